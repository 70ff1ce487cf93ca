"""How often a family and their worker agreed to speak, and when it has gone quiet. From plain values.

How long each rhythm allows is dated data (the clocks); the words are here. 000 §4.1 and 003 tell of two visits a week
and daily calls; how many hours of silence that makes is ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Rhythm(StrEnum):
    """At least one talk with a parent in this time. `RESTING`: they ring us when they want to."""

    DAILY = "daily"
    TWICE_WEEKLY = "twice_weekly"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    RESTING = "resting"


RHYTHM_WORDS: dict[Rhythm, str] = {
    Rhythm.DAILY: "Every day, as in a crisis",
    Rhythm.TWICE_WEEKLY: "Twice a week",
    Rhythm.WEEKLY: "Every week",
    Rhythm.FORTNIGHTLY: "Every other week",
    Rhythm.MONTHLY: "Once a month",
    Rhythm.RESTING: "They ring us when they want to",
}
USUAL = Rhythm.TWICE_WEEKLY
TIMED = tuple(one for one in Rhythm if one is not Rhythm.RESTING)


def clock_of(rhythm: Rhythm) -> str:
    """The name of the clock that says how long the silence may be."""
    return f"rhythm_{rhythm.value}"


@dataclass(frozen=True)
class Silence:
    """Since when nobody has spoken with a parent, and how long that may be."""

    since: datetime
    until: datetime | None
    over: bool


def silence(rhythm: Rhythm, hours: int, reached_at: datetime, now: datetime) -> Silence:
    """Counted in elapsed hours from the last talk; a family at rest is never quiet."""
    if rhythm is Rhythm.RESTING:
        return Silence(reached_at, None, False)
    until = reached_at + timedelta(hours=hours)
    return Silence(reached_at, until, now >= until)


def cutoffs(hours: Mapping[Rhythm, int], now: datetime) -> dict[Rhythm, datetime]:
    """For each rhythm: whoever was last reached at this moment or before has gone quiet."""
    return {rhythm: now - timedelta(hours=hours[rhythm]) for rhythm in TIMED}


def tried_in_words(times: int) -> str:
    """“We tried 3 times since”."""
    if not times:
        return "Nobody has tried since"
    return f"We tried {'once' if times == 1 else 'twice' if times == 2 else f'{times} times'} since"
