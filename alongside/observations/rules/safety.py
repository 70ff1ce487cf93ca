"""The three questions before anything is written: is it 999, is it a crime, is a child about to be harmed.

None of them is a gate: whatever is answered, the next thing is always to write it down (standards §1.7; 000 §3.3).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Question(StrEnum):
    DANGER = "danger"
    CRIME = "crime"
    HARM = "harm"


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Asked:
    """One question, its plain next step, and what to do with a doubt."""

    question: Question
    words: str
    step: str
    doubt: str


QUESTIONS: tuple[Asked, ...] = (
    Asked(
        Question.DANGER,
        "Is somebody in danger right now?",
        "Ring 999 now. This page waits for you.",
        "If you are not sure, ring 999. They would rather hear from you.",
    ),
    Asked(
        Question.CRIME,
        "Are you telling us about a crime?",
        "Ring 101 to report it, or 999 if it is happening now. Writing it here does not report it.",
        "Ring 101 and ask. You do not have to be sure.",
    ),
    Asked(
        Question.HARM,
        "Is a child likely to come to serious harm?",
        "Ring children’s social care today, or 999 if it cannot wait. Writing it here does not tell them.",
        "Ring children’s social care and talk it over. You do not have to be sure.",
    ),
)


def steps_for(answers: Mapping[str, str]) -> list[str]:
    """What to do, most pressing first; nothing where every answer is no."""
    found = []
    for asked in QUESTIONS:
        answer = answers.get(asked.question.value)
        if answer == Answer.YES:
            found.append(asked.step)
        elif answer == Answer.UNSURE:
            found.append(asked.doubt)
    return found
