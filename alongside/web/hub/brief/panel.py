"""What a panel pack holds beside the brief: the month in numbers, and an agenda with room for decisions.

Numbers count what stands on the same paper, line by line, for those who may read it; so none is hidden for being
small. The one table that counts beyond its reader's own lines is hidden as the service's numbers are.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from alongside.advocacy.rules.promises import State
from alongside.evaluation.loop import LoopReport
from alongside.web.design.moments import count
from alongside.web.hub.brief.parts import Line, promise
from alongside.web.reports import loop_words
from alongside.web.reports.words import Table

if TYPE_CHECKING:
    from alongside.evaluation.loop import LoopLine
    from alongside.telling.brief import Brief

TOO_SMALL = (
    "What was passed on and answered in the whole hub is not shown for this month by itself: the numbers are too small"
    " to hide anybody in."
)


@dataclass(frozen=True)
class Asked:
    """What the panel may ask one agency about."""

    agency: str
    lines: list[Line]


def agenda(brief: "Brief") -> list[Asked]:
    """Promises past their day, without one, or broken: by agency, in the order of the brief."""
    open_ = [one for one in brief.owed if one.overdue or one.due_on is None]
    rows = [*open_, *(one for one in brief.became if one.state is State.BROKEN)]
    return [
        Asked(agency, [promise(one) for one in rows if one.agency == agency])
        for agency in sorted({one.agency for one in rows})
    ]


def tallies(brief: "Brief", today: date) -> Table:
    head = ["Agency", "Owed now", "Of them past their day", "Of them without a day", "Kept", "Kept late", "Broken"]
    rows = [
        [one.agency, *(str(n) for n in (one.owed, one.overdue, one.undated, one.kept, one.late, one.broken))]
        for one in brief.tally(today)
    ]
    return Table(f"Promises by agency: owed now, and what ended in these days ({_n(brief)})", head, rows)


def numbers(brief: "Brief") -> Table:
    """What came in these days and what is open, each with a part of it."""
    reached = sum(one.contacted_at is not None for one in brief.referrals)
    answered = sum(one.said_at is not None for one in brief.passed)
    ended = Counter(one.state for one in brief.became)
    rows: list[tuple[str, int, str]] = [
        ("New referrals", len(brief.referrals), f"{reached} reached by now"),
        ("Papers passed on to you", len(brief.passed), f"{answered} with words to say back" if brief.officer else ""),
        ("Times police were told that a child was missing", len(brief.began), f"{_back(brief)} back by now"),
        ("Promises owed now", len(brief.owed), f"{sum(one.overdue for one in brief.owed)} past their day"),
        ("Promises that ended", len(brief.became),
         f"{ended[State.KEPT]} kept, {ended[State.LATE]} kept late, {ended[State.BROKEN]} broken"),
        ("Meetings in the next two weeks", len(brief.meetings), ""),
    ]  # fmt: skip
    found = [[what, str(n), part] for what, n, part in rows]
    return Table(f"The month in numbers ({_n(brief)})", ["What", "How many", "Of them"], found)


def _back(brief: "Brief") -> int:
    return sum(one.back_at is not None for one in brief.began)


def _n(brief: "Brief") -> str:
    return f"n = {count(brief.families, 'family', 'families')}"


def loop(line: "LoopLine") -> Table:
    """Over the whole hub, with what is small hidden."""
    return loop_words.table(LoopReport(line, ()))
