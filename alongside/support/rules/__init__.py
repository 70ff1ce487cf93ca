"""Decisions about standing beside a family, from plain values: no Django, no clock, no rows."""

from alongside.support.rules.answers import Answer, TakenUp, answer_paragraphs, answer_title
from alongside.support.rules.contacts import (
    CHANNEL_OF,
    LONGEST,
    MODE_SHORT,
    MODE_WORDS,
    ONE_WAY,
    OUTCOME_WORDS,
    Mode,
    Outcome,
    due_words,
    is_first_contact,
    minutes_problem,
    outcome_problem,
    time_problem,
)

__all__ = [
    "CHANNEL_OF",
    "LONGEST",
    "MODE_SHORT",
    "MODE_WORDS",
    "ONE_WAY",
    "OUTCOME_WORDS",
    "Answer",
    "Mode",
    "Outcome",
    "TakenUp",
    "answer_paragraphs",
    "answer_title",
    "due_words",
    "is_first_contact",
    "minutes_problem",
    "outcome_problem",
    "time_problem",
]
