"""Planned contacts and telephone appointments, with what the one gate says of their time."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.gate import NotVisible
from alongside.access.policy import Can
from alongside.families.models import Family, Person, Professional
from alongside.families.rules import Verdict
from alongside.support.models import Appointment, PlannedContact, PlannedStep
from alongside.support.queries.contacts import verdict_at, working_round
from alongside.support.rules import CHANNEL_OF, Mode
from alongside.support.rules import appointments as again
from alongside.support.rules.planned import PlannedState

A_PAGE = 50
COMING = 4  # how many days of an appointment are shown ahead
_WITH = ("person", "professional", "family")


@dataclass(frozen=True)
class Everybody:
    """Whom a contact can be with: people of the family, and professionals round it now."""

    family: Family
    people: list[Person]
    professionals: list[Professional]


def everybody_for(actor: Actor, family: uuid.UUID, now: datetime) -> Everybody:
    found = gate.one(actor, Can.WORK_WITH_FAMILY, Family.objects.select_related("hub"), family)
    people = list(Person.objects.filter(family=found).order_by("made_at", "id"))
    return Everybody(found, people, working_round(found, timezone.localdate(now)))


def planned_for(actor: Actor, key: uuid.UUID, can: Can = Can.SEE_FAMILY) -> PlannedContact:
    return gate.one(actor, can, PlannedContact.objects.select_related(*_WITH, "made_by", "appointment", "contact"), key)


def became_of(planned: PlannedContact) -> list[PlannedStep]:
    """What was said of it, oldest first."""
    return list(PlannedStep.objects.filter(planned=planned).select_related("made_by").order_by("made_at", "id"))


def moved_to(planned: PlannedContact) -> PlannedContact | None:
    return PlannedContact.objects.filter(moved_from=planned).first()


def safe_at(planned: PlannedContact) -> Verdict | None:
    """What the person said about being reached so at that time; nothing for a professional."""
    return safe_when(planned.person, Mode(planned.mode), planned.at)


def safe_when(person: Person | None, mode: Mode, at: datetime) -> Verdict | None:
    return None if person is None else verdict_at(person, CHANNEL_OF[mode], at)


def appointment_for(actor: Actor, key: uuid.UUID, can: Can = Can.SEE_FAMILY) -> Appointment:
    return gate.one(actor, can, Appointment.objects.select_related("person", "family", "made_by", "ended_by"), key)


@dataclass(frozen=True)
class Day:
    """One day of an appointment; `planned` is there once somebody has taken it up."""

    on: date
    at: datetime
    planned: PlannedContact | None


@dataclass(frozen=True)
class Days:
    """The days to come, those nobody has said anything of, and what became of the rest (newest first)."""

    coming: list[Day]
    open: list[Day]
    told: list[Day]


def days_for(appointment: Appointment, now: datetime) -> Days:
    """The appointment came through the gate. Ended: nothing comes any more, and days before the end stay open."""
    told = {
        row.due_on: row
        for row in PlannedContact.objects.filter(appointment=appointment, moved_from=None).order_by("-at")[: 4 * A_PAGE]
        if row.due_on
    }
    zone, today = timezone.get_current_timezone(), timezone.localdate(now)

    def day(on: date) -> Day:
        return Day(on, again.moment(appointment.again, on, zone), told.get(on))

    since = max(appointment.from_on, timezone.localdate(appointment.next_at))
    until = min(today, timezone.localdate(appointment.ended_at)) if appointment.ended_at else today
    open_ = [on for on in again.between(appointment.again, since, until) if _is_open(told.get(on))][-A_PAGE:]
    ahead = [] if appointment.ended_at else again.coming(appointment.again, today + timedelta(days=1), COMING)
    return Days(
        coming=[day(on) for on in ahead],
        open=[day(on) for on in open_],
        told=[day(on) for on, row in told.items() if not _is_open(row)],
    )


def _is_open(planned: PlannedContact | None) -> bool:
    return planned is None or planned.state == PlannedState.AHEAD


def day_for(actor: Actor, key: uuid.UUID, on: date) -> tuple[Appointment, Day]:
    """One day of one appointment; a day that is none of its days is not there."""
    found = appointment_for(actor, key, Can.WORK_WITH_FAMILY)
    ended = timezone.localdate(found.ended_at) if found.ended_at else None
    if not again.is_one(found.again, on) or (ended and on > ended):
        raise NotVisible
    planned = PlannedContact.objects.filter(appointment=found, due_on=on, moved_from=None).first()
    return found, Day(on, again.moment(found.again, on, timezone.get_current_timezone()), planned)
