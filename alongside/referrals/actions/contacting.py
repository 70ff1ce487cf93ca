"""The first contact was made: the clock stops. Called by the area that records contacts."""

from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.record.writing import recorded
from alongside.referrals.actions.steps import check_move, locked, take_step
from alongside.referrals.models import Referral
from alongside.referrals.rules import Stage, may_have_reached


def mark_contacted(*, referral: Referral, at: datetime, by: Actor, now: datetime) -> Referral:
    """The parent was reached at `at`. Said twice it changes nothing: the first time they spoke counts."""
    require(by, Can.WORK_WITH_FAMILY, referral)
    with recorded(by=by, did="referrals.contacted", about=referral):
        row = locked(referral.id)
        if row.contacted_at:
            return row
        if words := may_have_reached(at, row.received_at, now):
            raise Refused(words)
        check_move(row, Stage.CONTACTED)
        row.contacted_at = at
        take_step(referral=row, to=Stage.CONTACTED, because="", by=by, now=now)
    return row
