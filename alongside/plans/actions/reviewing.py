"""Sets the days on which plans are read again, and writes down what came of it; and ends a plan."""

import uuid
from datetime import date, datetime

from django.db import IntegrityError
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.actions.rows import new
from alongside.families.models import Family, Person
from alongside.plans.actions.stepping import newest_of, put_date, recount, stepping
from alongside.plans.models import Ending, Plan, Review, ReviewDate, Version
from alongside.plans.rules import ReviewOutcome, Verb, Why, date_problem
from alongside.record.once import kept_once
from alongside.record.writing import recorded
from alongside.support.actions.unfit import Unfit, fits


def set_date(*, plan: Plan, on: date, once: uuid.UUID | None = None, by: Actor, now: datetime) -> ReviewDate:
    """A day to look again. It takes the place of one chosen earlier; one that an episode asks for stays."""
    require(by, Can.WORK_WITH_FAMILY, plan)
    there = new(ReviewDate, within=plan, by=by, now=now, once=once)
    if before := ReviewDate.objects.filter(pk=there.pk).first():
        return before
    fits(due_on=date_problem(on, timezone.localdate(now)))
    with recorded(by=by, did="plans.date", about=plan, because=on.isoformat()):
        stands, _ = stepping(plan, Verb.SET_DATE, now)
        return put_date(plan=stands.plan, on=on, why=Why.CHOSEN, by=by, now=now, once=once)


def review_after(
    *, family: Family, why: Why, on: date, child: Person | None = None, by: Actor, now: datetime
) -> list[Plan]:
    """Every living plan of the family (of one child, if it is said) is to be read again on that day.

    Part of a higher act that has passed the gate: a missing episode calls it. A day that is set already for the same
    reason is not set twice. Returns the plans.
    """
    living = Plan.objects.filter(family=family, ending__isnull=True)
    plans = list(living.filter(child=child) if child is not None else living)
    for plan in plans:
        if ReviewDate.objects.filter(plan=plan, due_on=on, why=why.value, made_at__gte=_since(plan)).exists():
            continue
        with recorded(by=by, did="plans.date", about=plan, because=why.value):
            put_date(plan=plan, on=on, why=why, by=by, now=now)
    return plans


def _since(plan: Plan) -> datetime:
    """Dates before the last review are answered."""
    last = Review.objects.filter(plan=plan).order_by("-made_at").values_list("made_at", flat=True).first()
    return last or plan.made_at


def review(
    *,
    version: Version,
    outcome: ReviewOutcome,
    words: str = "",
    next_on: date | None = None,
    once: uuid.UUID,
    by: Actor,
    now: datetime,
) -> Review:
    """The plan was read again together. It answers every date set before; `next_on` is when to look next."""
    require(by, Can.WORK_WITH_FAMILY, version)
    row = new(
        Review, within=version, by=by, now=now, once=once, plan_id=version.plan_id, version=version,
        outcome=outcome.value, words=words,
    )  # fmt: skip
    if outcome is ReviewOutcome.CHANGE and not words.strip():
        raise Unfit("words", "Say what needs to change")
    if next_on is not None:
        fits(next_on=date_problem(next_on, timezone.localdate(now)))

    def stands() -> None:
        held, _ = stepping(row.plan, Verb.REVIEW, now)
        if newest_of(held).id != row.version_id:
            raise Refused("A newer version was written meanwhile. Read that one.")

    def dated() -> None:
        if next_on is None:
            recount(row.plan)
        else:
            put_date(plan=row.plan, on=next_on, why=Why.CHOSEN, by=by, now=now)

    return kept_once(row, by=by, did="plans.review", because=outcome.value, first=stands, then=dated)


def end(*, plan: Plan, words: str = "", once: uuid.UUID, by: Actor, now: datetime) -> Ending:
    """The plan is no longer needed. Ending what has ended changes nothing."""
    require(by, Can.WORK_WITH_FAMILY, plan)
    if before := Ending.objects.filter(plan=plan).first():
        return before
    row = new(Ending, within=plan, by=by, now=now, once=once, plan=plan, words=words)

    def steps() -> None:
        stepping(plan, Verb.END, now)

    def counted() -> None:
        recount(plan, ended=True)

    try:
        return kept_once(row, by=by, did="plans.end", about=plan, first=steps, then=counted)
    except IntegrityError:  # somebody else ended it a moment before
        return Ending.objects.get(plan=plan)
