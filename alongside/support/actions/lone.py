"""Going out alone: out, back safe, longer than thought; and whose turn on duty it is."""

import uuid
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.hubs.models import Hub, Post
from alongside.record.once import kept_once
from alongside.record.versions import held
from alongside.record.writing import recorded
from alongside.support.actions.unfit import Unfit
from alongside.support.models import Duty, LoneVisit
from alongside.support.rules.team import due_problem, place_problem, turn_problem


def go_out(
    *,
    hub: Hub,
    place: str,
    due_at: datetime,
    family: Family | None = None,
    told: str = "",
    reach: str = "",
    once: uuid.UUID,
    by: Actor,
    now: datetime,
) -> LoneVisit:
    """Somebody goes out alone. With a family, the visit stands in that family's hub."""
    if family is not None:
        require(by, Can.WORK_WITH_FAMILY, family)
    where = family.hub if family else hub
    require(by, Can.LOOK_OUT, where)
    _fits(place, due_at, now)
    row = LoneVisit(
        id=uuid.uuid5(once, f"{by.id}|lone"), hub=where, account_id=by.id, family=family, made_at=now,
        made_by_id=by.id, due_at=due_at, place=place, told=told, reach=reach,
    )  # fmt: skip
    return kept_once(row, by=by, did="support.out")


def _fits(place: str, due_at: datetime, now: datetime) -> None:
    if problem := place_problem(place):
        raise Unfit("place", problem)
    if problem := due_problem(due_at, now, now):
        raise Unfit("due_at", problem)


def say_safe(*, visit: LoneVisit, by: Actor, now: datetime) -> LoneVisit:
    """They are safe: by their own word, or by a colleague who has heard from them. The first word stands."""
    require(by, Can.LOOK_OUT, visit)
    with recorded(by=by, did="support.safe", about=visit, because="own" if by.id == visit.account_id else "heard"):
        if LoneVisit.objects.filter(pk=visit.pk, safe_at__isnull=True).update(safe_at=now, safe_by_id=by.id):
            visit.safe_at, visit.safe_by_id = now, by.id
    return visit


def stay_longer(*, visit: LoneVisit, version: int, due_at: datetime, by: Actor, now: datetime) -> LoneVisit:
    """Only the person who is out says so: a colleague who pushed the time on would hide that nobody heard."""
    require(by, Can.BE_OUT, visit)
    if problem := due_problem(due_at, visit.made_at, now):
        raise Unfit("due_at", problem)
    with recorded(by=by, did="support.longer", about=visit):
        row = held(LoneVisit.objects.all(), visit.pk, version)
        if row.safe_at is not None:
            raise Refused("You have already said you are back. If you are going out again, start a new entry.")
        row.due_at = due_at
        row.save()
    return row


def put_on_duty(
    *, post: Post, from_at: datetime, until_at: datetime, once: uuid.UUID, by: Actor, now: datetime
) -> Duty:
    """A turn on duty. Two people may be on duty at once."""
    require(by, Can.ARRANGE_DUTY, post)
    if problem := turn_problem(from_at, until_at, now):
        raise Unfit("until_at", problem)
    row = Duty(
        id=uuid.uuid5(once, f"{by.id}|duty"), hub_id=post.hub_id, post=post, from_at=from_at, until_at=until_at,
        made_at=now, made_by_id=by.id,
    )  # fmt: skip
    return kept_once(row, by=by, did="support.duty")


def call_off(*, duty: Duty, by: Actor, now: datetime) -> Duty:
    """This turn will not be, or is over early."""
    require(by, Can.ARRANGE_DUTY, duty)
    with recorded(by=by, did="support.duty_ended", about=duty):
        if Duty.objects.filter(pk=duty.pk, ended_at__isnull=True).update(ended_at=now, ended_by_id=by.id):
            duty.ended_at, duty.ended_by_id = now, by.id
    return duty
