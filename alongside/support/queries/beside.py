"""What stands on a family's page about being beside it: what is planned, what is to be done, how quiet it is."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Family, Person, Professional
from alongside.families.queries.gathered import gather
from alongside.support.models import AgreedRhythm, Appointment, LastReached, PlannedContact, Task
from alongside.support.queries.quiet import hours_of
from alongside.support.rules.planned import PlannedState
from alongside.support.rules.rhythm import USUAL, Rhythm, Silence, silence
from alongside.support.rules.tasks import TaskState


@dataclass(frozen=True)
class Quiet:
    """The rhythm agreed, why, and how long it has been silent; `silence` is None before the first talk."""

    rhythm: Rhythm
    agreed: AgreedRhythm | None
    silence: Silence | None
    tries: int


@dataclass(frozen=True)
class Beside:
    """Open plans, appointments and tasks of one family, the soonest first."""

    family: Family
    people: dict[uuid.UUID, Person]
    professionals: dict[uuid.UUID, Professional]
    planned: list[PlannedContact]
    appointments: list[Appointment]
    tasks: list[Task]
    quiet: Quiet
    may_write: bool


_KINDS = (PlannedContact, Appointment, Task, AgreedRhythm, LastReached, Person, Professional)
_ONLY = {
    PlannedContact: Q(state=PlannedState.AHEAD.value),
    Appointment: Q(ended_at=None),
    Task: Q(state=TaskState.OPEN.value),
    AgreedRhythm: Q(ended_at=None),
}


def beside_for(actor: Actor, family: Family, now: datetime) -> Beside:
    """One query, whatever there is."""
    gate.require(actor, Can.SEE_FAMILY, family)
    rows = gather(family.id, _KINDS, only=_ONLY)
    tasks = sorted(rows.of(Task), key=lambda task: (task.due_on is None, task.due_on or task.made_at.date()))
    return Beside(
        family=family,
        people={person.id: person for person in rows.of(Person)},
        professionals={one.id: one for one in rows.of(Professional)},
        planned=sorted(rows.of(PlannedContact), key=lambda plan: plan.at),
        appointments=rows.of(Appointment),
        tasks=tasks,
        quiet=_quiet(rows.of(AgreedRhythm), rows.of(LastReached), now),
        may_write=gate.allowed(actor, Can.WORK_WITH_FAMILY, family),
    )


def _quiet(agreed: list[AgreedRhythm], last: list[LastReached], now: datetime) -> Quiet:
    now_agreed = agreed[0] if agreed else None
    rhythm = Rhythm(now_agreed.rhythm) if now_agreed else USUAL
    if not last:
        return Quiet(rhythm, now_agreed, None, 0)
    hours = hours_of(timezone.localdate(now)).get(rhythm, 0)
    return Quiet(rhythm, now_agreed, silence(rhythm, hours, last[0].reached_at, now), last[0].tries)
