"""What happens to a family's referrals when its file closes, and what they know when it moves to another hub."""

from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import require
from alongside.access.policy import Can
from alongside.families.actions import course, moving
from alongside.families.actions.course import Goodbye
from alongside.families.models import Closing, Family
from alongside.families.queries.moving import leaving_by
from alongside.hubs.models import Hub
from alongside.record.writing import recorded
from alongside.referrals import traces
from alongside.referrals.actions.steps import take_step
from alongside.referrals.models import Referral
from alongside.referrals.rules import NEED_CHANGES, Stage


def close_family(*, family: Family, version: int, goodbye: Goodbye, by: Actor, now: datetime) -> Closing:
    """The file closes, and no more is owed on the referrals that led to it."""
    require(by, Can.ARRANGE_WORKERS, family)
    with recorded(by=by, did="referrals.close_family", about=family):
        made = course.close(family=family, version=version, goodbye=goodbye, by=by, now=now)
        for referral in Referral.objects.filter(family=family, stage__in=[stage.value for stage in NEED_CHANGES]):
            take_step(referral=referral, to=Stage.CLOSED, because="", by=by, now=now)
    return made


def take_in(*, code: str, hub: Hub, by: Actor, now: datetime) -> Family:
    """The family becomes this hub's; a new referral of theirs will be noticed here and no longer there."""
    require(by, Can.TAKE_IN, hub)
    leaving = leaving_by(code)
    rows = Referral.objects.filter(family=leaving.family_id) if leaving else Referral.objects.none()
    more = [form for referral in rows for form in traces.forms_of(referral)]
    return moving.take_in(code=code, hub=hub, by=by, now=now, more=more)
