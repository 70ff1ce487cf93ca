"""Who may review, what must be said, and which weeks can be asked about."""

import uuid
from datetime import date, timedelta
from enum import StrEnum

WEEKS_BACK = 5  # a look nobody asked about for five weeks is found through the record's own page


class Found(StrEnum):
    """What whoever reviewed an opening found. None of them is a verdict on a person."""

    NEEDED = "needed"
    NOT_NEEDED = "not_needed"
    FOLLOW_UP = "follow_up"


FOUND_WORDS: dict[Found, str] = {
    Found.NEEDED: "It was needed",
    Found.NOT_NEEDED: "It was not needed",
    Found.FOLLOW_UP: "Something has to follow",
}


def may_review(opened_by: uuid.UUID, by: uuid.UUID) -> bool:
    """Never whoever opened it."""
    return opened_by != by


def review_problem(outcome: Found, words: str) -> str:
    """Empty if enough was said, else the sentence to show."""
    if outcome is Found.NEEDED or words.strip():
        return ""
    return "Say why, in a line or two." if outcome is Found.NOT_NEEDED else "Say what has to follow, and who does it."


def week_problem(week_on: date, today: date) -> str:
    if week_on.weekday() != 0 or not today - timedelta(weeks=WEEKS_BACK + 1) <= week_on <= today:
        return "This week cannot be asked about any more."
    return ""
