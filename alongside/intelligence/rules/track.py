"""Received and graded are one track. What came of it is no rung of it: outcomes stand beside, several at once."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """How far police are with a paper that was passed on to them."""

    PASSED = "passed"
    RECEIVED = "received"
    GRADED = "graded"


STATE_WORDS: dict[State, str] = {
    State.PASSED: "Not acknowledged yet",
    State.RECEIVED: "Received",
    State.GRADED: "Graded by police",
}


class Verb(StrEnum):
    """What police do with it, or the family’s worker writes down as told."""

    RECEIVE = "receive"
    GRADE = "grade"
    HANDLING = "handling"
    REFERENCE = "reference"
    OUTCOME = "outcome"
    SAY_BACK = "say_back"
    HOLD = "hold"
    LIFT = "lift"
    EXHIBIT = "exhibit"
    HAND_ON = "hand_on"
    MARK = "mark"

    @property
    def did(self) -> str:
        """What the record calls it."""
        return f"intelligence.{self.value}"


VERB_WORDS: dict[Verb, str] = {
    Verb.RECEIVE: "be acknowledged",
    Verb.GRADE: "be graded",
    Verb.HANDLING: "have handling conditions",
    Verb.REFERENCE: "have an investigation reference",
    Verb.OUTCOME: "have an outcome",
    Verb.SAY_BACK: "have words to say back",
    Verb.HOLD: "be held",
    Verb.LIFT: "have a hold lifted",
    Verb.EXHIBIT: "have an exhibit",
    Verb.HAND_ON: "have an exhibit handed on",
    Verb.MARK: "have a disclosure mark",
}
HELD = "Police asked that only one thing is said for now: that they have it. An officer must lift this first."
_BESIDE = tuple(verb for verb in Verb if verb not in {Verb.RECEIVE, Verb.GRADE})
MOVES: Mapping[State, Mapping[Verb, State]] = {
    State.PASSED: {Verb.RECEIVE: State.RECEIVED},
    State.RECEIVED: {Verb.GRADE: State.GRADED, **dict.fromkeys(_BESIDE, State.RECEIVED)},
    State.GRADED: {Verb.GRADE: State.GRADED, **dict.fromkeys(_BESIDE, State.GRADED)},
}


def why_not(state: State, verb: Verb, *, held: bool) -> str:
    """Empty if it may be done now, else the sentence for the person."""
    if verb is Verb.RECEIVE and state is not State.PASSED:
        return "It is acknowledged already."
    if verb not in MOVES[state]:
        return f"Acknowledge it first: only then can it {VERB_WORDS[verb]}."
    if verb is Verb.LIFT and not held:
        return "Nothing is held now."
    if verb is Verb.SAY_BACK and held:
        return HELD
    return ""


def after(state: State, verb: Verb) -> State:
    """Where it stands once that is done. Ask `why_not` first."""
    return MOVES[state][verb]


def open_verbs(state: State, *, held: bool, exhibits: bool) -> list[Verb]:
    """What may be done now."""
    shut = set() if exhibits else {Verb.HAND_ON}
    return [verb for verb in Verb if verb not in shut and not why_not(state, verb, held=held)]


def told_problem(*, by_officer: bool, told_by: str, how: str, at: datetime, now: datetime) -> tuple[str, str]:
    """(field, sentence) of what is wrong with how we know a step, or two empty strings.

    An officer enters their own steps; of anybody else’s it must be said who told it, how and when.
    """
    checks = (
        ("told_by", not by_officer and not told_by.strip(), "Say who told you"),
        ("how", not by_officer and not how, "Say how they told you"),
        ("at", at > now, "This cannot be in the future: write it down once it has happened"),
    )
    return next(((field, words) for field, wrong, words in checks if wrong), ("", ""))
