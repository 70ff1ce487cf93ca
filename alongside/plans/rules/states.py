"""The states of a plan, and the one table of the steps it may take.

Nothing but rows is kept: versions, agreements, reviews, an ending. The state is read from them, and the table says
what may be done next. A plan that one side has agreed to is a plan half agreed: a state like any other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class State(StrEnum):
    WRITING = "writing"
    WAITING_BOTH = "waiting_both"
    WAITING_PARENT = "waiting_parent"
    WAITING_WORKER = "waiting_worker"
    AGREED = "agreed"
    DUE = "due"
    ENDED = "ended"


STATE_WORDS: Mapping[State, str] = {
    State.WRITING: "Being written",
    State.WAITING_BOTH: "Waiting for both",
    State.WAITING_PARENT: "Waiting for the parent",
    State.WAITING_WORKER: "Waiting for the worker",
    State.AGREED: "Agreed by both",
    State.DUE: "Due for review",
    State.ENDED: "Ended",
}
STATE_NEXT: Mapping[State, str] = {
    State.WRITING: "There is more to write. When it says what the parent wants it to say, see whether you both agree.",
    State.WAITING_BOTH: "It is ready. Read it through together, then write down who agrees: the parent, and you.",
    State.WAITING_PARENT: "Half agreed: the worker has. Ask the parent whether it says what they want it to say.",
    State.WAITING_WORKER: "Half agreed: the parent has. The worker says yes too, or you change it together.",
    State.AGREED: "The parent and the worker have both agreed to these words.",
    State.DUE: "It is time to read it again together. Does it still fit?",
    State.ENDED: "It is no longer needed. It is kept as it was.",
}


class Verb(StrEnum):
    WRITE = "write"  # a version that is not finished
    FINISH = "finish"  # a version to be agreed
    PARENT_AGREES = "parent_agrees"
    WORKER_AGREES = "worker_agrees"
    FALL_DUE = "fall_due"
    SET_DATE = "set_date"
    REVIEW = "review"
    END = "end"


VERB_WORDS: Mapping[Verb, str] = {
    Verb.WRITE: "write more of it",
    Verb.FINISH: "write the next version",
    Verb.PARENT_AGREES: "write down that the parent agrees",
    Verb.WORKER_AGREES: "write down that the worker agrees",
    Verb.FALL_DUE: "call it due",
    Verb.SET_DATE: "choose when to look again",
    Verb.REVIEW: "review it",
    Verb.END: "end it",
}
# Whatever a living plan is waiting for, it can be written again, dated and ended.
_ALWAYS: Mapping[Verb, State] = {Verb.WRITE: State.WRITING, Verb.FINISH: State.WAITING_BOTH, Verb.END: State.ENDED}


def _staying(state: State) -> dict[Verb, State]:
    """Looking at a plan, or choosing a day for it, does not agree it."""
    return {**_ALWAYS, Verb.SET_DATE: state, Verb.REVIEW: state}


MOVES: dict[State, dict[Verb, State]] = {
    State.WRITING: _staying(State.WRITING),
    State.WAITING_BOTH: {
        **_staying(State.WAITING_BOTH),
        Verb.PARENT_AGREES: State.WAITING_WORKER,
        Verb.WORKER_AGREES: State.WAITING_PARENT,
    },
    State.WAITING_PARENT: {**_staying(State.WAITING_PARENT), Verb.PARENT_AGREES: State.AGREED},
    State.WAITING_WORKER: {**_staying(State.WAITING_WORKER), Verb.WORKER_AGREES: State.AGREED},
    State.AGREED: {**_staying(State.AGREED), Verb.FALL_DUE: State.DUE},
    State.DUE: {**_staying(State.AGREED)},
    State.ENDED: {},
}
_REFUSALS: Mapping[State, str] = {
    State.WRITING: "This plan is still being written. Save a version that is ready first, then write down who agrees.",
    State.WAITING_PARENT: "The worker has agreed to this version already. It waits for the parent.",
    State.WAITING_WORKER: "The parent has agreed to this version already. It waits for the worker.",
    State.AGREED: "Both have agreed to this version already.",
    State.DUE: "Both have agreed to this version already. It is due to be read again together.",
    State.ENDED: "This plan has ended and is kept as it was. Begin a new one: its words can start from these.",
}


def refusal(state: State, verb: Verb) -> str:
    """Empty if the step may be taken, else the sentence for the person."""
    return "" if verb in MOVES[state] else _REFUSALS.get(state, f"This plan cannot take that step now: {verb.value}.")


def move(state: State, verb: Verb) -> State:
    """Where the step leads; `KeyError` for one that the table does not have."""
    return MOVES[state][verb]


class Side(StrEnum):
    """Both agree: a parent, and the worker beside them."""

    PARENT = "parent"
    WORKER = "worker"


class How(StrEnum):
    BESIDE = "beside"
    PHONE = "phone"
    WRITING = "writing"


HOW_WORDS: Mapping[How, str] = {
    How.BESIDE: "Said so, beside the worker",
    How.PHONE: "Said so by phone",
    How.WRITING: "In writing",
}


@dataclass(frozen=True)
class Facts:
    """What the rows say of a plan: is its newest version finished, who agreed to that one, is it due, is it over."""

    ready: bool
    agreed: frozenset[Side] = frozenset()
    review_on: date | None = None
    ended: bool = False


_BY_AGREEMENT: Mapping[frozenset[Side], State] = {
    frozenset(): State.WAITING_BOTH,
    frozenset({Side.WORKER}): State.WAITING_PARENT,
    frozenset({Side.PARENT}): State.WAITING_WORKER,
    frozenset(Side): State.AGREED,
}


def state_of(facts: Facts, today: date) -> State:
    """The state that the rows add up to."""
    if facts.ended:
        return State.ENDED
    if not facts.ready:
        return State.WRITING
    state = _BY_AGREEMENT[facts.agreed]
    due = facts.review_on is not None and facts.review_on <= today
    return State.DUE if state is State.AGREED and due else state
