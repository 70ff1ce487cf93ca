"""Pages about a move to another hub: a code is made here and used there; nothing in between says where."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access.gate import NotVisible, Refused
from alongside.access.policy import Can
from alongside.access.roles import Role
from alongside.families import queries
from alongside.families.actions import moving
from alongside.families.queries.moving import Waiting, hubs_taking_in, leaving_of, moved_on_for, waiting_with
from alongside.record.writing import looked_at
from alongside.referrals import actions as referrals
from alongside.web.design.pages import render
from alongside.web.desk import MANAGERS
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.families.forms.course import CodeForm, MoveForm
from alongside.web.desk.families.forms.reach import SureForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.hubs.models import Hub


@open_to(*MANAGERS, methods=("GET", "POST"))
def move(request: MemberRequest, family: UUID) -> HttpResponse:
    """Make a code. It is shown this once, on this page, and kept nowhere."""
    found = queries.family_for(request.actor, family, Can.ARRANGE_WORKERS)
    form, code = MoveForm(sent(request)), ""
    if request.method == "POST" and form.is_valid():
        try:
            code = moving.make_ready(
                family=found, because=form.cleaned_data["because"], by=request.actor, now=request.now
            )
        except Refused as refused:
            form.add_error(None, str(refused))
    waits = leaving_of(request.actor, family, request.now)
    context = {"heading": "Move to another hub", "reference": found.reference, "form": form, "code": code}
    context |= {"until": waits.until_at if waits else None, "back": reverse("desk:course", args=[family])}
    context |= {"take_back": reverse("desk:move-back", args=[family])}
    return render(request, "desk/families/move.html", context)


@open_to(*MANAGERS, methods=("GET", "POST"))
def take_back(request: MemberRequest, family: UUID) -> HttpResponse:
    """The family stays."""
    found = leaving_of(request.actor, family, request.now)
    if found is None:
        raise NotVisible

    def save(said: Said) -> object:
        return moving.take_back(leaving=found, by=request.actor, now=request.now)

    return ask(
        request, found.family, SureForm(sent(request)), heading="Does the family stay?", save=save,
        words="The code opens nothing any more.", button="Yes, take the code back",
        done="The code is taken back. The family stays.", to=reverse("desk:course", args=[family]),
    )  # fmt: skip


@open_to(*MANAGERS, methods=("GET", "POST"))
def take_in(request: MemberRequest) -> HttpResponse:
    """First what the code opens, in numbers; then, asked once more, the family becomes this hub's."""
    hubs = hubs_taking_in(request.actor)
    if not hubs:
        raise NotVisible
    form = CodeForm(sent(request), hubs=[(str(hub.id), hub.name) for hub in hubs])
    waiting = None
    if request.method == "POST" and form.is_valid():
        hub = next((one for one in hubs if str(one.id) == form.cleaned_data.get("hub")), hubs[0])
        try:
            waiting = _waits(request, form.cleaned_data["code"], hub, request.now)
            if request.POST.get("sure"):
                return _taken(request, form.cleaned_data["code"], hub)
        except Refused as refused:
            form.add_error("code", str(refused))
    context = {"heading": "Take in a family", "form": form, "waiting": waiting if not form.errors else None}
    return render(request, "desk/families/take_in.html", {**context, "back": reverse("desk:families")})


def _waits(request: MemberRequest, code: str, hub: "Hub", now: datetime) -> Waiting:
    # Written down in this hub alone: an entry in the other would say who looked.
    looked_at(by=request.actor, did="families.code_tried", hub=hub.id)
    return waiting_with(request.actor, hub, code, now)


def _taken(request: MemberRequest, code: str, hub: "Hub") -> HttpResponse:
    family = referrals.take_in(code=code, hub=hub, by=request.actor, now=request.now)
    messages.success(request, "The family is in your hub now. Give them to a PLO next.")
    return redirect("desk:workers", family.id)


@open_to(Role.SERVICE_MANAGER, Role.OPERATIONAL_MANAGER)
def moved_on(request: MemberRequest) -> HttpResponse:
    """What is left of families that moved away: a reference and a day."""
    context = {"heading": "Families that moved on", "rows": moved_on_for(request.actor)}
    return render(request, "desk/families/moved_on.html", context)
