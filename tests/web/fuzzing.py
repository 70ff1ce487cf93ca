"""Sends bad input to every address as everybody who may reach it, and judges each answer by the same few promises."""

import csv
import random
import time
import uuid
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

from django.apps import apps
from django.db import DatabaseError, connection

from tests.cast import Cast, make_family
from tests.full import Address, addresses, link
from tests.web.nasty import CHARSETS, CURSORS, ENVELOPES, HUGE, NASTY, TAILS, UNESCAPED
from tests.web.questions import Pairs, Questions
from tests.web.sweep import EVERYBODY, Site, undone

# Who gets which page, for the walk: only theirs are worth asking for.
TABLE = Path(__file__).with_name("everybody.csv")
FORM = "application/x-www-form-urlencoded"
# A refused answer may still leave these: the look at a page, the session, a counted try, and words kept to go on with.
MAY_GROW = {"record_entry", "record_head", "django_session", "shared_cache", "observations_draft"}


def body_of(pairs: Pairs) -> bytes:
    """As a browser writes it, but also half characters that no browser would."""
    return "&".join(f"{_quoted(name)}={_quoted(value)}" for name, value in pairs).encode()


def _quoted(text: str) -> str:
    return quote_plus(text.encode("utf-8", "surrogatepass"))


@dataclass(frozen=True)
class Place:
    """A form as one person sees it."""

    address: Address
    name: str
    path: str
    form: Questions


def path_of(address: Address, site: Site) -> str:
    """What the full world does not have yet is asked for all the same, and is not there."""
    return link(address, defaultdict(uuid.uuid4, site.things))


def walk(site: Site, dice: random.Random, *, everybody: bool = False) -> Iterator[Place]:
    """Every form as one person sees it (drawn by lot), or as everybody who gets it."""
    table = {row["address"]: row for row in csv.DictReader(TABLE.open(newline=""))}
    for address in addresses():
        row = table.get(address.name, {})
        # A page that takes no POST has no form; one that is not in the table yet is asked for by all.
        may = [
            name for name in EVERYBODY if row.get(name, "200 new").startswith("200 ") and "405" not in row.get(name, "")
        ]
        dice.shuffle(may)
        for name in may if everybody else may[:1]:
            path = path_of(address, site)
            page: Any = site.client(name).get(path)
            form = Questions("" if page.streaming else page.content.decode(errors="replace"), path)
            if page.status_code == 200 and form.found:
                yield Place(address, name, path, form)


class Fuzzer:
    """The full world of the sweep, a family of the outsider's, and dice with a seed."""

    def __init__(self, cast: Cast, seed: int = 2026) -> None:
        self.site, self.dice = Site(cast), random.Random(seed)
        self.others = _of_the_outsider(cast)
        tables = [model._meta.db_table for model in apps.get_models() if model._meta.app_label != "sealing"]
        counted = sorted(table for table in tables if table not in MAY_GROW and not table.startswith("axes_"))
        self._count = " UNION ALL ".join(f"SELECT '{table}', COUNT(*) FROM {table}" for table in counted)
        self._before = self._rows()
        self.asked, self.faults, self.slowest, self.took = 0, list[str](), (0.0, ""), list[float]()

    def _rows(self) -> dict[str, int]:
        with connection.cursor() as cursor:
            cursor.execute(self._count)
            return dict(cursor.fetchall())

    def send(self, name: str, path: str, body: bytes = b"", kind: str = FORM, method: str = "POST", **more: Any) -> Any:
        """One request, judged; what it changed is taken back."""
        self.asked += 1
        with undone():
            begun = time.perf_counter()
            answer: Any = self.site.client(name).generic(method, path, body, kind, **more)
            took = time.perf_counter() - begun
            content = b"".join(answer.streaming_content) if answer.streaming else answer.content
            if answer.streaming:
                answer.close()
            told = f"{method} {path[:120]} by {name}: {kind[:60]!r} {body[:400]!r}"
            self._judge(answer.status_code, content, told, method)
            self.took.append(took)
            self.slowest = max(self.slowest, (took, told))
        answer.body = content.decode(errors="replace")
        return answer

    def _judge(self, status: int, content: bytes, told: str, method: str) -> None:
        # /healthy/ says on purpose that it is not ready while no worker runs.
        if status >= 500 and " /healthy" not in told:
            self.faults.append(f"{status} {told}")
        if found := [mark for mark in UNESCAPED if mark.encode() in content]:
            self.faults.append(f"{found} stands in the page: {told}")
        if method == "POST" and 400 <= status < 500 and (changed := self._changed()):
            self.faults.append(f"{status}, and yet {changed}: {told}")

    def _changed(self) -> str:
        try:
            now = self._rows()
        except DatabaseError as problem:
            return f"the transaction is broken ({problem})"
        return ", ".join(f"{table} {self._before[table]} → {count}" for table, count in now.items()
                         if count != self._before[table])  # fmt: skip

    def places(self, *, everybody: bool = False) -> Iterator[Place]:
        return walk(self.site, self.dice, everybody=everybody)

    def shake(self, place: Place) -> None:
        """A plain form with one to three answers made nasty, or dropped, or said twice."""
        pairs = place.form.plain(self.dice)
        for _ in range(self.dice.choice((1, 1, 2, 3))):
            name = self.dice.choice(list(place.form.found))
            value = self._nasty()
            if self.dice.random() < 0.8:
                pairs = [pair for pair in pairs if pair[0] != name]
            pairs += [(name, value)] * self.dice.choice((1, 1, 1, 0, 2))
        self._kept(place, pairs, self.send(place.name, place.path, body_of(pairs)))

    def storm(self, place: Place) -> None:
        """Every answer nasty at once."""
        pairs = [(name, self._nasty()) for name in place.form.found]
        self._kept(place, pairs, self.send(place.name, place.path, body_of(pairs)))

    def mark(self, place: Place, value: str) -> None:
        """One thing typed into every box: it comes back escaped, and whole."""
        pairs = [pair for pair in place.form.plain(self.dice) if pair[0] not in place.form.typed]
        pairs += [(name, value) for name in place.form.typed]
        self._kept(place, pairs, self.send(place.name, place.path, body_of(pairs)))

    def _nasty(self) -> str:
        return self.dice.choice((*NASTY, *self.others)) if self.dice.random() > 0.005 else HUGE

    def _kept(self, place: Place, pairs: Pairs, answer: Any) -> None:
        """A refused form still holds every word that was typed."""
        if answer.status_code != 422:
            return
        shown = Questions(answer.body, place.path).typed
        for name, typed in dict(pairs).items():
            if name in shown and _as_shown(shown[name]) != _as_shown(typed):
                self.faults.append(f"{place.path} by {place.name}: {name} was {typed[:80]!r}, is {shown[name][:80]!r}")

    def strangers(self, place: Place) -> None:
        """Ids of another hub's family in every choice: refused. Keeping a draft for later chooses nothing yet."""
        buttons = {name for name, asked in place.form.found.items() if asked.kind == "button"}
        for name, asked in place.form.found.items():
            if asked.kind in {"radio", "select", "checkbox"} and any(len(option) == 36 for option in asked.options):
                # Anybody may ask any hub for help.
                offered = asked.options if place.address.name == "askforhelp:ask" else ()
                for other in (one for one in self.others if one not in offered):
                    pairs = [pair for pair in place.form.plain(self.dice) if pair[0] not in {name, *buttons}]
                    answer = self.send(place.name, place.path, body_of([*pairs, (name, other)]))
                    if answer.status_code not in {404, 409, 422}:
                        self.faults.append(
                            f"{answer.status_code}: {name}={other} taken at {place.path} by {place.name}"
                        )

    def envelopes(self, place: Place) -> None:
        """Bodies of another kind than a page sends, and a form without its token."""
        for kind, body in ENVELOPES:
            self.send(place.name, place.path, body, kind)
        names = list(place.form.found)
        for charset in CHARSETS:
            half = b"+2AA- \\ud800 \xff"
            parts = b"".join(b'--zz\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (name.encode(), half)
                             for name in names)  # fmt: skip
            self.send(
                place.name, place.path, parts + b"--zz--\r\n", f"multipart/form-data; boundary=zz; charset={charset}"
            )
            self.send(
                place.name, place.path + "?after=%2B2AA-&kind=x", method="GET", kind=f"text/html; charset={charset}"
            )
            self.send(place.name, place.path, b"name=x", f"{FORM}; charset={charset}")

    def odd_address(self, path: str, name: str) -> None:
        """The address cut, stretched, dirtied, in capitals; cursors that no page ever gave."""
        nasty = _quoted(self.dice.choice((*NASTY, *self.others))[:3000])
        at = self.dice.randrange(len(path))
        for odd in (
            f"{path}{self.dice.choice(TAILS)}",
            f"{path[:at]}{self.dice.choice(TAILS[:16])}{path[at:]}",
            path.upper() if self.dice.random() < 0.5 else path.rstrip("/"),
            f"{path}?{self.dice.choice(CURSORS)}={nasty}&{self.dice.choice(CURSORS)}={_quoted(self.dice.choice(NASTY)[:3000])}",
        ):
            self.send(name, odd if odd.startswith("/") else "/" + odd, method="GET")


def _as_shown(text: str) -> str:
    """A NUL cannot stand in a page, nor half a character; line ends and the ends of the text are the browser's."""
    sent = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace").replace("\0", "\ufffd")
    return " ".join(unescape(sent).split())


def _of_the_outsider(cast: Cast) -> tuple[str, ...]:
    """Ids of everything of una's that a form could carry."""
    from alongside.families.models import Person

    family = make_family(cast, worker="una", hub=cast.elsewhere)
    people = [person.pk for person in Person.objects.filter(family=family)]
    ids = [family.pk, *people, cast.post("una").pk, cast.account("una").pk, cast.elsewhere.pk]
    return tuple(str(key) for key in ids)
