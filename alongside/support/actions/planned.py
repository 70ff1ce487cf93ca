"""Plans a contact, and says what became of it. Nothing is overwritten: each word about it is a step."""

import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from django.db import transaction
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.actions.rows import keep, new
from alongside.families.models import Family, Person, Professional
from alongside.families.models.people import PersonKind
from alongside.record.writing import recorded
from alongside.support.actions.quiet import counted_again
from alongside.support.actions.tasks import Todo, add_task
from alongside.support.actions.unfit import fits, of_family
from alongside.support.models import Appointment, Contact, PlannedContact, PlannedStep
from alongside.support.rules import MODE_SHORT, Mode
from alongside.support.rules import appointments as again
from alongside.support.rules import planned as rules
from alongside.support.rules.planned import Became, PlannedState

T = TypeVar("T")


@dataclass(frozen=True)
class Plan:
    """When, how, with whom and what for. With a person of the family, a professional, or somebody named."""

    at: datetime
    mode: Mode
    person: Person | None = None
    professional: Professional | None = None
    with_whom: str = ""
    purpose: str = ""


def plan_contact(*, family: Family, plan: Plan, once: uuid.UUID | None, by: Actor, now: datetime) -> PlannedContact:
    """Whether it is a safe time is said beside it; a plan reaches nobody, so it is not refused."""
    require(by, Can.WORK_WITH_FAMILY, family)
    fits(at=rules.when_problem(plan.at, now))
    of_family(family, person=plan.person, professional=plan.professional)
    row = _ahead(family, by, now, once=once, **{**vars(plan), "mode": plan.mode.value})
    return keep(row, by=by, did="support.plan_contact")


def _ahead(
    within: Family | Appointment | PlannedContact, by: Actor, now: datetime, once: uuid.UUID | None = None, **said: Any
) -> PlannedContact:
    stands: dict[str, Any] = {"state": PlannedState.AHEAD.value, "state_at": now, "state_by_id": by.id}
    return new(PlannedContact, within=within, by=by, now=now, once=once, **stands, **said)


def meet_day(*, appointment: Appointment, on: date, by: Actor, now: datetime) -> PlannedContact:
    """One day of an appointment as a planned contact of its own, made the first time somebody takes it up."""
    require(by, Can.WORK_WITH_FAMILY, appointment)
    if there := PlannedContact.objects.filter(appointment=appointment, due_on=on, moved_from=None).first():
        return there
    if not again.is_one(appointment.again, on):
        raise Refused("That is not one of its days.")
    row = _ahead(
        appointment, by, now, person=appointment.person, mode=appointment.mode, appointment=appointment, due_on=on,
        at=again.moment(appointment.again, on, timezone.get_current_timezone()), purpose=appointment.purpose,
    )  # fmt: skip
    # The day decides its id, whoever takes it up: two people at once meet in one row.
    row.id = uuid.uuid5(appointment.pk, on.isoformat())
    return keep(row, by=by, did="support.plan_contact")


def on_its_day(
    *, appointment: Appointment, on: date, then: Callable[[PlannedContact], T], by: Actor, now: datetime
) -> T:
    """One day is taken up, and `then` says what became of it; where that is nothing, the day stays as it was."""
    with transaction.atomic():
        said = then(meet_day(appointment=appointment, on=on, by=by, now=now))
        if not said:
            transaction.set_rollback(True)
    return said


def happened(*, planned: PlannedContact, contact: Contact, by: Actor, now: datetime) -> PlannedContact:
    """Part of writing the contact down. If a colleague said something else of it, the contact stands alone."""
    if not rules.became_problem(PlannedState(planned.state), Became.HAPPEN):
        with suppress(Refused):
            _stand(planned, Became.HAPPEN, "", by, now, contact=contact)
    return planned


def move(*, planned: PlannedContact, at: datetime, because: str = "", by: Actor, now: datetime) -> PlannedContact:
    """A new plan takes its place; the old one stays as it was, and says so."""
    require(by, Can.WORK_WITH_FAMILY, planned)
    _may(planned, Became.MOVE)
    fits(at=rules.when_problem(at, now))
    later = _ahead(
        planned, by, now, person=planned.person, professional=planned.professional, mode=planned.mode, at=at,
        with_whom=planned.with_whom, purpose=planned.purpose, appointment=planned.appointment, due_on=planned.due_on,
        moved_from=planned,
    )  # fmt: skip
    with recorded(by=by, did="support.planned_became", about=planned, because=PlannedState.MOVED.value):
        _stand(planned, Became.MOVE, because, by, now)
        later.save(force_insert=True)
    return later


def became(*, planned: PlannedContact, how: Became, because: str = "", by: Actor, now: datetime) -> PlannedContact:
    """Called off, met by nobody, or on after all. A call that nobody took leaves a task: when to try again."""
    require(by, Can.WORK_WITH_FAMILY, planned)
    _may(planned, how)
    fits(became=rules.passed_problem(planned.at, how, now))
    to = rules.MOVES[PlannedState(planned.state)][how]
    with recorded(by=by, did="support.planned_became", about=planned, because=to.value):
        _stand(planned, how, because, by, now)
        counted_again(about=planned, by=by, now=now)
        if how is Became.NOBODY_COME and _is_call_to_parent(planned):
            _ring_again(planned, by, now)
    return planned


def _may(planned: PlannedContact, how: Became) -> None:
    if problem := rules.became_problem(PlannedState(planned.state), how):
        raise Refused(problem)


def _is_call_to_parent(planned: PlannedContact) -> bool:
    calls = {Mode.VOICE.value, Mode.VIDEO.value}
    return planned.mode in calls and planned.person is not None and planned.person.kind == PersonKind.PARENT


def _ring_again(planned: PlannedContact, by: Actor, now: datetime) -> None:
    """The follow-up of a missed call. Its page says when it is safe to ring."""
    local = timezone.localtime(planned.at)
    what = f"{MODE_SHORT[Mode(planned.mode)]} missed on {local.day} {local:%B} at {local:%H:%M}: try again"
    add_task(family=planned.family, todo=Todo(what, timezone.localdate(now)), source=planned, by=by, now=now)


def _stand(
    planned: PlannedContact, how: Became, because: str, by: Actor, now: datetime, contact: Contact | None = None
) -> None:
    """Move its state, if it still is what the person saw, and keep the step. The caller leaves the entry."""
    to = rules.MOVES[PlannedState(planned.state)][how]
    stands = {"state": to.value, "state_at": now, "state_by_id": by.id, "contact": contact}
    if not PlannedContact.objects.filter(pk=planned.pk, state=planned.state).update(**stands):
        raise Refused("Somebody said what became of this a moment before you. Open it again to see what.")
    planned.state, planned.state_at, planned.state_by_id, planned.contact = to.value, now, by.id, contact
    new(PlannedStep, within=planned, by=by, now=now, planned=planned, state=to.value, because=because).save(
        force_insert=True
    )
    if planned.appointment is not None:
        find_next(planned.appointment)


def find_next(appointment: Appointment) -> None:
    """The first of its days of which nobody has said what became. Part of a higher act that leaves the entry."""
    told = PlannedContact.objects.filter(appointment=appointment, moved_from=None)
    settled = {row.due_on for row in told.exclude(state=PlannedState.AHEAD) if row.due_on}
    on = again.next_open(appointment.again, appointment.from_on, settled)
    appointment.next_at = again.moment(appointment.again, on, timezone.get_current_timezone())
    Appointment.objects.filter(pk=appointment.pk).update(next_at=appointment.next_at)
