"""Counts, months and tables in words, the same for every table of the numbers."""

from dataclasses import dataclass
from typing import Final

from alongside.evaluation.queries import Said
from alongside.evaluation.rules import SMALL, Month, Veil
from alongside.web.design.moments import MONTHS

FEWER: Final = f"fewer than {SMALL}"
NOT_SHOWN: Final = "not shown"


@dataclass(frozen=True)
class Table:
    caption: str
    head: list[str]
    rows: list[list[str]]


def said(count: Said) -> str:
    """A number, or the words for one that is hidden."""
    return {Veil.SHOWN: f"{count.n or 0:,}", Veil.SMALL: FEWER, Veil.KEPT: NOT_SHOWN}[count.veil]


def unit(length: int) -> str:
    return {1: "Month", 3: "Quarter"}.get(length, "Year")


def when(month: Month | None, length: int) -> str:
    if month is None:
        return "The whole year"
    last = month.after(length - 1)
    start = f"{MONTHS[month.month - 1]} {month.year}"
    return start if length == 1 else f"{MONTHS[month.month - 1]} to {MONTHS[last.month - 1]} {last.year}"
