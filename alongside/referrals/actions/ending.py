"""Closing a referral, and opening it again. Both say why; neither takes anything away."""

from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import Refused, allowed, require
from alongside.access.policy import Can
from alongside.record.writing import recorded
from alongside.referrals.actions.steps import check_move, locked, take_step
from alongside.referrals.models import Referral
from alongside.referrals.rules import Stage, may_reopen


def _require_manager(by: Actor, referral: Referral) -> None:
    """The manager who screens or the one who allocates."""
    if not allowed(by, Can.SCREEN, referral):
        require(by, Can.ALLOCATE, referral)


def _reason(because: str) -> str:
    if not because.strip():
        raise Refused("Say why, in a few words: somebody will read this years from now.")
    return because


def close(*, referral: Referral, because: str, by: Actor, now: datetime) -> Referral:
    """No more is owed on this referral. The family's file, if there is one, stays as it is."""
    _require_manager(by, referral)
    with recorded(by=by, did="referrals.close", about=referral):
        row = locked(referral.id)
        check_move(row, Stage.CLOSED)
        take_step(referral=row, to=Stage.CLOSED, because=_reason(because), by=by, now=now)
    return row


def reopen(*, referral: Referral, because: str, by: Actor, now: datetime) -> Referral:
    """It goes back to be screened. Its clock still runs from the day it was first received."""
    _require_manager(by, referral)
    with recorded(by=by, did="referrals.reopen", about=referral):
        row = locked(referral.id)
        if words := may_reopen(Stage(row.stage), row.contacted_at is not None):
            raise Refused(words)
        take_step(referral=row, to=Stage.RECEIVED, because=_reason(because), by=by, now=now)
    return row
