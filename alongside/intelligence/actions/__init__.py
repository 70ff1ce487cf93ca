"""What is written down of the police’s side, by officers or as told; and telling whoever told us."""

from alongside.intelligence.actions.answering import Saying, Telling, answer, words_of
from alongside.intelligence.actions.exhibits import Found, Hands, add_exhibit, hand_on, mark
from alongside.intelligence.actions.saying import hold, lift, say_back
from alongside.intelligence.actions.sides import Side
from alongside.intelligence.actions.steps import (
    Grade,
    Told,
    give_reference,
    grade,
    outcome,
    receive,
    set_handling,
)

__all__ = [
    "Found",
    "Grade",
    "Hands",
    "Saying",
    "Side",
    "Telling",
    "Told",
    "add_exhibit",
    "answer",
    "give_reference",
    "grade",
    "hand_on",
    "hold",
    "lift",
    "mark",
    "outcome",
    "receive",
    "say_back",
    "set_handling",
    "words_of",
]
