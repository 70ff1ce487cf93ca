"""Entries of the record as sentences: who, when, what, and no more about a family than the reader may know."""

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from alongside.access.actor import Actor
from alongside.access.roles import NAMES, Role
from alongside.families.queries import references
from alongside.governance.rules import FOUND_WORDS, Found
from alongside.hubs import queries
from alongside.record.verify import Fault, Verdict
from alongside.web.design.moments import count
from alongside.web.record.words import said_of
from alongside.words import queries as words

if TYPE_CHECKING:
    from alongside.record.models import Entry

NOBODY: Final = uuid.UUID(int=0)


@dataclass(frozen=True)
class Line:
    """One entry. `why` is a reason code in words, or empty; so is `hub` for whoever guards only one."""

    at: datetime
    who: str
    what: str
    why: str
    hub: str


_WHY: Final[Mapping[str, Callable[[str], str]]] = {
    "families.open_locked": lambda code: words.label("locked_reason", code),
    "families.emergency": lambda code: words.label("emergency_reason", code),
    "governance.review": lambda code: FOUND_WORDS[Found(code)] if code in set(Found) else "",
    "governance.say_why": lambda code: "In their own words" if code == "own" else "As they told it",
    "hubs.invite": lambda code: NAMES[Role(code)] if code in set(Role) else "",
    "signin.in": lambda code: "As a persona of the demonstration" if code == "persona" else "",
    "record.verify": lambda code: "It holds" if code == "holds" else "It does not hold",
}


Names = Mapping[uuid.UUID, str]


def lines(actor: Actor, entries: "Iterable[Entry]", places: Names) -> list[Line]:
    """A query for the people and one a hub for the references. `places`: the hubs this person guards, by name."""
    rows = list(entries)
    people = queries.names(row.by for row in rows)
    # Whoever guards one hub knows which it is.
    hubs = places if len(places) > 1 else {}
    known = references.references_for(actor, (row.family for row in rows if row.family))
    return [_line(row, people, known, hubs) for row in rows]


def _line(row: "Entry", people: Names, known: Names, hubs: Names) -> Line:
    said = said_of(row.did)
    family = known.get(row.family, "a family") if row.family else "a family"
    what = said.words.format(family=family)
    if row.items:
        what += f" ({count(len(row.items.split(',')), 'family', 'families')})"
    what = what[:1].upper() + what[1:]
    who = "Alongside itself" if row.by == NOBODY else people.get(row.by, "Somebody")
    if row.did == "signin.refused":
        who = "Somebody"
    why = _WHY[row.did](row.because) if row.did in _WHY and row.because else ""
    place = hubs.get(row.hub, "") if row.hub else ""
    return Line(row.when, who, what, why, place)


@dataclass(frozen=True)
class Checked:
    """What a check of the whole record found."""

    holds: bool
    words: str
    faults: list[str]


def checked(actor: Actor, verdict: Verdict) -> Checked:
    read = f"{count(verdict.entries, 'entry', 'entries')} in {count(verdict.streams, 'chain')}"
    if verdict.holds:
        return Checked(True, f"The record holds. {read} were read from the beginning; nothing was changed or cut.", [])
    families = [_id(fault.stream, "family") for fault in verdict.faults]
    known = references.references_for(actor, (key for key in families if key))
    hubs = {hub.id: hub.name for hub in queries.hubs_for(actor)}
    return Checked(
        False,
        f"The record does not hold: somebody has changed it outside Alongside. {read} were read.",
        [_fault(fault, known, hubs) for fault in verdict.faults],
    )


def _fault(fault: Fault, families: Mapping[uuid.UUID, str], hubs: Mapping[uuid.UUID, str]) -> str:
    family, hub = _id(fault.stream, "family"), _id(fault.stream, "hub")
    place = families.get(family, "a family") if family else hubs.get(hub, "another hub") if hub else "the house"
    return f"In the chain of {place}, at entry {fault.seq}: {fault.words}."


def _id(stream: str, kind: str) -> uuid.UUID | None:
    start, _, key = stream.partition(":")
    try:
        return uuid.UUID(key) if start == kind else None
    except ValueError:
        return None
