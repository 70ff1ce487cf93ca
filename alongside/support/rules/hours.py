"""Whether something happened out of hours, by office hours that the charity writes in plain words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LINE = re.compile(
    rf"^\s*({'|'.join(_DAYS)})(?:\s+to\s+({'|'.join(_DAYS)}))?\s*,?\s+(\d{{1,2}})[:.](\d\d)\s+to\s+(\d{{1,2}})[:.](\d\d)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Open:
    """Days (0 is Monday) and the hours of each of them; half-open."""

    days: frozenset[int]
    from_time: time
    until_time: time


def read_hours(words: str) -> Open | None:
    """“Monday to Friday, 9:00 to 17:00”; None for words that cannot be read so."""
    found = _LINE.match(words)
    if found is None:
        return None
    first, last, *clock = found.groups()
    start = _DAYS.index(first.lower())
    end = _DAYS.index((last or first).lower())
    days = frozenset((start + step) % 7 for step in range((end - start) % 7 + 1))
    try:
        return Open(days, time(int(clock[0]), int(clock[1])), time(int(clock[2]), int(clock[3])))
    except ValueError:
        return None


def out_of_hours(at: datetime, hours: Iterable[Open]) -> bool:
    """`at` is local time. Where nobody wrote down any hours, nothing is out of them."""
    told = list(hours)
    clock, day = at.time().replace(tzinfo=None), at.weekday()
    return bool(told) and not any(day in one.days and one.from_time <= clock < one.until_time for one in told)
