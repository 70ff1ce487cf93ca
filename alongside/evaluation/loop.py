"""Passed on and answered, as counts that name nobody: the same year, months and hiding as the other numbers."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.evaluation import rules
from alongside.evaluation.rules import Month, Sum, Veil
from alongside.hubs.queries import hubs_where
from alongside.intelligence.queries import loops_for
from alongside.intelligence.rules import Loop, median_days


class Figure(StrEnum):
    """What is counted, of what was passed on in a month: each teller of each paper once."""

    PASSED_ON = "passed_on"
    ANSWERED = "answered"
    NOT_ANSWERED = "not_answered"
    DISRUPTED = "disrupted"
    NOT_DISRUPTED = "not_disrupted"


_PARTS = ((Figure.ANSWERED, Figure.NOT_ANSWERED), (Figure.DISRUPTED, Figure.NOT_DISRUPTED))
_Cell = tuple[Month | None, Figure]


@dataclass(frozen=True)
class LoopLine:
    """`length` months from `month` on, or the whole year where `month` is None; a hidden count is None."""

    month: Month | None
    length: int
    counts: Mapping[Figure, tuple[int | None, Veil]]
    days: float | None


@dataclass(frozen=True)
class LoopReport:
    whole: LoopLine
    months: tuple[LoopLine, ...]


def loop_for(actor: Actor, hub: uuid.UUID, year: int, now: datetime) -> LoopReport:
    """By month where the year loses nothing by it, else by quarter, else the year alone."""
    months = [month for month in rules.months_of(year) if month.first <= timezone.localdate(now)]
    start, end = (
        timezone.make_aware(datetime.combine(rules.months_of(one)[0].first, time())) for one in (year, year + 1)
    )
    loops = list(loops_for(actor, Can.SEE_COUNTS, hub, start, end))
    alone = _lines(loops, [], 12)
    for length in (1, 3):
        found = _lines(loops, months, length)
        if _hidden(found[0]) == _hidden(alone[0]):
            return LoopReport(found[0], tuple(found[1:]))
    return LoopReport(alone[0], ())


def month_for(actor: Actor, hub: uuid.UUID, month: Month, now: datetime) -> LoopLine | None:
    """One month of the hub for those who see its counts, hidden as in its year.

    Empty for everybody else, and where the year is so small that a month by itself would tell too much.
    """
    if hub not in {one.id for one in hubs_where(actor, Can.SEE_COUNTS)}:
        return None
    report = loop_for(actor, hub, rules.year_of(month.first), now)
    return next((line for line in report.months if line.month == month and line.length == 1), None)


def _hidden(line: LoopLine) -> dict[Figure, Veil]:
    return {figure: veil for figure, (_, veil) in line.counts.items()}


def _lines(loops: list[Loop], months: list[Month], length: int) -> list[LoopLine]:
    """The whole year first."""
    places = {month: months[index - index % length] for index, month in enumerate(months)}
    lines: list[Month | None] = [None, *dict.fromkeys(places.values())]
    within = {line: [one for one in loops if line is None or places.get(_month(one)) == line] for line in lines}
    counts = {(line, figure): n for line in lines for figure, n in _counted(within[line]).items()}
    veil = rules.veiled(counts, _sums(lines))
    return [_line(line, length, counts, veil, within[line]) for line in lines]


def _month(loop: Loop) -> Month:
    on = timezone.localdate(loop.given_at)
    return Month(on.year, on.month)


def _counted(loops: Iterable[Loop]) -> dict[Figure, int]:
    found = list(loops)
    answered, disrupted = sum(one.answered_at is not None for one in found), sum(one.disrupted for one in found)
    return {
        Figure.PASSED_ON: len(found),
        Figure.ANSWERED: answered,
        Figure.NOT_ANSWERED: len(found) - answered,
        Figure.DISRUPTED: disrupted,
        Figure.NOT_DISRUPTED: len(found) - disrupted,
    }


def _sums(lines: list[Month | None]) -> list[Sum]:
    """Two parts come to what was passed on in every line, and months to the year for every figure."""
    across = [Sum((line, Figure.PASSED_ON), tuple((line, one) for one in two)) for line in lines for two in _PARTS]
    if len(lines) == 1:
        return across
    return across + [Sum((None, figure), tuple((line, figure) for line in lines[1:])) for figure in Figure]


def _line(
    month: Month | None, length: int, counts: Mapping[_Cell, int], veil: Mapping[_Cell, Veil], loops: list[Loop]
) -> LoopLine:
    said = {
        figure: (counts[month, figure] if veil[month, figure] is Veil.SHOWN else None, veil[month, figure])
        for figure in Figure
    }
    answered = said[Figure.ANSWERED][0]
    return LoopLine(month, length, said, median_days(loops) if answered is not None else None)
