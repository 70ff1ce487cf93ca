"""The log on screen, on paper and as a file: the same entries, the same words; and what came in this week."""

import csv
import html
import io
import json
import random
import re
import uuid
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.roles import TieKind
from alongside.families.actions.locked import lock_fact
from alongside.families.models import Exclusion, Family
from alongside.families.models.locked import LockedKind
from alongside.observations import actions, queries
from alongside.observations.actions.files import Shows, attach, note_not_stored, stop_file
from alongside.observations.models import Mention, Observation
from alongside.observations.queries import Filters
from alongside.observations.rules import Happened, How, Precision
from alongside.observations.rules.paper import LABELS, from_text
from alongside.record.models import Entry
from alongside.record.writing import recorded
from alongside.sharing.models import Decision
from tests.cast import Cast, make_family, make_tie
from tests.conftest import amount
from tests.noticing import noticed, observed
from tests.signin import SignedIn
from tests.web.reading import hidden, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def priya(signed_in: SignedIn) -> Client:
    return signed_in("priya")


def log(family: Family, query: str = "") -> str:
    return f"/families/{family.pk}/log/{query}"


class TestFilters:
    def found(self, cast: Cast, family: Family, **asked: Any) -> list[str]:
        _, rows = queries.log_for(cast.actor("priya"), family.pk, Filters(**asked))
        return sorted(row.words for row in rows)

    def test_by_day_way_and_correction(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        old = observed(cast, family, at=now - timedelta(days=9), words="old", how=How.TOLD)
        observed(cast, family, words="new")
        today = timezone.localdate()
        assert self.found(cast, family) == ["new", "old"]
        assert self.found(cast, family, since=today) == ["new"]
        assert self.found(cast, family, until=today - timedelta(days=9)) == ["old"]
        assert self.found(cast, family, how="told") == ["old"]
        assert self.found(cast, family, corrected=True) == []
        actions.correct(
            observation=old, noticed=noticed(words="put right"), once=uuid.uuid4(), by=cast.actor("priya"), now=now
        )
        assert self.found(cast, family, corrected=True) == ["old", "put right"]

    def test_by_what_stands_in_it(self, cast: Cast, family: Family) -> None:
        observed(cast, family, words="Plate AB12 CDE")
        observed(cast, family, words="His number is 07700 900123")
        observed(cast, family, words="She cried")
        assert self.found(cast, family, kind="plate") == ["Plate AB12 CDE"]
        assert self.found(cast, family, said="12 c") == ["Plate AB12 CDE"]
        assert self.found(cast, family, kind="phone", said="+44 7700 900123") == ["His number is 07700 900123"]
        assert self.found(cast, family, kind="phone", said="0123") == ["His number is 07700 900123"]
        assert self.found(cast, family, kind="plate", said="07700") == []
        plate = Mention.objects.get(kind="plate")
        with recorded(by=cast.actor("priya"), did="tests.judge", about=family):
            Mention.objects.filter(pk=plate.pk).update(judgement="refused")
        assert self.found(cast, family, kind="plate") == []

    def test_on_the_page(self, cast: Cast, priya: Client, family: Family) -> None:
        observed(cast, family, words="Plate AB12 CDE")
        observed(cast, family, words="She cried")
        page = words(priya.get(log(family, "?kind=plate&said=ab12")))
        assert "AB12 CDE" in page
        assert "She cried" not in page
        assert "She cried" in words(priya.get(log(family, "?how=nonsense&since-day=99")))


class TestPages:
    def test_older_and_newer(self, cast: Cast, priya: Client, family: Family) -> None:
        begun = timezone.now() - timedelta(hours=1)
        for number in range(27):
            observed(cast, family, at=begun + timedelta(minutes=number // 2), words=f"Entry number {number:02}.")
        first = priya.get(log(family))
        older = re.search(r'href="(\?[^"]*after=[^"]+)"', first.content.decode())
        assert older
        second = priya.get(log(family, html.unescape(older[1])))
        seen = [set(re.findall(r"Entry number (\d\d)", words(page))) for page in (first, second)]
        assert (len(seen[0]), len(seen[1]), len(seen[0] | seen[1])) == (25, 2, 27)
        assert "Newer" in words(second)

    def test_empty(self, priya: Client, family: Family) -> None:
        assert "Nothing to show" in words(priya.get(log(family)))
        assert "Nothing to show" in words(priya.get("/my-log/"))

    def test_mine_are_mine(self, cast: Cast, priya: Client, family: Family) -> None:
        observed(cast, family, by="owen", words="Owen wrote this")
        observed(cast, family, words="Priya wrote this")
        page = words(priya.get("/my-log/"))
        assert "Priya wrote this" in page
        assert family.reference in page
        assert "Owen wrote this" not in page
        assert "Owen wrote this" in words(priya.get(log(family)))
        assert Entry.objects.filter(did="observations.list").count() == 1
        assert Entry.objects.filter(did="observations.log", about=family.pk).count() == 1

    def test_a_supervisor_reads_and_has_no_button(self, cast: Cast, priya: Client) -> None:
        family = make_family(cast, worker=None)
        make_tie(cast, family, "priya", TieKind.SUPERVISOR)
        observed(cast, family, by="owen", words="Owen wrote this")
        page = words(priya.get(log(family)))
        assert "Owen wrote this" in page
        assert "Fill it in with a parent" not in page

    def test_somebody_kept_away_sees_nothing(self, cast: Cast, priya: Client, family: Family) -> None:
        observed(cast, family, words="Priya wrote this")
        assert "Priya wrote this" in words(priya.get(log(family)))
        row = Exclusion(
            family=family, hub_id=family.hub_id, account=cast.account("priya"), because="x", made_at=timezone.now(),
            made_by=cast.account("owen"),
        )  # fmt: skip
        with recorded(by=cast.actor("owen"), did="tests.away", about=family):
            row.save()
        assert priya.get(log(family)).status_code == 404
        assert "Priya wrote this" not in words(priya.get("/my-log/"))

    def test_on_the_family_page(self, cast: Cast, priya: Client, family: Family) -> None:
        observed(cast, family, words="A silver Golf " * 20)
        page = words(priya.get(f"/families/{family.pk}/"))
        assert "What was noticed" in page
        assert "A silver Golf" in page
        assert "…" in page

    def test_whoever_may_not_read_the_log_is_not_told_of_it(self, cast: Cast, family: Family) -> None:
        observed(cast, family)
        assert queries.latest_for(Actor(id=uuid.uuid4(), name="Somebody"), family) is None
        assert len(queries.latest_for(cast.actor("priya"), family) or []) == 1

    @pytest.mark.parametrize("rows", [1, 3])
    def test_queries_do_not_grow(
        self, cast: Cast, priya: Client, family: Family, rows: int, django_assert_num_queries: Any
    ) -> None:
        for _ in range(rows):
            observed(cast, family)
        for page, number in ((log(family), 13), ("/my-log/", 12), (f"/families/{family.pk}/log/print/", 15)):
            priya.get(page)
            with django_assert_num_queries(number):
                priya.get(page)


class TestWeek:
    def test_by_family_and_by_worker(self, cast: Cast, signed_in: SignedIn, family: Family) -> None:
        other = make_family(cast, child="Robin Sedge", hub=cast.elsewhere, worker="una")
        observed(cast, family)
        observed(cast, family)
        observed(cast, family, by="owen")
        observed(cast, other, by="una")
        noon = timezone.localtime().replace(hour=12) - timedelta(days=7)
        observed(cast, family, at=noon)
        owen = signed_in("owen")
        page = words(owen.get("/noticed-this-week/"))
        assert "3 entries, from" in page
        assert f"Jess Arkle, {family.reference}" in page
        assert "Robin" not in page
        assert "2 entries, the newest" in page
        assert "Priya Nair" in words(owen.get("/noticed-this-week/?by=worker"))
        assert "1 entry, from" in words(owen.get("/noticed-this-week/?back=1"))
        assert "Nothing came in" in words(owen.get("/noticed-this-week/?back=9999"))
        assert Entry.objects.filter(did="observations.week").count() == 3

    @pytest.mark.parametrize("name", ["priya", "una", "moira", "gita", "frances", "ruth"])
    def test_for_the_service_manager_alone(self, cast: Cast, signed_in: SignedIn, name: str) -> None:
        assert signed_in(name).get("/noticed-this-week/").status_code == 404

    @pytest.mark.parametrize("rows", [1, 3])
    def test_queries_do_not_grow(
        self, cast: Cast, signed_in: SignedIn, rows: int, django_assert_num_queries: Any
    ) -> None:
        for number in range(rows):
            observed(cast, make_family(cast, child=f"Child {number}"))
        owen = signed_in("owen")
        owen.get("/noticed-this-week/")
        with django_assert_num_queries(10):
            owen.get("/noticed-this-week/")


def share(client: Client, family: Family, query: str = "", **more: str) -> Any:
    """Fill in, read it, let it leave."""
    address = f"/families/{family.pk}/log/share/{query}"
    sent = {
        "recipient": "Dee Hartley, police", "parent_told": "agreed", "purpose": "So that Jess is safe",
        "basis": "legitimate", "once": str(uuid.uuid4()), **more,
    }  # fmt: skip
    shown = client.post(address, sent)
    if "seen" not in shown.content.decode():
        return shown
    return client.post(address, {**sent, "seen": hidden(shown, "seen"), "leave": "yes"})


class TestSharing:
    def test_what_left_stays_as_it_left(self, cast: Cast, priya: Client, family: Family) -> None:
        row = observed(cast, family, words="=1+1 Plate AB12 CDE\nand a second line")
        assert words(priya.get(f"/families/{family.pk}/log/share/")).count("1 entry would leave") == 1
        done = share(priya, family)
        decision = Decision.objects.get()
        assert done["Location"] == f"/papers/{decision.pk}/"
        assert "Take it as a table" in words(priya.get(done["Location"]))
        actions.answer_mentions(
            observation=row, by=cast.actor("priya"), now=timezone.now(),
            answers=[actions.Answered(m, right=False) for m in Mention.objects.all()],
        )  # fmt: skip
        observed(cast, family, words="Later")
        told = json.loads(priya.get(f"/papers/{decision.pk}/json/").content)["entries"]
        assert [entry["In their own words"] for entry in told] == ["=1+1 Plate AB12 CDE\nand a second line"]
        assert "nobody has said yet" in told[0]["Things in it"]
        sheet = list(csv.reader(io.StringIO(priya.get(f"/papers/{decision.pk}/csv/").content.decode("utf-8-sig"))))
        assert sheet[0] == list(LABELS)
        assert sheet[1][LABELS.index("In their own words")].startswith("'=1+1")
        assert Entry.objects.filter(did="observations.file").count() == 2

    def test_it_changed_while_somebody_read_it(self, cast: Cast, priya: Client, family: Family) -> None:
        observed(cast, family)
        address = f"/families/{family.pk}/log/share/"
        sent = {
            "recipient": "Dee", "parent_told": "told", "purpose": "x", "basis": "legitimate", "once": str(uuid.uuid4()),
            "leave": "yes", "seen": "0" * 64,
        }  # fmt: skip
        again = priya.post(address, sent)
        assert "Something has changed since you read it" in words(again)
        assert "Nothing has left yet" in words(again)
        assert not Decision.objects.exists()

    def test_sent_twice_it_is_one(self, cast: Cast, priya: Client, family: Family) -> None:
        observed(cast, family)
        once = str(uuid.uuid4())
        assert share(priya, family, once=once)["Location"] == share(priya, family, once=once)["Location"]

    def test_changing_ones_mind(self, cast: Cast, priya: Client, family: Family) -> None:
        observed(cast, family)
        page = share(priya, family, change="yes")
        assert "Share the log" in words(page)

    def test_what_is_locked_leaves_neither_on_paper_nor_as_a_file(
        self, cast: Cast, priya: Client, family: Family
    ) -> None:
        observed(cast, family, words="She was at 7 Fennel Mews")
        assert priya.get(f"/families/{family.pk}/log/print/").status_code == 200
        lock_fact(
            family=family, kind=LockedKind.ADDRESS, value="7 Fennel Mews", by=cast.actor("priya"), now=timezone.now()
        )
        assert "something that is locked" in words(share(priya, family))
        assert "something that is locked" in words(priya.get(f"/families/{family.pk}/log/print/"))
        assert priya.get(f"/families/{family.pk}/log/print/pdf/").status_code == 409
        assert not Decision.objects.exists()

    def test_another_paper_is_no_log(self, cast: Cast, priya: Client, signed_in: SignedIn, family: Family) -> None:
        observed(cast, family)
        share(priya, family)
        decision = Decision.objects.get()
        assert signed_in("una").get(f"/papers/{decision.pk}/csv/").status_code == 404
        with recorded(by=cast.actor("priya"), did="tests.paper", about=family):
            Decision.objects.update(what="answer_to_referrer")
        assert priya.get(f"/papers/{decision.pk}/csv/").status_code == 404


ON_THE_PAGE = ("Happened", "What somebody made of it", "How they know it is true", "Things in it")
ATTACHED = ("Files", "Pictures that are only written down")


def _written(rng: random.Random, cast: Cast, family: Family, number: int) -> None:
    """Entries of every kind, every fifth correcting one before it."""
    now = timezone.now() - timedelta(minutes=5000 - number)
    tails = ("plate AB12 CDE", "they call him Bizzo", "“no” & <b>yes</b>", "07700 900123", "é\nand a line", "   x ")
    said = noticed(
        words=f"{number}: {rng.choice(tails)}. {rng.choice(tails)}",
        how=rng.choice(list(How)), how_true=rng.choice(("I don’t know", "I saw\nit")),
        interpretation=rng.choice(("", "He waits: there", "=2+2")), where=rng.choice(("", "the park")),
        told_by=rng.choice(("", "Nan")), who_was_there=rng.choice(("", "Robin, me")),
        could_be_wrong=rng.choice(("", "dark")),
        happened=rng.choice((
            Happened(), Happened(Precision.EXACT, now), Happened(Precision.VAGUE, words="after tea"),
            Happened(Precision.RANGE, now - timedelta(hours=2), now),
        )),
    )  # fmt: skip
    given: Any = {"noticed": said, "once": uuid.uuid4(), "by": cast.actor("priya"), "now": now}
    old = Observation.objects.order_by("?").first() if number % 5 == 4 else None
    row = actions.correct(observation=old, **given) if old else actions.observe(family=family, **given)
    _with_files(row, cast, number, now)


def _with_files(row: Observation, cast: Cast, number: int, now: datetime) -> None:
    """Every seventh has a file, every eleventh one that was stopped, every ninth a picture that is not kept."""
    by = cast.actor("priya")
    if number % 7 == 0 or number % 11 == 0:
        raw = io.BytesIO(b"\x89PNG\r\n\x1a\n" + str(number).encode())
        kept = attach(
            observation=row, stream=raw, name="x.png", shows=Shows.NO, caption=f"picture {number}", by=by, now=now
        )
        if number % 11 == 0:
            stop_file(attachment=kept, by=by, now=now)
    if number % 9 == 0:
        note_not_stored(observation=row, device="a tablet", who_has_it="Nan", police_told="no", by=by, now=now)


def gap(label: str) -> str:
    nothing = {"Things in it", "Files", "Pictures that are only written down", "Corrects", "Corrected by"}
    return "Nothing" if label in nothing else "Not said"


@pytest.mark.proof
def test_screen_paper_and_file_say_the_same(cast: Cast, priya: Client, family: Family) -> None:
    rng = random.Random(11)
    entries = amount(200, 1000)
    for number in range(entries):
        _written(rng, cast, family, number)
    printed = html.unescape(priya.get(f"/families/{family.pk}/log/print/").content.decode())
    terms = [re.sub(r"\s+$", "", value) for value in re.findall(r"<dd>(.*?)</dd>", printed, re.DOTALL)]
    per = len(LABELS) - 1
    on_paper = [terms[at : at + per] for at in range(0, len(terms), per)]
    share(priya, family)
    left = json.loads(priya.get(f"/papers/{Decision.objects.get().pk}/json/").content)["entries"]
    assert len(left) == len(on_paper) == entries
    for paper, file in zip(on_paper, left, strict=True):
        said = [(value or gap(label)).rstrip() for label, value in file.items() if label != "Entry"]
        assert paper == said
    said_once = {label for entry in left for label, value in entry.items() if value}
    assert said_once >= {"Corrects", "Corrected by", *ATTACHED}
    kept = sorted(entry["Files"].partition(":")[0] for entry in left if entry["Files"])
    assert kept == sorted(f"picture {number}" for number in range(entries) if number % 7 == 0 and number % 11)
    page = priya.get(log(family))
    while True:
        body = page.content.decode()
        shown = html.unescape(body)
        for entry in left:
            if f"by Priya Nair. {entry['Entry']}" in shown:
                assert entry["In their own words"].strip() in shown
                for label in (*ON_THE_PAGE, *ATTACHED):
                    assert entry[label] in shown, label
                entry["seen"] = "yes"
        older = re.search(r'href="(\?[^"]*after=[^"]+)"', body)
        if older is None:
            break
        page = priya.get(log(family, html.unescape(older[1])))
    assert sum("seen" in entry for entry in left) == entries
    snapshot = queries.shared_log_for(cast.actor("priya"), Decision.objects.get().pk)
    assert [from_text(paragraph)["Entry"] for paragraph in snapshot.paragraphs] == [entry["Entry"] for entry in left]
