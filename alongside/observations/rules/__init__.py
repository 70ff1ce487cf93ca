"""What is decided about observations from plain values: choices, safety first, when it was, what asks too much."""

from alongside.observations.rules.asking import Ask, AskKind, asks_in
from alongside.observations.rules.choices import EDITION_WORDS, HOW_WORDS, Edition, How, Judgement, Precision
from alongside.observations.rules.happened import PRECISION_WORDS, Happened, happened_problems, happened_words
from alongside.observations.rules.safety import QUESTIONS, Answer, Question, steps_for

__all__ = [
    "EDITION_WORDS",
    "HOW_WORDS",
    "PRECISION_WORDS",
    "QUESTIONS",
    "Answer",
    "Ask",
    "AskKind",
    "Edition",
    "Happened",
    "How",
    "Judgement",
    "Precision",
    "Question",
    "asks_in",
    "happened_problems",
    "happened_words",
    "steps_for",
]
