"""Standing beside a family in tests: contacts, plans, regular calls and tasks with dull defaults."""

import uuid
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.families.models import ContactWay, Family, Person, SafeContactRule
from alongside.record.writing import recorded
from alongside.support import actions
from alongside.support.actions import Plan, Regular, Todo
from alongside.support.models import Appointment, Contact, PlannedContact, Task
from alongside.support.rules import Mode, Outcome
from alongside.support.rules.appointments import Again
from tests.cast import Cast


def parent_of(family: Family) -> Person:
    return Person.objects.get(family=family, kind="parent")


def may_ring(cast: Cast, family: Family, allowed: bool = True) -> None:
    """The mother gave her number long ago, and has said that ringing her is safe, or is not."""
    made: dict[str, Any] = {
        "family": family, "hub_id": family.hub_id, "made_at": timezone.now() - timedelta(days=900),
        "made_by": cast.account("priya"), "person": parent_of(family),
    }  # fmt: skip
    with recorded(by=cast.actor("priya"), did="tests.rule", about=family):
        ContactWay(**made, kind="mobile", value="07700 900123").save()
        SafeContactRule(**made, channel="voice", allowed=allowed).save()


def talk(cast: Cast, family: Family, at: datetime | None = None, by: str = "priya", **said: Any) -> Contact:
    """A phone call with the mother in which we spoke, unless said otherwise."""
    now = said.pop("now", timezone.now())
    given: dict[str, Any] = {
        "person": parent_of(family), "mode": Mode.VOICE, "outcome": Outcome.REACHED, "at": at or now,
        "once": uuid.uuid4(), "why_outside_rules": "She rang us", **said,
    }  # fmt: skip
    return actions.record_contact(family=family, by=cast.actor(by), now=now, **given)


def plan(cast: Cast, family: Family, at: datetime | None = None, by: str = "priya", **said: Any) -> PlannedContact:
    """A call with the mother in an hour; `now` is when it is planned."""
    now = said.pop("now", timezone.now())
    given = {"mode": Mode.VOICE, "person": parent_of(family), "purpose": "To read the letter", **said}
    return actions.plan_contact(
        family=family, plan=Plan(at or now + timedelta(hours=1), **given), once=uuid.uuid4(), by=cast.actor(by), now=now
    )


def regular(cast: Cast, family: Family, again: Again, now: datetime, by: str = "priya", **said: Any) -> Appointment:
    told = Regular(said.get("person") or parent_of(family), Mode.VOICE, again, "How the week was")
    return actions.begin_appointment(family=family, regular=told, once=uuid.uuid4(), by=cast.actor(by), now=now)


def todo(cast: Cast, family: Family, by: str = "priya", **said: Any) -> Task:
    now = said.pop("now", timezone.now())
    given = {"what": "Ring the school", **said}
    return actions.add_task(family=family, todo=Todo(**given), once=uuid.uuid4(), by=cast.actor(by), now=now)
