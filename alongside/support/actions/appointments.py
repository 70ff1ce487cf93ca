"""Begins and ends a telephone appointment that comes again."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.actions.rows import keep, new
from alongside.families.models import Family, Person
from alongside.record.writing import recorded
from alongside.support.actions.unfit import fits, of_family
from alongside.support.models import Appointment
from alongside.support.rules import Mode
from alongside.support.rules import appointments as rules
from alongside.support.rules.appointments import Again


@dataclass(frozen=True)
class Regular:
    """With whom, how, when it comes again, and what it is for."""

    person: Person
    mode: Mode
    again: Again
    purpose: str = ""


def begin_appointment(
    *, family: Family, regular: Regular, once: uuid.UUID | None, by: Actor, now: datetime
) -> Appointment:
    """From its first day on, until it is ended."""
    require(by, Can.WORK_WITH_FAMILY, family)
    again = regular.again
    fits(
        every_weeks=rules.every_problem(again.every_weeks),
        from_on=rules.first_problem(again.from_on, timezone.localdate(now)),
    )
    of_family(family, person=regular.person)
    first = rules.next_open(again, again.from_on, ())
    row = new(
        Appointment, within=family, by=by, now=now, once=once, person=regular.person, mode=regular.mode.value,
        weekday=again.weekday, at_time=f"{again.at_time:%H:%M}", every_weeks=again.every_weeks, from_on=again.from_on,
        next_at=rules.moment(again, first, timezone.get_current_timezone()), purpose=regular.purpose,
    )  # fmt: skip
    return keep(row, by=by, did="support.appointment")


def end_appointment(*, appointment: Appointment, because: str = "", by: Actor, now: datetime) -> Appointment:
    """No more days after this moment; those that were stay."""
    require(by, Can.WORK_WITH_FAMILY, appointment)
    with recorded(by=by, did="support.appointment_ended", about=appointment):
        rows = Appointment.objects.filter(pk=appointment.pk, ended_at=None)
        if not rows.update(ended_at=now, ended_by_id=by.id):
            raise Refused("This appointment has ended already.")
        appointment.ended_at, appointment.ended_by_id, appointment.because = now, by.id, because
        appointment.save(update_fields=["because"])
    return appointment
