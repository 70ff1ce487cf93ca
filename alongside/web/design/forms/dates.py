"""Reads dates and times as people type them. Pure: words in, a date or a plain sentence out."""

import re
from calendar import monthrange
from datetime import date, time

from alongside.web.design.moments import MONTHS

EARLIEST, LATEST = 1900, 2100
_WORDS = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_TIME = re.compile(r"(?P<hour>\d{1,2}?)(?:[:.h ]?(?P<minute>\d{2}))? ?(?P<half>[ap])?\.?(?:m\.?)?", re.ASCII)
TIME_HELP = "Time must look like 9:30, 0930 or 4.15pm"


class Muddled(ValueError):
    """What was typed is not a date or time. `parts` names the boxes to mend, first first."""

    def __init__(self, words: str, *parts: str) -> None:
        super().__init__(words)
        self.words, self.parts = words, parts


def _number(text: str) -> int | None:
    # Longer than any part of a date: a thousand figures are not worth reading.
    return int(text) if text.isdecimal() and len(text) <= 6 else None


def _month(text: str) -> int | None:
    """3, 03, March, mar."""
    number = _number(text)
    if number is not None:
        return number
    begun = text.casefold().rstrip(".")
    if len(begun) < 3:
        return None
    return next((at for at, name in enumerate(MONTHS, 1) if name.casefold().startswith(begun)), None)


def parse_date(day: str, month: str, year: str) -> date:
    """A real day between 1900 and 2100, or `Muddled` with what to mend."""
    day, month, year = day.strip(), month.strip(), year.strip()
    missing = [part for part, typed in (("day", day), ("month", month), ("year", year)) if not typed]
    if missing:
        raise Muddled(f"The date must include a {' and a '.join(missing)}", *missing)
    number, months, years = _number(day), _month(month), _number(year)
    if years is None or len(year) != 4:
        raise Muddled("Year must have 4 figures, like 2026", "year")
    if not EARLIEST <= years <= LATEST:
        raise Muddled(f"Year must be between {EARLIEST} and {LATEST}", "year")
    if months is None or not 1 <= months <= 12:
        raise Muddled("Month must be between 1 and 12, or a name such as March", "month")
    last = monthrange(years, months)[1]
    if number is None or not 1 <= number <= last:
        raise Muddled(f"Day must be between 1 and {last}", "day")
    return date(years, months, number)


def parse_time(typed: str) -> time:
    """9, 9:30, 930, 0930, 9.30am, 4pm, noon; or `Muddled`."""
    text = " ".join(typed.split()).casefold()
    if text in _WORDS:
        return _WORDS[text]
    found = _TIME.fullmatch(text)
    if found is None:
        raise Muddled(TIME_HELP, "time")
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"]
    if half and not 1 <= hour <= 12:
        raise Muddled(TIME_HELP, "time")
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        raise Muddled(TIME_HELP, "time")
    return time(hour, minute)
