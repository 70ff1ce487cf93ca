"""Writes down a promise, what became of it, and what that did to the child and the family."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import require
from alongside.access.policy import Can
from alongside.advocacy.actions.fitting import forgetting, refuse, same_family
from alongside.advocacy.models import Effect, Meeting, Promise, PromiseStep
from alongside.advocacy.rules import promises as rules
from alongside.advocacy.rules.promises import State, Verb
from alongside.families.actions.rows import keep, new
from alongside.families.models import Family, Person
from alongside.record.once import kept_once
from alongside.record.versions import held
from alongside.support.actions.unfit import fits


@dataclass(frozen=True)
class Became:
    """What became of a promise: when, how we know, in what words; and the new day when it was asked for again."""

    on: date
    told_how: str = ""
    words: str = ""
    due_on: date | None = None


def promise(
    *,
    family: Family,
    agency: str,
    what: str,
    owner: str = "",
    due_on: date | None = None,
    made_on: date | None = None,
    how: str = "",
    meeting: Meeting | None = None,
    draft: str = "",
    once: uuid.UUID | None = None,
    by: Actor,
    now: datetime,
) -> Promise:
    """Who promised what. Without a day it is a promise all the same, and the page says that a day is missing."""
    require(by, Can.WORK_WITH_FAMILY, family)
    today = timezone.localdate(now)
    made_on = made_on or (timezone.localdate(meeting.at) if meeting and meeting.at <= now else today)
    same_family(family, meeting=meeting)
    fits(made_on="This day has not come yet" if made_on > today else "", due_on=rules.why_not_due(due_on, made_on))
    row = new(
        Promise, within=family, by=by, now=now, once=once, agency=agency, what=what, owner=owner, due_on=due_on,
        made_on=made_on, how=how or ("meeting" if meeting else ""), meeting=meeting,
    )  # fmt: skip
    return keep(row, by=by, did="advocacy.promise", because=agency, then=forgetting(row, draft, by))


def move(
    *,
    promise: Promise,
    version: int,
    verb: Verb,
    became: Became,
    once: uuid.UUID | None = None,
    by: Actor,
    now: datetime,
) -> PromiseStep:
    """Kept, kept late, broken, taken back, asked for again, or still owed after all. May raise `Conflict`."""
    require(by, Can.WORK_WITH_FAMILY, promise)
    row = new(
        PromiseStep, within=promise, by=by, now=now, once=once, promise=promise, verb=verb.value,
        happened_on=became.on, told_how=became.told_how, words=became.words,
        due_on=became.due_on if verb is Verb.ASK else None,
    )  # fmt: skip
    fits(
        on=rules.why_not_on(became.on, timezone.localdate(now), promise.made_on),
        due_on=rules.why_not_due(row.due_on, became.on),
    )
    return kept_once(
        row, by=by, did="advocacy.move", about=promise, because=verb.value, first=lambda: _moved(row, version, verb)
    )


def _moved(row: PromiseStep, version: int, verb: Verb) -> None:
    stands = held(Promise.objects.all(), row.promise_id, version)
    refuse(rules.why_not(State(stands.state), verb))
    stands.state = rules.move(State(stands.state), verb).value
    if verb is Verb.ASK:
        stands.asked += 1
        stands.due_on = row.due_on or stands.due_on
    stands.save(update_fields=["state", "asked", "due_on"])


def say_effect(
    *,
    promise: Promise,
    words: str,
    person: Person | None = None,
    once: uuid.UUID | None = None,
    by: Actor,
    now: datetime,
) -> Effect:
    """What it did to the child and the family. It stays in the charity's file."""
    require(by, Can.WORK_WITH_FAMILY, promise)
    same_family(promise, person=person)
    row = new(Effect, within=promise, by=by, now=now, once=once, promise=promise, words=words, person=person)
    return keep(row, by=by, did="advocacy.effect")
