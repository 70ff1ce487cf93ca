"""Counting working days, from plain values: Monday to Friday without the bank holidays that are given.

The day of the trigger is day nought: what is sent on a Monday and has one working day is due on Tuesday, at its end.
"""

from bisect import bisect_right
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cache

_WEEK = 5


def is_working(on: date, holidays: frozenset[date]) -> bool:
    return on.weekday() < _WEEK and on not in holidays


def next_working(on: date, holidays: frozenset[date]) -> date:
    """The day itself if it is one, else the first after it."""
    while not is_working(on, holidays):
        on += timedelta(days=1)
    return on


def after(on: date, days: int, holidays: frozenset[date]) -> date:
    """The working day that is `days` working days after `on`. After none, the day itself, whatever it is.

    Weeks are counted at once and the holidays between put on top, so that a hundred days cost what one does.
    """
    if days < 0:
        raise ValueError("working days are counted forwards")
    if days == 0:
        return on
    free = _on_weekdays(holidays)
    found, seen = _weekdays_after(on, days), bisect_right(free, on)
    # Each holiday passed on the way pushes the day on by one, and may bring the next holiday within reach.
    while (passed := bisect_right(free, found)) > seen:
        found, seen = _weekdays_after(found, passed - seen), passed
    return found


def between(start: date, end: date, holidays: frozenset[date]) -> int:
    """How many working days lie after `start`, up to and with `end`; below nought when `end` is earlier."""
    if end < start:
        return -between(end, start, holidays)
    free = _on_weekdays(holidays)
    return _weekdays_to(end) - _weekdays_to(start) - (bisect_right(free, end) - bisect_right(free, start))


def due_on(at: datetime, days: int, holidays: frozenset[date], zone: tzinfo) -> date:
    """The last day for something that began at `at`, counted from the day it was where people are."""
    return after(at.astimezone(zone).date(), days, holidays)


def end_of(on: date, zone: tzinfo) -> datetime:
    """The moment the day is over there. A day on which the clocks change has 23 or 25 hours."""
    return datetime.combine(on + timedelta(days=1), time(), tzinfo=zone)


@cache
def _on_weekdays(holidays: frozenset[date]) -> tuple[date, ...]:
    """A bank holiday on a Saturday takes nothing away."""
    return tuple(sorted(day for day in holidays if day.weekday() < _WEEK))


def _weekdays_after(on: date, days: int) -> date:
    """`days` (at least one) weekdays after `on`."""
    on -= timedelta(days=max(on.weekday() - 4, 0))  # from a weekend, one counts as from the Friday before
    weeks, rest = divmod(days, _WEEK)
    over = on.weekday() + rest > 4
    return on + timedelta(weeks=weeks, days=rest + (2 if over else 0))


def _weekdays_to(on: date) -> int:
    """Weekdays from the first Monday of the calendar up to and with this day."""
    weeks, weekday = divmod(on.toordinal() - 1, 7)
    return weeks * _WEEK + min(weekday + 1, _WEEK)
