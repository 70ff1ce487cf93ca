"""Passed on and answered in words and rows, beside the other numbers."""

from typing import Final

from alongside.evaluation.loop import Figure, LoopLine, LoopReport
from alongside.evaluation.queries import Said
from alongside.web.reports.words import NOT_SHOWN, Table, said, unit, when

_HEADS: Final[dict[str, Figure]] = {
    "Passed on": Figure.PASSED_ON,
    "Answered": Figure.ANSWERED,
    "Not answered yet": Figure.NOT_ANSWERED,
    "Led to disruption": Figure.DISRUPTED,
}
DAYS: Final = "Median days to the answer"
SCOPE: Final = (
    "“Passed on” counts each person who told something once for each paper that went, in the month in which it went."
    " “Answered” is being told for the first time what became of it, including that it cannot be said yet. What was"
    " taken back before anybody was answered is not counted. “Led to disruption” is what police said so far."
)


def table(report: LoopReport) -> Table:
    lines = [*report.months, report.whole]
    rows = [[when(line.month, line.length), *_counts(line), _days(line)] for line in lines]
    return Table("What was passed on, and answered (n = passed on)", [unit(report.whole.length), *_HEADS, DAYS], rows)


def _counts(line: LoopLine) -> list[str]:
    return [said(Said(*line.counts[figure])) for figure in _HEADS.values()]


def _days(line: LoopLine) -> str:
    return NOT_SHOWN if line.days is None else f"{line.days:g}"
