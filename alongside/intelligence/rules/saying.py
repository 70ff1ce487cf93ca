"""What may be said to a parent. While somebody may be a witness, or a day has not come, only that police have it."""

from datetime import date
from enum import StrEnum

from alongside.intelligence.rules.track import HELD


class HoldKind(StrEnum):
    """Why nothing but “received” may be said, until an officer lifts it."""

    WITNESS = "witness"
    NOT_BEFORE = "not_before"


class Answered(StrEnum):
    """What a parent was told. “Cannot say” is an answer too: silence is not."""

    RECEIVED = "received"
    CANNOT_SAY = "cannot_say"
    SAID_BACK = "said_back"


# Said to a parent as they stand: short, plain, and true at any time they may be chosen.
ANSWER_WORDS: dict[Answered, str] = {
    Answered.RECEIVED: "Police have what you told us. They thank you for it.",
    Answered.CANNOT_SAY: "We cannot tell you yet what became of it. We have not forgotten, and we will ask again.",
}


def may_answer(*, received: bool, held: bool, said_back: bool) -> frozenset[Answered]:
    """What may be said now."""
    if held:
        return frozenset({Answered.RECEIVED})
    found = {Answered.CANNOT_SAY}
    if received:
        found.add(Answered.RECEIVED)
    if said_back:
        found.add(Answered.SAID_BACK)
    return frozenset(found)


def why_not_answer(answered: Answered, *, received: bool, held: bool, said_back: bool) -> str:
    """Empty if this may be said now, else the sentence for whoever is about to say it."""
    if answered in may_answer(received=received, held=held, said_back=said_back):
        return ""
    if held:
        return HELD
    if answered is Answered.RECEIVED:
        return "Police have not said yet that they have it. Ask them, or say that you cannot tell yet."
    return "Police have not said yet what may be said back. Ask them, or say that you cannot tell yet."


def say_back_problem(*, code: str, words: str) -> str:
    """A choice from the list, or words of the officer’s own."""
    return "" if code or words.strip() else "Choose what may be said, or write it in your own words"


def not_before_problem(kind: HoldKind, on: date | None, today: date) -> str:
    """A day that holds something back has not come yet."""
    if kind is not HoldKind.NOT_BEFORE:
        return ""
    if on is None:
        return "Enter the day before which nothing may be said"
    return "" if on > today else "This day must be in the future"
