"""What the person who referred a family may be told, and the letter that says it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class TakenUp(StrEnum):
    """What a referrer may be told of the parent's choice. Without the parent's agreement: nothing."""

    YES = "yes"
    THINKING = "thinking"
    NOT_NOW = "not_now"
    NOT_OURS_TO_SAY = "not_ours_to_say"


_TAKEN_UP_WORDS = {
    TakenUp.YES: "The parent has agreed that we may tell you this: they would like our support, and it has begun.",
    TakenUp.THINKING: "The parent has agreed that we may tell you this: they are thinking about it. There is no hurry.",
    TakenUp.NOT_NOW: (
        "The parent has agreed that we may tell you this: they would not like support just now. "
        "They can come to us whenever they want."
    ),
    TakenUp.NOT_OURS_TO_SAY: (
        "Whether a parent takes up support is for them to tell you. We say it only when they have asked us to."
    ),
}


@dataclass(frozen=True)
class Answer:
    """The facts an answer to a referrer is made of. No name of a parent or a child is among them."""

    reference: str
    received_on: date
    offered_on: date | None
    taken_up: TakenUp
    signed: str
    added: str = ""


def answer_title(answer: Answer) -> str:
    return f"Your referral {answer.reference}"


def answer_paragraphs(answer: Answer) -> list[str]:
    """The letter, paragraph by paragraph: received, offered, and taken up only with the parent's agreement."""
    offered = (
        f"We offered the parent our support on {_day(answer.offered_on)}."
        if answer.offered_on
        else "Somebody has been asked to get in touch with the parent and to offer them our support."
    )
    return [
        "Thank you for thinking of this family.",
        f"We received your referral on {_day(answer.received_on)}.",
        offered,
        _TAKEN_UP_WORDS[answer.taken_up],
        *(part.strip() for part in answer.added.split("\n\n") if part.strip()),
        "If you are worried about a child now, please do not wait for us: ring 101, or 999 in an emergency.",
        answer.signed,
    ]


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _day(on: date) -> str:
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"
