"""Lists and clocks as plain values. They change rarely and are asked for on every page, so each process keeps
them for a minute; `forget` empties that memory.
"""

import time
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from alongside.access.gate import NotVisible
from alongside.words import rules
from alongside.words.models import Clock, Code, Confidence
from alongside.words.rules import ClockTimes

KEEP_SECONDS = 60.0
# Used where a database has no line at all for a clock: the same figures as data/clocks.csv.
_WITHOUT: dict[str, ClockTimes] = {
    "first_contact": ClockTimes(24, 4),
    "opening_review": ClockTimes(2, 0, "working_days"),
    "plan_review": ClockTimes(1008, 168),
    "return_talk": ClockTimes(72, 12),
    "rhythm_daily": ClockTimes(24, 4),
    "rhythm_twice_weekly": ClockTimes(84, 12),
    "rhythm_weekly": ClockTimes(168, 24),
    "rhythm_fortnightly": ClockTimes(336, 48),
    "rhythm_monthly": ClockTimes(744, 72),
}


@dataclass(frozen=True)
class CodeLine:
    """One choice of one list, with where it comes from and how sure we are."""

    id: UUID
    list: str
    code: str
    label: str
    hint: str
    place: int
    from_on: date | None
    until_on: date | None
    source: str
    confidence: Confidence
    version: int


@dataclass(frozen=True)
class ClockLine:
    """One dated line of one clock."""

    name: str
    times: ClockTimes
    from_on: date
    source: str
    confidence: Confidence


@dataclass
class _Memory:
    codes: tuple[float, dict[str, dict[str, CodeLine]]] | None = None
    clocks: tuple[float, dict[str, list[ClockLine]]] | None = None


_memory = _Memory()


def forget() -> None:
    """Ask the database again next time."""
    _memory.codes = _memory.clocks = None


def _codes() -> dict[str, dict[str, CodeLine]]:
    if _memory.codes and _memory.codes[0] > time.monotonic():
        return _memory.codes[1]
    lists: dict[str, dict[str, CodeLine]] = {}
    for row in Code.objects.order_by("list", "place", "code").values():
        values: dict[str, Any] = {**row, "confidence": Confidence(row["confidence"])}
        line = CodeLine(**values)
        lists.setdefault(line.list, {})[line.code] = line
    _memory.codes = time.monotonic() + KEEP_SECONDS, lists
    return lists


def _clocks() -> dict[str, list[ClockLine]]:
    if _memory.clocks and _memory.clocks[0] > time.monotonic():
        return _memory.clocks[1]
    clocks: dict[str, list[ClockLine]] = {}
    for row in Clock.objects.order_by("name", "from_on"):
        line = ClockLine(
            row.name,
            ClockTimes(row.hours, row.warn_hours, row.unit),
            row.from_on,
            row.source,
            Confidence(row.confidence),
        )
        clocks.setdefault(row.name, []).append(line)
    _memory.clocks = time.monotonic() + KEEP_SECONDS, clocks
    return clocks


def choices(list_: str, on: date) -> list[tuple[str, str]]:
    """(code, label) of every choice of the list that is offered on that day, in the charity's order."""
    return [(line.code, line.label) for line in offered(list_, on)]


def hints(list_: str, on: date) -> dict[str, str]:
    """code → hint, for the choices on offer that have one."""
    return {line.code: line.hint for line in offered(list_, on) if line.hint}


def offered(list_: str, on: date) -> list[CodeLine]:
    """The choices on offer, with everything known about them."""
    return [line for line in _codes().get(list_, {}).values() if rules.in_force(line.from_on, line.until_on, on)]


def label(list_: str, code: str) -> str:
    """The words of a code, also of one that has ended; the code itself if nobody ever wrote words for it."""
    line = _codes().get(list_, {}).get(code)
    return line.label if line else code


def labels(list_: str, codes: list[str]) -> list[str]:
    """The words of several codes, as they were kept."""
    return [label(list_, code) for code in codes]


def everything(list_: str) -> list[CodeLine]:
    """Every choice a list ever had, in order: for the page where lists are changed."""
    return list(_codes().get(list_, {}).values())


def lists() -> list[str]:
    """The names of the lists there are."""
    return sorted(_codes())


def clock(name: str, on: date) -> ClockTimes:
    """How long it may take, as in force on that day."""
    line = rules.newest(_clocks().get(name, []), on)
    return line.times if line else _WITHOUT[name]


def clock_if_any(name: str, on: date) -> ClockLine | None:
    """The line in force on that day with its source, for a thing that need not have a clock."""
    return rules.newest(_clocks().get(name, []), on)


def bank_holidays() -> frozenset[date]:
    """The days of the list “bank_holiday” that stand: what the charity ended counts as a working day again."""
    lines = _codes().get("bank_holiday", {}).values()
    days = (rules.day_in(line.label) for line in lines if line.until_on is None)
    return frozenset(day for day in days if day is not None)


def clock_lines() -> list[ClockLine]:
    """Every line of every clock, by name and day."""
    return [line for lines in _clocks().values() for line in lines]


def ends_on(line: ClockLine) -> date | None:
    """The day before the next line of the same clock begins; None for the last."""
    later = [other.from_on for other in _clocks().get(line.name, []) if other.from_on > line.from_on]
    return min(later) - timedelta(days=1) if later else None


def by_id(key: UUID) -> CodeLine:
    """One choice by its id, or `NotVisible`."""
    for lines in _codes().values():
        for found in lines.values():
            if found.id == key:
                return found
    raise NotVisible
