"""A report in words and rows; the page, the CSV file and the Excel file are made from the same ones."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from alongside.evaluation.loop import LoopReport
from alongside.evaluation.queries import Figure, Line, Report, Said
from alongside.evaluation.rules import SMALL
from alongside.web.reports import loop_words
from alongside.web.reports.words import FEWER, NOT_SHOWN, Table, said, unit, when

_HEADS: Final[dict[str, Figure]] = {
    "Referrals": Figure.RECEIVED,
    "Given to a worker": Figure.ALLOCATED,
    "First contact made": Figure.CONTACTED,
    "In time": Figure.IN_TIME,
    "Not reached yet": Figure.NOT_REACHED,
    "Closed before a first contact": Figure.CLOSED_BEFORE,
}
_LEVELS: Final[dict[str, Figure]] = {
    "Referrals": Figure.RECEIVED,
    "Low": Figure.LOW,
    "Medium": Figure.MEDIUM,
    "High": Figure.HIGH,
    "Not screened yet": Figure.NOT_SCREENED,
}
HOURS: Final = "Median hours to first contact"


@dataclass(frozen=True)
class Page:
    """`scope` says in sentences what is counted and what is not; `facts` are the whole year, each with its n."""

    hub: str
    year: str
    scope: list[str]
    facts: list[tuple[str, str]]
    tables: list[Table]
    counted_at: datetime


def page(report: Report, loop: LoopReport) -> Page:
    return Page(
        hub=report.hub,
        year=year_words(report.year),
        scope=[*_scope(report), loop_words.SCOPE],
        facts=_facts(report.whole),
        tables=[
            _table("From referral to first contact (n = referrals)", _HEADS, report, hours=True),
            _table("How referrals were screened (n = referrals)", _LEVELS, report),
            loop_words.table(loop),
        ],
        counted_at=report.counted_at,
    )


def year_words(year: int) -> str:
    return f"April {year} to March {year + 1}"


def _scope(report: Report) -> list[str]:
    return [
        f"Referrals to {report.hub} received from {year_words(report.year)}, as far as the year has come. Each is"
        " counted in the month it was received, whatever happened later.",
        f"“In time” is a first contact within the hours set for it when the referral came (now {report.clock_hours}),"
        " counted from receipt day and night. A call nobody answered is not a contact.",
        f"A count under {SMALL} is shown as “{FEWER}”. Where one could be worked out from the others, more are"
        f" “{NOT_SHOWN}”. Where months would be too small, quarters or the year stand alone."
        " Hubs are never added together.",
    ]


def _facts(whole: Line) -> list[tuple[str, str]]:
    n, made = whole.counts[Figure.RECEIVED], whole.counts[Figure.CONTACTED]
    return [
        ("Referrals received", said(n)),
        ("Given to a worker", _of(whole.counts[Figure.ALLOCATED], n, "referrals")),
        ("First contact made", _of(made, n, "referrals")),
        ("First contact in time", _of(whole.counts[Figure.IN_TIME], made, "first contacts")),
        ("Not reached yet", _of(whole.counts[Figure.NOT_REACHED], n, "referrals")),
        (HOURS, _hours(whole, made)),
    ]


def _of(part: Said, whole: Said, what: str) -> str:
    """12 of 20 referrals (60 %)."""
    if part.n is None or whole.n is None:
        return f"{said(part)} (n = {said(whole)} {what})"
    share = f", {round(100 * part.n / whole.n)} %" if whole.n else ""
    return f"{part.n:,} of {whole.n:,} {what}{share}"


def _hours(line: Line, made: Said) -> str:
    return (
        f"{line.hours} (n = {said(made)} first contacts)"
        if line.hours is not None
        else f"{NOT_SHOWN} (n = {said(made)})"
    )


def _table(caption: str, heads: dict[str, Figure], report: Report, hours: bool = False) -> Table:
    lines = [*report.months, report.whole] if report.months else [report.whole]
    rows = [
        [when(line.month, line.length), *(said(line.counts[figure]) for figure in heads.values())] for line in lines
    ]
    head = [unit(report.whole.length), *heads]
    if hours:
        head, rows = [*head, HOURS], [[*row, _plain_hours(line)] for row, line in zip(rows, lines, strict=True)]
    return Table(caption, head, rows)


def _plain_hours(line: Line) -> str:
    return str(line.hours) if line.hours is not None else NOT_SHOWN
