"""Going out alone: who is out, whom to ring, and “I am safe” in one tap."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access.policy import Can
from alongside.families import queries as families
from alongside.hubs.queries import hubs_where
from alongside.record.versions import Conflict
from alongside.record.writing import looked_over
from alongside.support.actions import lone
from alongside.support.queries import team
from alongside.web.design import conflict, pages
from alongside.web.desk.beside import TEAM
from alongside.web.desk.beside import team_presenters as presenters
from alongside.web.desk.beside.asking import Said, kept
from alongside.web.desk.beside.team_forms import LongerForm, OutForm
from alongside.web.desk.families.forms import choosing
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.families.models import Family
    from alongside.support.models import LoneVisit


@open_to(*TEAM)
def out(request: MemberRequest) -> HttpResponse:
    """Who is out now and who is on duty."""
    found = team.out_for(request.actor, request.now)
    seen = ((visit.hub_id, visit.id) for one in found.hubs for visit in one.out)
    looked_over(by=request.actor, did="support.out_seen", seen=seen)
    context = {
        "heading": "Out alone",
        "hubs": presenters.hub_cards(found, request.actor.id, request.now),
    }
    return pages.render(request, "desk/beside/out.html", context)


@open_to(*TEAM, methods=("GET", "POST"))
def out_new(request: MemberRequest) -> HttpResponse:
    """Where, and back by when."""
    hubs = hubs_where(request.actor, Can.LOOK_OUT)
    known = team.families_to_visit(request.actor, _asked(request))
    form = OutForm(sent(request), now=request.now, hubs=[(str(hub.id), hub.name) for hub in hubs], once=True)
    choosing.offer(form, "family", _named(request, known))
    form.fields["family"].initial = request.GET.get("family", "")

    def save(said: Said) -> object:
        given = {name: said[name] for name in ("place", "due_at", "told", "reach", "once")}
        hub, family = choosing.picked(hubs, said.get("hub")) or hubs[0], choosing.picked(known, said["family"])
        return lone.go_out(hub=hub, family=family, **given, by=request.actor, now=request.now)

    if kept(request, form, save):
        messages.success(request, "Go safely. Tap “I am safe” when you are back.")
        return redirect("desk:out")
    context = {"heading": "You are going out alone", "form": form, "button": "I am going now", "duty": _duty(request)}
    return pages.render(request, "desk/beside/out_new.html", context)


def _asked(request: MemberRequest) -> UUID | None:
    """The family in the address, or the one that was sent: it may be a manager's, who is tied to none."""
    try:
        return UUID(request.POST.get("family") or request.GET.get("family", ""))
    except ValueError:
        return None


def _named(request: MemberRequest, known: "list[Family]") -> list[tuple[str, str]]:
    called = families.people_called_for(request.actor, [family.id for family in known])
    return [(str(one.id), f"{called.get(one.id, 'A family')} ({one.reference})") for one in known]


def _duty(request: MemberRequest) -> list[presenters.HubCard]:
    return presenters.hub_cards(team.out_for(request.actor, request.now), request.actor.id, request.now)


@open_to(*TEAM, methods=("POST",))
def safe(request: MemberRequest, visit: UUID) -> HttpResponse:
    """One tap, by the person or by a colleague who heard from them."""
    found = team.visit_for(request.actor, visit)
    lone.say_safe(visit=found, by=request.actor, now=request.now)
    messages.success(
        request, "Good that you are back." if found.account_id == request.actor.id else "Noted. Thank you."
    )
    return redirect("desk:out")


@open_to(*TEAM, methods=("GET", "POST"))
def longer(request: MemberRequest, visit: UUID) -> HttpResponse:
    """Only the person themselves says so."""
    found = team.visit_for(request.actor, visit, Can.BE_OUT)
    form = LongerForm(sent(request), version=found.version, initial={"due_at": presenters.an_hour_on(request.now)})

    def save(said: Said) -> object:
        return lone.stay_longer(visit=found, **said, by=request.actor, now=request.now)

    try:
        done = kept(request, form, save)
    except Conflict as changed:
        return _changed(request, form, changed.row)
    if done:
        messages.success(request, "Your colleagues see the new time.")
        return redirect("desk:out")
    context = {"heading": "You will be longer", "form": form, "button": "Save", "back": reverse("desk:out")}
    return pages.render(request, "design/form.html", context)


def _changed(request: MemberRequest, form: LongerForm, row: "LoneVisit") -> HttpResponse:
    given: dict[str, Any] = {"due_at": row.due_at}
    return conflict.page(request, form, theirs=given, by="you, on another device", version=row.version)
