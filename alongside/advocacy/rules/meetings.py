"""A meeting: planned, moved, held or cancelled; whether the parent was asked to it; and who was there."""

from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class Verb(StrEnum):
    HOLD = "hold"
    MOVE = "move"
    CANCEL = "cancel"


MOVES: dict[State, dict[Verb, State]] = {
    State.PLANNED: {Verb.HOLD: State.HELD, Verb.MOVE: State.PLANNED, Verb.CANCEL: State.CANCELLED},
    State.CANCELLED: {Verb.MOVE: State.PLANNED, Verb.HOLD: State.HELD},
    State.HELD: {Verb.HOLD: State.HELD},  # told again, with more: the newer account stands beside the older
}

STATE_WORDS: dict[State, str] = {State.PLANNED: "Planned", State.HELD: "Held", State.CANCELLED: "Cancelled"}
VERB_WORDS: dict[Verb, str] = {
    Verb.HOLD: "It was held",
    Verb.MOVE: "It was moved to another time",
    Verb.CANCEL: "It was cancelled",
}


class Invited(StrEnum):
    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"


class Came(StrEnum):
    YES = "yes"
    PART = "part"
    PHONE = "phone"
    NO = "no"
    NOT_KNOWN = "not_known"


INVITED_WORDS: dict[Invited, str] = {
    Invited.YES: "The parent was invited",
    Invited.NO: "The parent was not invited",
    Invited.NOT_KNOWN: "We do not know whether the parent was invited",
}
CAME_WORDS: dict[Came, str] = {
    Came.YES: "The parent was there",
    Came.PART: "The parent was there for a part of it",
    Came.PHONE: "The parent took part by phone or video",
    Came.NO: "The parent was not there",
    Came.NOT_KNOWN: "We do not know whether the parent was there",
}


class Moment(StrEnum):
    """When a parent said what they think of a meeting."""

    BEFORE = "before"
    IN_IT = "in_it"
    AFTER = "after"


MOMENT_WORDS: dict[Moment, str] = {
    Moment.BEFORE: "What they want said",
    Moment.IN_IT: "What they said in the meeting",
    Moment.AFTER: "What they say of it afterwards",
}


def why_not(state: State, verb: Verb) -> str:
    """Empty if this may become of it, else the sentence to show."""
    if verb in MOVES[state]:
        return ""
    if state is State.HELD:
        return "This meeting has been held. Write down the next one as a meeting of its own."
    return "This meeting is cancelled already."


def move(state: State, verb: Verb) -> State:
    return MOVES[state][verb]


def why_not_at(verb: Verb, at: datetime, now: datetime) -> str:
    """A meeting that was held has begun; one that is moved may lie on either side of now."""
    return "A meeting that was held cannot lie in the future" if verb is Verb.HOLD and at > now else ""


def people_in(text: str) -> list[list[str]]:
    """Who was there, one a line: “Sam Okoro, social worker, Children’s Social Care” → name, role, agency."""
    found = []
    for line in text.splitlines():
        parts = [part.strip() for part in line.split(",", 2)]
        if any(parts):
            found.append([*parts, "", ""][:3])
    return found


def people_text(people: list[list[str]]) -> str:
    """The same lines again, to be changed."""
    return "\n".join(", ".join(part for part in one if part) for one in people)
