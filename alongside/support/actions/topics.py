"""Writes down a topic gone over with a parent, and fills in the grid that is shared with the child's worker."""

import uuid
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.actions.rows import keep, new
from alongside.families.models import Family, Person
from alongside.observations.actions import tell_if_asking
from alongside.support.actions.unfit import Unfit
from alongside.support.models import MirrorMark, TopicTalk
from alongside.support.rules.topics import Covered, Side, mark_problem, talk_problem
from alongside.words import queries as lists

# Whose column of the grid it is decides who may write in it.
_WRITES = {Side.PARENT: Can.WORK_WITH_FAMILY, Side.CHILD: Can.MIRROR}


def talk_over(
    *,
    person: Person,
    topic: str,
    at: datetime,
    words: str = "",
    on_grid: bool = True,
    by: Actor,
    now: datetime,
    once: uuid.UUID | None = None,
) -> TopicTalk:
    """Gone over with a parent; again is another row. `on_grid`: the child's worker sees the topic and the day."""
    require(by, Can.WORK_WITH_FAMILY, person)
    _known(topic, now)
    if problem := talk_problem(at, now):
        raise Unfit("on", problem)
    row = new(TopicTalk, within=person, by=by, now=now, once=once, person=person, topic=topic, at=at, words=words)
    with transaction.atomic():
        kept = keep(row, by=by, did="support.topic")
        if kept is row:
            tell_if_asking(about=row, texts=(words,), by=by, now=now)
            if on_grid:
                day = timezone.localdate(at)
                _keep_mark(person.family, Side.PARENT, topic, Covered.TALKED, day, by, now, once)
    return kept


def mark(
    *,
    family: Family,
    side: Side,
    topic: str,
    state: Covered,
    day_on: date | None = None,
    by: Actor,
    now: datetime,
    once: uuid.UUID | None = None,
) -> MirrorMark:
    """One cell of the grid: the PLO's for the parents, each child's worker's for the child."""
    require(by, _WRITES[side], family)
    _known(topic, now)
    day_on = None if state is Covered.NOT_YET else day_on
    if problem := mark_problem(state, day_on, timezone.localdate(now)):
        raise Unfit("day_on", problem)
    return _keep_mark(family, side, topic, state, day_on, by, now, once)


def _keep_mark(
    family: Family,
    side: Side,
    topic: str,
    state: Covered,
    day_on: date | None,
    by: Actor,
    now: datetime,
    once: uuid.UUID | None,
) -> MirrorMark:
    row = new(
        MirrorMark, within=family, by=by, now=now, once=once,
        side=side.value, topic=topic, state=state.value, day_on=day_on,
    )  # fmt: skip
    return keep(row, by=by, did="support.mirror", because=state.value)


def _known(topic: str, now: datetime) -> None:
    if topic not in dict(lists.choices("topic", timezone.localdate(now))):
        raise Refused("That topic is not on the list any more. Choose another.")
