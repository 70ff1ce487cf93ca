"""The one way a plan takes a step: it is held, its state is read from its rows, and the table says yes or no."""

import uuid
from datetime import date, datetime

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import NotVisible, Refused
from alongside.families.actions.rows import new
from alongside.plans.models import Plan, ReviewDate, Version
from alongside.plans.queries.standing import Stands, review_day, standing_now
from alongside.plans.rules import State, Verb, Why, move, refusal


def stepping(plan: Plan, verb: Verb, now: datetime) -> tuple[Stands, State]:
    """How the plan stands, held until the transaction ends, and where the step leads; else `Refused`, in words."""
    held = Plan.objects.select_for_update().filter(pk=plan.pk).first()
    if held is None:
        raise NotVisible
    stands = standing_now(held, timezone.localdate(now))
    if words := refusal(stands.state, verb):
        raise Refused(words)
    return stands, move(stands.state, verb)


def newest_of(stands: Stands) -> Version:
    if stands.newest is None:
        raise NotVisible
    return stands.newest


def put_date(*, plan: Plan, on: date, why: Why, by: Actor, now: datetime, once: uuid.UUID | None = None) -> ReviewDate:
    """Set a day to look again. Part of a higher act, which leaves the entry."""
    row = new(ReviewDate, within=plan, by=by, now=now, once=once, plan=plan, due_on=on, why=why.value)
    row.save(force_insert=True)
    recount(plan)
    return row


def recount(plan: Plan, *, ended: bool = False) -> None:
    """Repeat on the plan which day its rows ask for."""
    plan.review_on = None if ended else review_day(plan)
    Plan.objects.filter(pk=plan.pk).update(review_on=plan.review_on)
