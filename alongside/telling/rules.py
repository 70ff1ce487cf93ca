"""The days a hub's brief tells of, and what of its promises belongs before a panel. Pure: the clock is passed in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

WEEK = timedelta(days=7)
AHEAD = timedelta(days=14)  # our own figure: two meetings of a team that meets weekly
WEEKS, MONTHS = 12, 12


@dataclass(frozen=True)
class Period:
    """Both days are part of it."""

    first: date
    last: date

    @property
    def after(self) -> date:
        """The first day that is not part of it any more."""
        return self.last + timedelta(days=1)


def week_to(last: date) -> Period:
    """The seven days up to and with this one, so that a brief tells what came since the one a week before."""
    return Period(last - WEEK + timedelta(days=1), last)


def month_of(on: date) -> Period:
    first = on.replace(day=1)
    return Period(first, _next(first) - timedelta(days=1))


def _next(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def weeks(today: date) -> list[Period]:
    """This one and those before it, the newest first, all ending on the same day of the week."""
    return [week_to(today - WEEK * number) for number in range(WEEKS)]


def months(today: date) -> list[Period]:
    """This month and those before it, the newest first."""
    found = [month_of(today)]
    while len(found) < MONTHS:
        found.append(month_of(found[-1].first - timedelta(days=1)))
    return found


@dataclass(frozen=True)
class Owed:
    """One promise that is owed, as plain values. `due_on` is empty where nobody gave a day."""

    agency: str
    due_on: date | None


@dataclass(frozen=True)
class Tally:
    """What one agency owes now, and what became of its promises in the time told of."""

    agency: str
    owed: int
    overdue: int
    undated: int
    kept: int
    late: int
    broken: int


def tallied(owed: Iterable[Owed], became: Iterable[tuple[str, str]], today: date) -> list[Tally]:
    """By agency, in the order of the alphabet. `became` are (agency, kept, late or broken)."""
    open_, over = list(owed), list(became)
    agencies = sorted({one.agency for one in open_} | {agency for agency, _ in over})
    return [_tally(agency, [one for one in open_ if one.agency == agency], over, today) for agency in agencies]


def _tally(agency: str, owed: list[Owed], became: list[tuple[str, str]], today: date) -> Tally:
    return Tally(
        agency=agency,
        owed=len(owed),
        overdue=sum(one.due_on is not None and one.due_on < today for one in owed),
        undated=sum(one.due_on is None for one in owed),
        kept=became.count((agency, "kept")),
        late=became.count((agency, "late")),
        broken=became.count((agency, "broken")),
    )
