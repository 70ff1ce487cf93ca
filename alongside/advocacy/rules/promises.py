"""A promise: what may become of it, when its day has passed, and how that is said."""

from datetime import date
from enum import StrEnum


class State(StrEnum):
    OPEN = "open"
    ASKED = "asked"  # asked again: still owed
    KEPT = "kept"
    LATE = "late"  # kept, after its day
    BROKEN = "broken"
    WITHDRAWN = "withdrawn"


class Verb(StrEnum):
    KEEP = "keep"
    KEEP_LATE = "keep_late"
    BREAK = "break"
    WITHDRAW = "withdraw"
    ASK = "ask"
    REOPEN = "reopen"


_WHILE_OWED = {
    Verb.KEEP: State.KEPT,
    Verb.KEEP_LATE: State.LATE,
    Verb.BREAK: State.BROKEN,
    Verb.WITHDRAW: State.WITHDRAWN,
    Verb.ASK: State.ASKED,
}
# A broken promise can still be asked for, and come late; it is never turned into one that was kept in time.
MOVES: dict[State, dict[Verb, State]] = {
    State.OPEN: dict(_WHILE_OWED),
    State.ASKED: dict(_WHILE_OWED),
    State.KEPT: {Verb.REOPEN: State.OPEN},
    State.LATE: {Verb.REOPEN: State.OPEN},
    State.BROKEN: {Verb.ASK: State.ASKED, Verb.KEEP_LATE: State.LATE, Verb.REOPEN: State.OPEN},
    State.WITHDRAWN: {Verb.REOPEN: State.OPEN},
}
OWED = frozenset({State.OPEN, State.ASKED})

STATE_WORDS: dict[State, str] = {
    State.OPEN: "Open",
    State.ASKED: "Asked again",
    State.KEPT: "Kept",
    State.LATE: "Kept late",
    State.BROKEN: "Broken",
    State.WITHDRAWN: "Withdrawn",
}
VERB_WORDS: dict[Verb, str] = {
    Verb.KEEP: "It was kept",
    Verb.KEEP_LATE: "It was kept, but late",
    Verb.BREAK: "It was broken",
    Verb.WITHDRAW: "They took it back",
    Verb.ASK: "I asked again",
    Verb.REOPEN: "It is still owed: what was written was not right",
}


def why_not(state: State, verb: Verb) -> str:
    """Empty if this may become of it, else the sentence to show."""
    if verb in MOVES[state]:
        return ""
    now = STATE_WORDS[state].lower()
    if state is State.BROKEN and verb is Verb.KEEP:
        return "This promise was broken. If it was done after all, say that it was kept late."
    if verb is Verb.REOPEN:
        return "This promise is open already."
    return f"This promise is written down as {now}. If that is not right, say first that it is still owed."


def move(state: State, verb: Verb) -> State:
    """What it becomes. Ask `why_not` first."""
    return MOVES[state][verb]


def is_overdue(state: State, due_on: date | None, today: date) -> bool:
    """The whole of the day is theirs."""
    return state in OWED and due_on is not None and due_on < today


def due_words(state: State, due_on: date | None, today: date) -> str:
    """“Due today”, “3 days overdue”, or that no date was given."""
    if state not in OWED:
        return ""
    if due_on is None:
        return "No date was given: ask for one"
    days = (due_on - today).days
    if days < 0:
        return f"{_days(-days)} overdue"
    return {0: "Due today", 1: "Due tomorrow"}.get(days, f"Due in {_days(days)}")


def _days(number: int) -> str:
    return f"{number} day{'' if number == 1 else 's'}"


def why_not_due(due_on: date | None, made_on: date) -> str:
    """A promise can be for the day it was made, and not for a day before."""
    if due_on is not None and due_on < made_on:
        return "The day it is due is before the day it was promised. Check the year"
    return ""


def why_not_on(on: date, today: date, since: date) -> str:
    """What has become of something has happened, and not before it was promised."""
    if on > today:
        return "This day has not come yet"
    if on < since:
        return "This is before the day it was promised"
    return ""


def order(state: State, due_on: date | None, today: date) -> tuple[int, date]:
    """Overdue first and the longest first, then by their day, then those without one, then what is over."""
    if state not in OWED:
        return 3, today
    if due_on is None:
        return 2, today
    return (0 if due_on < today else 1), due_on
