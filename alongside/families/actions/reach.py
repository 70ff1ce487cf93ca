"""Writes down the ways to reach somebody and what they said makes each of them safe."""

import uuid
from datetime import datetime, time

from django.db import transaction

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families import traces
from alongside.families.actions.rows import ended, keep, new
from alongside.families.models import ContactWay, Person, SafeContactRule
from alongside.families.models.reach import WayKind
from alongside.families.rules import Channel, times_of


def add_way(
    *,
    person: Person,
    kind: WayKind,
    value: str,
    by: Actor,
    now: datetime,
    note: str = "",
    once: uuid.UUID | None = None,
) -> ContactWay:
    """An ordinary number or address. One that could get somebody found is a locked fact instead."""
    require(by, Can.WORK_WITH_FAMILY, person)
    row = new(ContactWay, within=person, by=by, now=now, once=once, person=person, kind=kind, value=value, note=note)
    with transaction.atomic():
        row = keep(row, by=by, did="families.way")
        phones = [value] if kind in (WayKind.MOBILE, WayKind.LANDLINE) else []
        traces.trace(person.hub_id, traces.forms(phones=phones), family=person.family_id, by=by)
    return row


def end_way(*, way: ContactWay, by: Actor, now: datetime) -> ContactWay:
    """It does not reach them any more."""
    require(by, Can.WORK_WITH_FAMILY, way)
    return ended(way, by=by, did="families.way_ended", now=now)


def give_rule(
    *,
    person: Person,
    channel: Channel,
    allowed: bool,
    by: Actor,
    now: datetime,
    days: list[int] | None = None,
    from_time: time | None = None,
    until_time: time | None = None,
    who_may_answer: str = "",
    say: str = "",
    words: str = "",
    once: uuid.UUID | None = None,
) -> SafeContactRule:
    """What they said about one channel, newest first: an older answer stays and no longer counts."""
    require(by, Can.WORK_WITH_FAMILY, person)
    if from_time and from_time == until_time:
        raise Refused("The two times are the same, so there would be no time to reach them. Leave both empty for any.")
    row = new(
        SafeContactRule,
        within=person,
        by=by,
        now=now,
        once=once,
        person=person,
        channel=channel.value,
        allowed=allowed,
        times=times_of(days or [], from_time, until_time) if allowed else {},
        who_may_answer=who_may_answer,
        say=say,
        words=words,
    )
    return keep(row, by=by, did="families.rule")
