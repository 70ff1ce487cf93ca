"""What a parent is owed for what they told: from when it went, until they were told, and again when there is news."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum


class Owed(StrEnum):
    """Whether somebody still waits to hear."""

    OWED = "owed"
    NEWS = "news"
    PAID = "paid"
    BACK = "back"


OWED_WORDS: dict[Owed, str] = {
    Owed.OWED: "Nothing was said back yet",
    Owed.NEWS: "There is something new to say",
    Owed.PAID: "They were told",
    Owed.BACK: "It was taken back",
}


class Happens(StrEnum):
    """What changes it."""

    ANSWER = "answer"
    NEWS = "news"
    TAKEN_BACK = "taken_back"


OWED_MOVES: Mapping[Owed, Mapping[Happens, Owed]] = {
    Owed.OWED: {Happens.ANSWER: Owed.PAID, Happens.NEWS: Owed.OWED, Happens.TAKEN_BACK: Owed.BACK},
    Owed.NEWS: {Happens.ANSWER: Owed.PAID, Happens.NEWS: Owed.NEWS, Happens.TAKEN_BACK: Owed.BACK},
    Owed.PAID: {Happens.ANSWER: Owed.PAID, Happens.NEWS: Owed.NEWS, Happens.TAKEN_BACK: Owed.PAID},
    Owed.BACK: {},
}
OWING = (Owed.OWED, Owed.NEWS)


def after_it(owed: Owed, happens: Happens) -> Owed:
    """Where it stands then. What was taken back stays as it is."""
    return OWED_MOVES[owed].get(happens, owed)


def days_since(given_at: datetime, now: datetime) -> int:
    """Whole days, never fewer than none: a clock set back owes nobody a negative wait."""
    return max((now - given_at).days, 0)
