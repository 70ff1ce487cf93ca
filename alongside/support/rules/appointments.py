"""Telephone appointments that come again: which day, which hour, every week or every other. From plain values.

The hour on the wall stays the same when the clocks change: three o'clock is three o'clock in March and in November.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from itertools import islice, takewhile

from dateutil.rrule import WEEKLY, rrule

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
EVERY_WORDS: dict[int, str] = {1: "Every week", 2: "Every other week", 4: "Every four weeks"}


@dataclass(frozen=True)
class Again:
    """`weekday` 0 is Monday; the first is on the first such day from `from_on` on."""

    weekday: int
    at_time: time
    every_weeks: int
    from_on: date


def days_of(again: Again, since: date) -> Iterator[date]:
    """Its days from `since` on, without end. They do not shift with the day one asks from."""
    rule = rrule(
        WEEKLY,
        interval=again.every_weeks,
        byweekday=again.weekday,
        wkst=(again.from_on.weekday()),  # the rhythm counts from the first day, not from a Monday
        dtstart=datetime.combine(again.from_on, time()),
    )
    return (found.date() for found in rule.xafter(datetime.combine(since, time()), inc=True))


def moment(again: Again, on: date, zone: tzinfo) -> datetime:
    """The moment on that day. An hour that the clocks skip becomes the next one that there is."""
    return datetime.combine(on, again.at_time, tzinfo=zone)


def is_one(again: Again, on: date) -> bool:
    """Is that day one of its days?"""
    return on >= again.from_on and next(days_of(again, on)) == on


def next_open(again: Again, since: date, settled: Collection[date]) -> date:
    """The first of its days from `since` on of which nobody has said what became."""
    return next(on for on in days_of(again, since) if on not in settled)


def coming(again: Again, since: date, how_many: int) -> list[date]:
    return list(islice(days_of(again, since), how_many))


def between(again: Again, since: date, until: date) -> list[date]:
    """Its days from `since` to `until`, both counted."""
    return list(takewhile(lambda on: on <= until, days_of(again, since)))


def in_words(again: Again) -> str:
    """“Every other week on Tuesday at 15:30”."""
    return f"{EVERY_WORDS[again.every_weeks]} on {DAYS[again.weekday]} at {again.at_time:%H:%M}"


def every_problem(every_weeks: int) -> str:
    return "" if every_weeks in EVERY_WORDS else "Choose how often from the answers on the page"


def first_problem(from_on: date, today: date) -> str:
    if from_on < today:
        return "Give today or a later day for the first one"
    return "This is more than a year away. Check the year" if (from_on - today).days > 366 else ""
