"""Calls that come again: begin one, see its days, say what became of a day, end it."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.access.gate import NotVisible, allowed
from alongside.access.policy import Can
from alongside.record.writing import looked_at
from alongside.support import actions, queries
from alongside.support.actions import Regular
from alongside.support.rules import Mode
from alongside.support.rules.planned import PlannedState
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.families.forms.choosing import picked
from alongside.web.desk.support.forms.planned import AppointmentForm, BecameForm, EndForm
from alongside.web.desk.support.planned import said
from alongside.web.desk.support.presenters import beside
from alongside.web.desk.support.presenters.names import choices
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.support.models import Appointment


@open_to(*DESK, methods=("GET", "POST"))
def begin(request: MemberRequest, family: UUID) -> HttpResponse:
    """The same day and hour, every week or every other."""
    found = queries.everybody_for(request.actor, family, request.now)
    today = timezone.localdate(request.now)
    form = AppointmentForm(sent(request), people=choices(found.people).people, today=today)

    def save(said: Said) -> object:
        regular = Regular(picked(found.people, said["person"]), Mode(said["mode"]), form.again(), said["purpose"])
        return actions.begin_appointment(
            family=found.family, regular=regular, once=said["once"], by=request.actor, now=request.now
        )

    return ask(
        request, found.family, form, heading="A regular call", save=save, done="It is agreed.", anchor="beside",
        words="The hour stays the same when the clocks change. Agree it with them, at a time they said is safe.",
        button="Agree it",
    )  # fmt: skip


@open_to(*DESK)
def appointment(request: MemberRequest, appointment: UUID) -> HttpResponse:
    """The next days, those nobody has said anything of, and what became of the others."""
    found = queries.appointment_for(request.actor, appointment)
    days = queries.days_for(found, request.now)
    looked_at(by=request.actor, did="families.see", about=found)
    context = {
        "heading": "A regular call",
        "family": found.family,
        "title": beside.appointment_title(found),
        "when": beside.appointment_when(found),
        "one": found,
        "days": beside.days(days, found.id),
        "safe": _safe(found),
        "may_write": allowed(request.actor, Can.WORK_WITH_FAMILY, found),
    }
    return pages.render(request, "desk/support/appointment.html", context)


def _safe(found: "Appointment") -> dict[str, str]:
    """Whether its next time is one they said is safe."""
    if found.ended_at is not None:
        return {}
    return beside.safe_words(queries.safe_when(found.person, Mode(found.mode), found.next_at))


@open_to(*DESK, methods=("GET", "POST"))
def day(request: MemberRequest, appointment: UUID, on: str) -> HttpResponse:
    """One day of it. It becomes a planned contact of its own once somebody says something of it."""
    found, one = queries.day_for(request.actor, appointment, _day(on))
    if one.planned is not None and request.method != "POST":
        return redirect("desk:planned", one.planned.id)
    form = BecameForm(sent(request), state=PlannedState(one.planned.state) if one.planned else PlannedState.AHEAD)
    if form.is_valid() and (to := _said_of(request, found, one.on, form)):
        return redirect(to)
    looked_at(by=request.actor, did="families.see", about=found)
    context = {
        "heading": "What became of this call?",
        "family": found.family,
        "title": beside.appointment_title(found),
        "at": one.at,
        "safe": beside.safe_words(queries.safe_when(found.person, Mode(found.mode), one.at)),
        "form": form,
        "back": reverse("desk:appointment", args=[appointment]),
    }
    return pages.render(request, "desk/support/appointment_day.html", context)


def _said_of(request: MemberRequest, found: "Appointment", on: date, form: BecameForm) -> str:
    """Where to go next; nothing where it could not be said."""
    by, now = request.actor, request.now
    return actions.on_its_day(appointment=found, on=on, then=lambda plan: said(request, plan, form), by=by, now=now)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise NotVisible from None


@open_to(*DESK, methods=("GET", "POST"))
def end(request: MemberRequest, appointment: UUID) -> HttpResponse:
    """No more days from now on."""
    found = queries.appointment_for(request.actor, appointment, Can.WORK_WITH_FAMILY)

    def save(said: Said) -> object:
        return actions.end_appointment(appointment=found, because=said["because"], by=request.actor, now=request.now)

    return ask(
        request, found.family, EndForm(sent(request)), heading="End a regular call",
        about=f"{beside.appointment_title(found)}, {beside.appointment_when(found).lower()}", save=save,
        done="It has ended.", anchor="beside", button="End it",
    )  # fmt: skip
