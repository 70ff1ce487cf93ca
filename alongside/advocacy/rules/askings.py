"""What was put to somebody who owes an answer: a challenge, a child-protection referral, a wish to have minutes mended.

When the answer is due comes from the house's clocks: the day it was sent does not count, weekends and bank holidays
do not count where the clock counts working days.
"""

from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from alongside.words import working_days
from alongside.words.rules import ClockTimes


class Kind(StrEnum):
    CHALLENGE = "challenge"
    CHILD_PROTECTION = "child_protection"
    MINUTES = "minutes"


class State(StrEnum):
    WAITING = "waiting"
    ANSWERED = "answered"
    LET_GO = "let_go"


class Verb(StrEnum):
    ANSWER = "answer"
    LET_GO = "let_go"
    ASK_ON = "ask_on"


MOVES: dict[State, dict[Verb, State]] = {
    State.WAITING: {Verb.ANSWER: State.ANSWERED, Verb.LET_GO: State.LET_GO},
    State.ANSWERED: {Verb.ANSWER: State.ANSWERED, Verb.ASK_ON: State.WAITING},
    State.LET_GO: {Verb.ASK_ON: State.WAITING},
}
STATE_WORDS: dict[State, str] = {
    State.WAITING: "Waiting for an answer",
    State.ANSWERED: "Answered",
    State.LET_GO: "We let it go",
}


class Result(StrEnum):
    """What an answer to a challenge, or to a wish about minutes, came to."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOTHING_YET = "nothing_yet"


RESULT_WORDS: dict[Result, str] = {
    Result.YES: "Yes: they do what was asked",
    Result.PARTLY: "In part",
    Result.NO: "No",
    Result.NOTHING_YET: "They answered, and have not decided",
}


def why_not(state: State, verb: Verb) -> str:
    """Empty if this may become of it, else the sentence to show."""
    if verb in MOVES[state]:
        return ""
    return {
        State.WAITING: "We are waiting for the answer already.",
        State.ANSWERED: "There is an answer. If it is not enough, take the next step.",
        State.LET_GO: "This was let go. Say first that you are asking again.",
    }[state]


def move(state: State, verb: Verb) -> State:
    return MOVES[state][verb]


def clock_name(kind: Kind, step: str) -> str:
    """Which clock of the house an answer runs by. A step without a line has none."""
    return f"answer_{step}" if kind is Kind.CHALLENGE else f"answer_{kind.value}"


def due_on(times: ClockTimes | None, at: datetime, holidays: frozenset[date], zone: tzinfo) -> date | None:
    """The last day for the answer, or none where nobody has said how long it may take."""
    if times is None:
        return None
    if times.unit == "working_days":
        return working_days.due_on(at, times.hours, holidays, zone)
    return (at.astimezone(zone) + timedelta(hours=times.hours)).date()


def is_overdue(state: State, due: date | None, today: date) -> bool:
    return state is State.WAITING and due is not None and due < today


def due_words(state: State, due: date | None, today: date, holidays: frozenset[date]) -> str:
    """“No answer, 2 working days overdue”, “Answer due today”, “Answer due in 3 working days”."""
    if state is not State.WAITING:
        return ""
    if due is None:
        return "No day was named for the answer"
    days = working_days.between(today, due, holidays)
    if due < today:
        return f"No answer, {_count(max(-days, 1))} overdue"
    return "The answer is due today" if due == today else f"The answer is due in {_count(max(days, 1))}"


def _count(days: int) -> str:
    return f"{days} working day{'' if days == 1 else 's'}"


def next_step(steps: list[str], taken: list[str]) -> str:
    """The first step of the ladder above the highest one taken; empty at its end."""
    reached = max((steps.index(step) for step in taken if step in steps), default=-1)
    return steps[reached + 1] if reached + 1 < len(steps) else ""


def why_not_at(at: datetime, now: datetime) -> str:
    return "This has not happened yet: write it down once it has" if at > now else ""
