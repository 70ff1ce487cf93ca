"""Writes down what parents say and decide, in their words, and a worry about how a parent is."""

import uuid
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.actions.alerts import alert
from alongside.families.actions.rows import ended, keep, new
from alongside.families.models import Choice, Consent, Need, Person, WellbeingConcern
from alongside.families.models.voice import ChoiceAnswer, ConsentAbout, ConsentAnswer, NeedKind
from alongside.families.rules import AlertKind, ask_again_problem
from alongside.record.writing import recorded


def say(*, person: Person, kind: NeedKind, words: str, by: Actor, now: datetime, once: uuid.UUID | None = None) -> Need:
    """A strength, or what would help, as they put it."""
    require(by, Can.WORK_WITH_FAMILY, person)
    row = new(Need, within=person, by=by, now=now, once=once, person=person, kind=kind.value, words=words)
    return keep(row, by=by, did="families.say")


def end_need(*, need: Need, by: Actor, now: datetime) -> Need:
    """It is met, or they say it differently now."""
    require(by, Can.WORK_WITH_FAMILY, need)
    return ended(need, by=by, did="families.need_ended", now=now)


def record_consent(
    *,
    person: Person,
    about: ConsentAbout,
    answer: ConsentAnswer,
    by: Actor,
    now: datetime,
    words: str = "",
    once: uuid.UUID | None = None,
) -> Consent:
    """What they agree to today. It informs a decision to share and never makes one."""
    require(by, Can.WORK_WITH_FAMILY, person)
    row = new(
        Consent,
        within=person,
        by=by,
        now=now,
        once=once,
        person=person,
        about=about.value,
        answer=answer.value,
        words=words,
    )
    return keep(row, by=by, did="families.consent")


def choose(
    *,
    person: Person,
    answer: ChoiceAnswer,
    by: Actor,
    now: datetime,
    words: str = "",
    ask_again_on: date | None = None,
    once: uuid.UUID | None = None,
) -> Choice:
    """What they chose when support was offered. A no closes nothing."""
    require(by, Can.WORK_WITH_FAMILY, person)
    if problem := ask_again_problem(ask_again_on, timezone.localdate(now)):
        raise Refused(problem)
    row = new(
        Choice,
        within=person,
        by=by,
        now=now,
        once=once,
        person=person,
        answer=answer.value,
        words=words,
        ask_again_on=ask_again_on,
    )
    return keep(row, by=by, did="families.choose")


def concern(
    *,
    person: Person,
    words: str,
    route: str,
    by: Actor,
    now: datetime,
    told: str = "",
    once: uuid.UUID | None = None,
) -> WellbeingConcern:
    """A worry about how a parent is, with its route; the service manager is told in the same breath.

    route: a code of the list `wellbeing_route`. told: who was told, if somebody was already.
    """
    require(by, Can.WORK_WITH_FAMILY, person)
    row = new(
        WellbeingConcern,
        within=person,
        by=by,
        now=now,
        once=once,
        person=person,
        words=words,
        route=route,
        told=told,
        told_at=now if told else None,
        told_by_id=by.id if told else None,
    )
    with transaction.atomic():
        kept = keep(row, by=by, did="families.concern")
        if kept is row:
            alert(about=row, kind=AlertKind.WELLBEING, by=by, now=now)
    return kept


def told(*, concern: WellbeingConcern, told: str, by: Actor, now: datetime) -> WellbeingConcern:
    """Somebody was told of the worry: who, and what they will do."""
    require(by, Can.WORK_WITH_FAMILY, concern)
    with recorded(by=by, did="families.concern_told", about=concern):
        concern.told, concern.told_at, concern.told_by_id = told, now, by.id
        concern.save()
    return concern


def close_concern(*, concern: WellbeingConcern, by: Actor, now: datetime) -> WellbeingConcern:
    """It is passed, or in safe hands. A worry nobody was told of cannot be closed."""
    require(by, Can.WORK_WITH_FAMILY, concern)
    if concern.told_at is None:
        raise Refused("Write down who was told before you close this.")
    with recorded(by=by, did="families.concern_closed", about=concern):
        if WellbeingConcern.objects.filter(pk=concern.pk, closed_at__isnull=True).update(
            closed_at=now, closed_by_id=by.id
        ):
            concern.closed_at, concern.closed_by_id = now, by.id
    return concern
