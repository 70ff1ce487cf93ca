"""A search inside one's own families: words are opened and read one by one, and nothing readable is kept (trust.md).

What somebody may not see changes nothing they can observe: it is not read, so it is not counted either.
"""

import heapq
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.families.happenings import Text
from alongside.families.models import Family
from alongside.observations.queries import told as observations
from alongside.sealing import keyring
from alongside.sealing.models import Purpose
from alongside.telling.areas import AREAS

FAMILIES = 2_000
MOST = 100
SHORTEST = 2
_AROUND = 70
# One role under the names it had over the years (000; 001 to 004).
_SAME = {"psw": "plo", "ipsw": "plo"}


@dataclass(frozen=True)
class Sought:
    """What is looked for: every word must stand in the same thing. Kinds empty means every kind."""

    words: str
    kinds: frozenset[str] = frozenset()
    from_at: datetime | None = None
    until_at: datetime | None = None


@dataclass(frozen=True)
class Found:
    """One thing, the part of it where a word stands, and the words round it as (text, is it what was looked for)."""

    text: Text
    label: str
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Results:
    """Newest first, at most `MOST`; `cut` says that there was more. `families` are those something was found in."""

    found: list[Found]
    cut: bool
    families: list[Family]


def search(actor: Actor, sought: Sought, family: UUID | None = None) -> Results:
    """Raises Refused with words for the person when the question is too short or too wide."""
    terms = terms_of(sought.words)
    if not terms:
        raise Refused(f"Write at least {SHORTEST} letters of what you are looking for")
    scope = _scope(actor, family)
    keyring.warm(Purpose.FAMILY, scope)
    hits = heapq.nlargest(MOST + 1, _hits(actor, scope, sought, terms), key=lambda hit: (hit.text.at, str(hit.text.id)))
    shown = hits[:MOST]
    there = {hit.text.family for hit in shown}
    return Results(shown, len(hits) > MOST, [scope[key] for key in sorted(there)])


def _scope(actor: Actor, family: UUID | None) -> dict[UUID, Family]:
    rows = Family.objects.select_related("hub")
    if family:
        return {family: gate.one(actor, Can.SEE_FAMILY, rows, family)}
    found = gate.page(actor, Can.SEE_FAMILY, rows, order=("-opened_at", "-id"), limit=FAMILIES + 1)
    if len(found) > FAMILIES:
        raise Refused("You may see more families than can be read at once. Search from the page of a family.")
    return {row.id: row for row in found}


def _hits(actor: Actor, scope: dict[UUID, Family], sought: Sought, terms: list[str]) -> Iterator[Found]:
    log = {key for key, family in scope.items() if gate.allowed(actor, Can.SEE_LOG, family)}
    for area in AREAS:
        families = log if area is observations else scope.keys()
        for text in area.said(families) if families else ():
            if _asked_for(text, sought) and (hit := match(text, terms)):
                yield hit


def _asked_for(text: Text, sought: Sought) -> bool:
    if sought.kinds and text.kind not in sought.kinds:
        return False
    after = sought.from_at is None or text.at >= sought.from_at
    return after and (sought.until_at is None or text.at < sought.until_at)


def terms_of(words: str) -> list[str]:
    """The words as they are compared; single letters look for nothing."""
    found = (_SAME.get(word, word) for word in re.findall(r"\w+", folded(words)))
    return [word for word in found if len(word) >= SHORTEST]


def folded(words: str) -> str:
    """Without accents and case, one letter for one letter, so that a place in it is a place in the words."""
    return "".join(_letter(letter) for letter in words)


def _letter(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter)[:1].casefold()
    return plain if len(plain) == 1 else letter


def match(text: Text, terms: list[str]) -> Found | None:
    """Every term stands somewhere in the thing; the first part in which one stands is shown."""
    parts = [(label, words, _comparable(words)) for label, words in text.words]
    if not all(any(term in part for _, _, part in parts) for term in terms):
        return None
    label, words, part = next(one for one in parts if any(term in one[2] for term in terms))
    return Found(text, label, tuple(_pieces(words, part, terms)))


def _comparable(words: str) -> str:
    """The older names of a role are read as the newer one, letter for letter long."""
    return re.sub(r"\b(i?)psw\b", lambda role: "plo".rjust(len(role[0])), folded(words))


def _pieces(words: str, part: str, terms: list[str]) -> Iterator[tuple[str, bool]]:
    places = sorted({found.span() for term in terms for found in re.finditer(re.escape(term), part)})
    begin = max(places[0][0] - _AROUND, 0)
    end = min(places[0][1] + _AROUND, len(words))
    if begin:
        yield "… ", False
    at = begin
    for first, last in places:
        if first >= at and last <= end:
            yield words[at:first], False
            yield words[first:last], True
            at = last
    yield words[at:end], False
    if end < len(words):
        yield " …", False
