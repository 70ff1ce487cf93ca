"""What the whole-site tests need of support: a plan, a regular call, a task, a rhythm, each with a word to hide."""

import uuid
from datetime import timedelta
from typing import Any

from django.utils import timezone

from alongside.families.models import Family, Person
from alongside.support import actions
from alongside.support.actions import Plan, Regular, Todo
from alongside.support.rules import Mode
from alongside.support.rules.appointments import Again
from alongside.support.rules.rhythm import Rhythm
from tests.cast import Cast


def make_support(cast: Cast, family: Family, things: dict[str, Any]) -> dict[str, Any]:
    now, by = timezone.now(), cast.actor("priya")
    parent: Person = things["parent"]
    tomorrow = now + timedelta(days=1)
    planned = actions.plan_contact(
        family=family, plan=Plan(tomorrow, Mode.VISIT, person=parent, purpose="Larkspur letter"), once=uuid.uuid4(),
        by=by, now=now,
    )  # fmt: skip
    local = timezone.localtime(now)
    again = Again(local.weekday(), local.time().replace(hour=10, minute=0, second=0, microsecond=0), 1, local.date())
    appointment = actions.begin_appointment(
        family=family, regular=Regular(parent, Mode.VOICE, again, "Larkspur news"), once=uuid.uuid4(), by=by, now=now
    )
    task = actions.add_task(family=family, todo=Todo("Larkspur: ring the school"), by=by, now=now)
    actions.agree_rhythm(family=family, rhythm=Rhythm.DAILY, because="Larkspur hearing", by=by, now=now)
    actions.correct_contact(
        contact=things["contact"], words="Larkspur: it was Tuesday", once=uuid.uuid4(), by=by, now=now
    )
    return {"planned": planned, "appointment": appointment, "task": task, "on": local.date().isoformat()}
