"""One step of a referral: the row, and the stage that repeats it, saved together or not at all."""

import uuid
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import NotVisible, Refused
from alongside.referrals.models import Referral, Step
from alongside.referrals.rules import Stage, may_move


def locked(key: uuid.UUID) -> Referral:
    """The referral as it is now, held for this transaction: of two people the second sees what the first did."""
    found = Referral.objects.select_for_update().filter(pk=key).first()
    if found is None:
        raise NotVisible
    return found


def check_move(referral: Referral, to: Stage) -> None:
    """Pass, or `Refused` with where it stands and who took it there."""
    if words := may_move(Stage(referral.stage), to):
        raise Refused(f"{words} {_who_last(referral)}".strip())


def _who_last(referral: Referral) -> str:
    last = Step.objects.filter(referral=referral).select_related("by").order_by("-at", "-id").first()
    return f"The last to change it was {last.by.name}." if last else ""


def take_step(*, referral: Referral, to: Stage, because: str, by: Actor, now: datetime) -> Step:
    """Add the step and move the referral to it. The caller holds the transaction and has checked the move."""
    step = Step(referral=referral, at=now, by_id=by.id, stage=to.value, because=because)
    step.save()
    referral.stage, referral.stage_at = to.value, now
    referral.version += 1
    referral.save()
    return step
