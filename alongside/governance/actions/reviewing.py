"""Somebody else says of an opening in an emergency whether it was needed, and what follows."""

from datetime import datetime

from django.db import IntegrityError

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.actions.rows import new
from alongside.families.models import EmergencyOpening
from alongside.governance.models import OpeningReview
from alongside.governance.rules import Found, may_review, review_problem
from alongside.record.writing import recorded

_OWN = "You opened this file yourself. Somebody else must review it: ask another manager."
_DONE = "Somebody has just reviewed it. Open the page again to see what they said."


def review(*, opening: EmergencyOpening, outcome: Found, words: str, by: Actor, now: datetime) -> OpeningReview:
    """Once. Of two managers at one moment the second is told; one who sends it twice is not."""
    require(by, Can.REVIEW_OPENING, opening)
    if not may_review(opening.made_by_id, by.id):
        raise Refused(_OWN)
    if problem := review_problem(outcome, words):
        raise Refused(problem)
    if found := OpeningReview.objects.filter(opening=opening).first():
        return _theirs(found, by)
    row = new(OpeningReview, within=opening, by=by, now=now, opening=opening, outcome=outcome.value, words=words)
    try:
        with recorded(by=by, did="governance.review", about=opening, because=outcome.value):
            row.save(force_insert=True)
    except IntegrityError:
        return _theirs(OpeningReview.objects.get(opening=opening), by)
    return row


def _theirs(found: OpeningReview, by: Actor) -> OpeningReview:
    if found.made_by_id != by.id:
        raise Refused(_DONE)
    return found
