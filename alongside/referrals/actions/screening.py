"""Screening: how much the family needs, what it leads to, and why. A later screening stands beside an earlier one."""

from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.record.versions import held
from alongside.record.writing import recorded
from alongside.referrals.actions.steps import check_move, take_step
from alongside.referrals.models import Referral, Screening
from alongside.referrals.queries.duplicates import possible_duplicates
from alongside.referrals.rules import Level, Pathway, Stage, may_screen_again, stage_after


def screen(
    *,
    referral: Referral,
    version: int,
    level: Level,
    pathway: Pathway,
    reason: str,
    by: Actor,
    now: datetime,
    earlier: str = "",
) -> Screening:
    """Screen it, or screen it again until it is allocated. `Conflict` if somebody else has since it was read.

    earlier: the reference of a file that may be of the same family, out of those this referral was matched with.
    """
    require(by, Can.SCREEN, referral)
    with recorded(by=by, did="referrals.screen", about=referral, because=f"{level.value} {pathway.value}"):
        row = held(Referral.objects.all(), referral.id, version)
        to = stage_after(pathway)
        check_move(row, to)
        made = _screening(row, level, pathway.value, reason, by, now)
        made.earlier = _earlier(by, row, earlier)
        made.save()
        take_step(referral=row, to=to, because="", by=by, now=now)
    return made


def screen_again(*, referral: Referral, version: int, level: Level, reason: str, by: Actor, now: datetime) -> Screening:
    """The need has changed while somebody stands beside the family. Who that is stays as it is."""
    require(by, Can.SCREEN, referral)
    with recorded(by=by, did="referrals.screen", about=referral, because=level.value):
        row = held(Referral.objects.all(), referral.id, version)
        if words := may_screen_again(Stage(row.stage)):
            raise Refused(words)
        last = row.screenings.order_by("-at", "-id").first()
        made = _screening(row, level, last.pathway if last else Pathway.ONE_TO_ONE.value, reason, by, now)
        made.save()
    return made


def _screening(row: Referral, level: Level, pathway: str, reason: str, by: Actor, now: datetime) -> Screening:
    if not reason.strip():
        raise Refused("Say why, in a few words: somebody will read this years from now.")
    return Screening(referral=row, at=now, by_id=by.id, level=level.value, pathway=pathway, reason=reason)


def _earlier(by: Actor, row: Referral, reference: str) -> Family | None:
    """Only what the machine noticed can be named here: whoever screens cannot try references."""
    if not reference:
        return None
    if reference not in {one.reference for one in possible_duplicates(by, row) if one.is_family}:
        raise Refused("That reference is not among those that were noticed. Choose again.")
    return Family.objects.get(reference=reference, hub=row.hub_id)
