"""Out alone, on duty, and supervision: when somebody is late, and where supervision has a gap. Plain values only."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

LONGEST_OUT = timedelta(hours=16)
LONGEST_TURN = timedelta(days=14)
USUALLY_OUT = timedelta(minutes=90)
SOON = timedelta(minutes=15)


class Out(StrEnum):
    """How somebody who went out alone stands."""

    OUT = "out"
    SOON = "soon"
    LATE = "late"
    SAFE = "safe"


def standing(due_at: datetime, safe_at: datetime | None, now: datetime) -> Out:
    if safe_at is not None:
        return Out.SAFE
    if due_at <= now:
        return Out.LATE
    return Out.SOON if due_at - now <= SOON else Out.OUT


def due_problem(due_at: datetime, from_at: datetime, now: datetime) -> str:
    """`from_at` is when they went out; being late already is no plan."""
    if due_at <= now:
        return "The time you will be back by must be still to come"
    if due_at - from_at > LONGEST_OUT:
        return "Choose a time within 16 hours, so that somebody notices in time"
    return ""


_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE)
_STREET = re.compile(
    r"\b\d+[a-z]?,?\s+(?:\w+\s+){1,3}(?:street|road|lane|avenue|close|drive|court|mews|way|place|terrace|st|rd|ave)\b",
    re.IGNORECASE,
)


def place_problem(place: str) -> str:
    """Colleagues read where somebody went who may not know the family: an address has no place there."""
    if _POSTCODE.search(place) or _STREET.search(place):
        return "Leave the address out: say “Mum’s”, or “a café in town”. Choose the family, and who may see it can look"
    return ""


def turn_problem(from_at: datetime, until_at: datetime, now: datetime) -> str:
    if until_at <= from_at:
        return "A turn on duty must end after it begins"
    if until_at <= now:
        return "This turn is over already. Choose a time to come"
    if until_at - from_at > LONGEST_TURN:
        return "A turn is two weeks at the most. Make two of it"
    return ""


class Supervising(StrEnum):
    LINE = "line"
    OUTSIDE = "outside"


SUPERVISING_WORDS: dict[Supervising, str] = {
    Supervising.LINE: "With the line manager",
    Supervising.OUTSIDE: "Therapeutic, with somebody from outside",
}


class Offered(StrEnum):
    OFFERED = "offered"
    ASKED = "asked"
    TAKEN = "taken"
    DECLINED = "declined"


OFFERED_WORDS: dict[Offered, str] = {
    Offered.OFFERED: "Offered",
    Offered.ASKED: "Asked for",
    Offered.TAKEN: "Taken",
    Offered.DECLINED: "Not wanted this time",
}


@dataclass(frozen=True)
class Event:
    """One row of one kind of supervision of one worker."""

    state: Offered
    day_on: date
    after_hard: bool = False


@dataclass(frozen=True)
class Gap:
    """Where one kind of supervision stands. `late` is for the manager to act on; a no is never late."""

    words: str
    late: bool
    taken_on: date | None = None
    open_offer: bool = False


def gap(kind: Supervising, events: Iterable[Event], every: timedelta, since_on: date, today: date) -> Gap:
    """From events with the oldest first. Line supervision is to be taken; outside supervision is to be offered.

    every: how long may pass. since_on: when the post began, for a worker with nothing yet.
    """
    known = list(events)
    taken = [event.day_on for event in known if event.state is Offered.TAKEN and event.day_on <= today]
    last = known[-1] if known else None
    taken_on = max(taken, default=None)
    if last is not None and last.state is Offered.ASKED:
        return Gap("They asked for it, and nothing has been arranged yet", True, taken_on)
    if last is not None and last.state is Offered.OFFERED:
        words = f"Offered{' after a hard event' if last.after_hard else ''}, not answered yet"
        late = kind is Supervising.LINE and _over(taken_on or since_on, every, today)
        return Gap(words, late, taken_on, open_offer=True)
    counts = taken if kind is Supervising.LINE else [event.day_on for event in known if event.day_on <= today]
    reached = max(counts, default=None)
    if not _over(reached or since_on, every, today):
        return Gap(_fine(kind, last) if reached else "Not due yet", False, taken_on)
    return Gap(_LATE[kind] if reached else _NEVER[kind], True, taken_on)


def _fine(kind: Supervising, last: Event | None) -> str:
    if kind is Supervising.OUTSIDE and last is not None and last.state is Offered.DECLINED:
        return "Not wanted this time. It is offered again later"
    return "Up to date"


def _over(last_on: date, every: timedelta, today: date) -> bool:
    return today - last_on > every


_LATE = {Supervising.LINE: "It is time for the next one", Supervising.OUTSIDE: "It is time to offer it again"}
_NEVER = {Supervising.LINE: "There has been none yet", Supervising.OUTSIDE: "It has not been offered yet"}


def supervision_problem(kind: Supervising, state: Offered, day_on: date, words: str, today: date) -> tuple[str, str]:
    """(field, sentence): which answer does not fit, or two empty strings."""
    if state is not Offered.OFFERED and day_on > today:
        return "day_on", "Write it down once it has happened. A day to come can only be offered"
    if kind is Supervising.OUTSIDE and state is Offered.TAKEN and words:
        return "words", "Nothing said there is kept here: leave this empty. That it was taken is enough"
    return "", ""
