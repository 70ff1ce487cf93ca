"""Writes down that one side agrees to one version: the parent, in their words, and the worker."""

import uuid
from datetime import datetime, timedelta

from django.db import IntegrityError
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.actions.rows import new
from alongside.families.models import Person
from alongside.plans.actions.stepping import newest_of, put_date, stepping
from alongside.plans.models import Agreement, Version
from alongside.plans.rules import How, Side, State, Verb, Why
from alongside.record.once import kept_once
from alongside.support.actions.unfit import Unfit
from alongside.words.queries import clock

CLOCK = "plan_review"
_VERBS = {Side.PARENT: Verb.PARENT_AGREES, Side.WORKER: Verb.WORKER_AGREES}
_NEWER = "A newer version was written meanwhile. Read that one together, then write down who agrees."
_ALREADY = "Somebody wrote this down a moment ago."


def agree(
    *,
    version: Version,
    side: Side,
    how: How,
    person: Person | None = None,
    words: str = "",
    once: uuid.UUID,
    by: Actor,
    now: datetime,
) -> Agreement:
    """One side says yes to exactly this version. When both have, the usual day to look again is set if none is."""
    require(by, Can.WORK_WITH_FAMILY, version)
    row = new(
        Agreement, within=version, by=by, now=now, once=once, plan_id=version.plan_id, version=version,
        side=side.value, how=how.value, person=person, words=words,
    )  # fmt: skip
    if side is Side.PARENT and (person is None or person.family_id != version.family_id):
        raise Unfit("who", "Choose who agreed")

    def agreed() -> None:
        _agreed(row, _VERBS[side], by, now)

    try:
        return kept_once(row, by=by, did="plans.agree", because=side.value, first=agreed)
    except IntegrityError as problem:
        raise Refused(_ALREADY) from problem


def _agreed(row: Agreement, verb: Verb, by: Actor, now: datetime) -> None:
    stands, after = stepping(row.plan, verb, now)
    if newest_of(stands).id != row.version_id:
        raise Refused(_NEWER)
    if after is State.AGREED and stands.plan.review_on is None:
        on = timezone.localdate(now + timedelta(hours=clock(CLOCK, timezone.localdate(now)).hours))
        put_date(plan=stands.plan, on=on, why=Why.USUAL, by=by, now=now)
