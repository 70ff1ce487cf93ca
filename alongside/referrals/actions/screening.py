"""Screening: how much the family needs, what it leads to, and why. A later screening stands beside an earlier one."""

from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.record.versions import held
from alongside.record.writing import recorded
from alongside.referrals.actions.steps import check_move, take_step
from alongside.referrals.models import Referral, Screening
from alongside.referrals.rules import Level, Pathway, stage_after


def screen(
    *, referral: Referral, version: int, level: Level, pathway: Pathway, reason: str, by: Actor, now: datetime
) -> Screening:
    """Screen it, or screen it again until it is allocated. `Conflict` if somebody else has since it was read."""
    require(by, Can.SCREEN, referral)
    if not reason.strip():
        raise Refused("Say why, in a few words: somebody will read this years from now.")
    with recorded(by=by, did="referrals.screen", about=referral, because=f"{level.value} {pathway.value}"):
        row = held(Referral.objects.all(), referral.id, version)
        to = stage_after(pathway)
        check_move(row, to)
        made = Screening(
            referral=row, at=now, by_id=by.id, level=level.value, pathway=pathway.value, reason=reason
        )  # fmt: skip
        made.save()
        take_step(referral=row, to=to, because="", by=by, now=now)
    return made
