"""What a list or a clock may become, from plain values."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

# Their codes are decided in rules of the program: the charity may reword them, and neither add nor end one.
FIXED = frozenset({"pathway", "level", "work_stage", "travel_band"})
LONGEST_HOURS = 24 * 60
_UNITS = {"hours": "hour", "working_days": "working day"}


@dataclass(frozen=True)
class ClockTimes:
    """How long something may take and how long before that a warning shows: elapsed hours, or working days."""

    hours: int
    warn_hours: int
    unit: str = "hours"

    @property
    def words(self) -> str:
        """“24 hours”, “1 working day”."""
        return f"{self.hours} {_UNITS[self.unit]}{'' if self.hours == 1 else 's'}"


class Dated(Protocol):
    @property
    def from_on(self) -> date: ...


D = TypeVar("D", bound=Dated)


def in_force(from_on: date | None, until_on: date | None, on: date) -> bool:
    """Half-open: a choice that ends today is not offered today. No day means always."""
    return (from_on is None or from_on <= on) and (until_on is None or on < until_on)


def newest(lines: Iterable[D], on: date) -> D | None:
    """Of dated lines, the one in force: the last that has begun."""
    return max((line for line in lines if line.from_on <= on), key=lambda line: line.from_on, default=None)


def why_not_clock(times: ClockTimes, from_on: date, today: date) -> str:
    """Empty if the clock may be set so, else the sentence to show."""
    unit = _UNITS[times.unit]
    if not 1 <= times.hours <= LONGEST_HOURS:
        return f"The time must be between 1 and {LONGEST_HOURS} {unit}s."
    if not 0 <= times.warn_hours < times.hours:
        return f"The warning must come before the time is up: give fewer {unit}s for the warning."
    if from_on < today:
        return "A clock can change from today on, or from a later day. What was due before stays as it was."
    return ""


def why_not_new(list_: str) -> str:
    if list_ in FIXED:
        return "The program decides by this list, so its choices can be reworded and not added to or ended."
    return ""


def why_not_end(list_: str, from_on: date | None, until_on: date, today: date, others: int) -> str:
    """Empty if the choice may end on that day, else the sentence to show. `others` stay on offer after it."""
    if list_ in FIXED:
        return why_not_new(list_)
    if until_on < today:
        return "A choice can end today or on a later day. Where it was chosen before, it stays."
    if from_on is not None and until_on < from_on:
        return "A choice cannot end before it begins."
    if not others:
        return "This is the last choice of its list. Add another before you end it."
    return ""


_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_DAY = re.compile(rf"\s*(\d{{1,2}})\s+({'|'.join(_MONTHS)})\s+(\d{{4}})\b", re.IGNORECASE)


def day_in(label: str) -> date | None:
    """The day at the beginning of a label: “25 December 2026, Christmas Day”. None if there is no such day."""
    found = _DAY.match(label)
    if found is None:
        return None
    try:
        return date(int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1]))
    except ValueError:
        return None


def code_from(label: str, taken: Iterable[str]) -> str:
    """A short code for a new choice, from its words; numbered when the words are taken."""
    plain = re.sub(r"[^a-z0-9]+", "_", label.lower()).strip("_")[:28] or "choice"
    used, code, number = set(taken), plain, 2
    while code in used:
        code, number = f"{plain}_{number}", number + 1
    return code
