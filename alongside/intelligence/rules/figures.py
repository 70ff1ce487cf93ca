"""The month’s figures: how much was passed on, how much of it was answered and how soon, what led to disruption."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from statistics import median


@dataclass(frozen=True)
class Loop:
    """One thing that was told and passed on: when it went, when its teller first heard back, whether it disrupted."""

    given_at: datetime
    answered_at: datetime | None
    disrupted: bool


@dataclass(frozen=True)
class Counts:
    """`n` is what was passed on; `days` are the median days until the answer, of those answered."""

    n: int
    answered: int
    days: float | None
    disrupted: int


def counted(loops: Iterable[Loop]) -> Counts:
    found = list(loops)
    return Counts(
        n=len(found),
        answered=sum(one.answered_at is not None for one in found),
        days=median_days(found),
        disrupted=sum(one.disrupted for one in found),
    )


def median_days(loops: Iterable[Loop]) -> float | None:
    """In days with one decimal; None where nothing was answered."""
    waits = [(one.answered_at - one.given_at).total_seconds() / 86_400 for one in loops if one.answered_at]
    return round(max(median(waits), 0.0), 1) if waits else None
