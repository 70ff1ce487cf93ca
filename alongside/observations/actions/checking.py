"""Keeps the answers to the three questions, and what was done about each."""

import uuid
from collections.abc import Mapping
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import require
from alongside.access.policy import Can
from alongside.families.actions.rows import keep, new
from alongside.families.models import Family
from alongside.observations.models import SafetyCheck
from alongside.observations.rules import Answer, Question


def check_first(
    *,
    family: Family,
    answers: Mapping[Question, Answer],
    steps: Mapping[Question, str],
    once: uuid.UUID,
    by: Actor,
    now: datetime,
) -> SafetyCheck:
    """Whatever was answered is kept and stops nobody; sent twice by one form it is one row."""
    require(by, Can.LOG, family)
    row = new(
        SafetyCheck,
        within=family,
        by=by,
        now=now,
        once=once,
        answers={question.value: answer.value for question, answer in answers.items()},
        steps={question.value: done for question, done in steps.items() if done},
    )
    return keep(row, by=by, did="observations.check_first")
