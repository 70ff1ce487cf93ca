"""Which looks at a family's record have a reason the house knows of, and which nobody can place.

The record keeps who looked at what, and no reason: a reason that somebody types on every page is soon a full stop.
So the reason is found afterwards, in facts with dates that other acts left. A look has a reason if at that moment

- the person had a tie to the family, or had opened the file in an emergency, or
- an alert or a task about the family waited for them, or they were done with it less than a day before, or
- they wrote something in the family's file themselves that same day.

What is left are looks made through a post alone: a manager, somebody national, somebody whose tie had ended. Such a
look may well be right. It is put on the weekly page so that somebody can ask why. Names in a list are not counted:
whoever has a list sees it whole, and chose nobody.
"""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

SETTLING = timedelta(days=1)  # after a task is done, what was done is looked at once more


class Because(StrEnum):
    """Where a reason comes from. The strongest comes first: a worker who also wrote something is a worker."""

    WORKER = "worker"
    COVER = "cover"
    SUPERVISOR = "supervisor"
    CHILDS_WORKER = "childs_worker"
    PARTNER = "partner"
    CARER = "carer"
    EMERGENCY = "emergency"
    TASK = "task"
    WROTE = "wrote"


_ORDER = {because: place for place, because in enumerate(Because)}


@dataclass(frozen=True)
class Look:
    """One entry of the record about one family. `acted`: something was written, not looked at."""

    by: uuid.UUID
    family: uuid.UUID
    at: datetime
    acted: bool = False


@dataclass(frozen=True)
class Span:
    """A reason somebody has to look at a family, from when until when (not included); no end means it lasts."""

    by: uuid.UUID
    family: uuid.UUID
    because: Because
    from_at: datetime
    until_at: datetime | None = None

    def holds(self, at: datetime) -> bool:
        return self.from_at <= at and (self.until_at is None or at < self.until_at)


@dataclass(frozen=True)
class Unplaced:
    """How often somebody looked at one family in a week with no reason that is known here."""

    by: uuid.UUID
    family: uuid.UUID
    looks: int
    first: datetime
    last: datetime


Spans = Mapping[tuple[uuid.UUID, uuid.UUID], list[Span]]


def _by_pair(spans: Iterable[Span]) -> Spans:
    found: dict[tuple[uuid.UUID, uuid.UUID], list[Span]] = {}
    for span in spans:
        found.setdefault((span.by, span.family), []).append(span)
    return found


def reason_at(spans: Iterable[Span], at: datetime) -> Because | None:
    """The strongest of one person's reasons at that moment."""
    return min((span.because for span in spans if span.holds(at)), key=_ORDER.__getitem__, default=None)


def unplaced(entries: Iterable[Look], spans: Iterable[Span], zone: tzinfo) -> list[Unplaced]:
    """Counted for each person and family; the most looks first. `entries` are a week's looks and acts."""
    rows = list(entries)
    wrote = {(row.by, row.family, row.at.astimezone(zone).date()) for row in rows if row.acted}
    known, found = _by_pair(spans), dict[tuple[uuid.UUID, uuid.UUID], list[datetime]]()
    for row in rows:
        pair = (row.by, row.family)
        if row.acted or (*pair, row.at.astimezone(zone).date()) in wrote:
            continue
        if reason_at(known.get(pair, ()), row.at) is None:
            found.setdefault(pair, []).append(row.at)
    made = [Unplaced(by, family, len(at), min(at), max(at)) for (by, family), at in found.items()]
    return sorted(made, key=lambda one: (-one.looks, one.by, one.family))


def week_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())
