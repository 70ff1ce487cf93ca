"""Planning a contact, and saying what became of it."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access.gate import NotVisible, Refused, allowed
from alongside.access.policy import Can
from alongside.record.writing import looked_at
from alongside.support import actions, queries
from alongside.support.actions import Plan
from alongside.support.rules import Mode
from alongside.support.rules.planned import MOVES, Became, PlannedState
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.families.forms.choosing import picked
from alongside.web.desk.support.forms.planned import BecameForm, PlanForm
from alongside.web.desk.support.presenters import beside, steps
from alongside.web.desk.support.presenters.names import choices
from alongside.web.guard import open_to
from alongside.web.log.forms import key_of
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.support.models import PlannedContact


@open_to(*DESK, methods=("GET", "POST"))
def plan(request: MemberRequest, family: UUID) -> HttpResponse:
    """When, how, with whom, what for. The next page says whether that is a safe time."""
    found = queries.everybody_for(request.actor, family, request.now)
    form = PlanForm(sent(request), choices=choices(found.people, found.professionals))

    def save(said: Said) -> object:
        plan = Plan(
            at=said["at"], mode=Mode(said["mode"]), person=picked(found.people, form.about),
            professional=picked(found.professionals, form.about_professional),
            with_whom="" if form.about else said["with_whom"], purpose=said["purpose"],
        )  # fmt: skip
        return actions.plan_contact(
            family=found.family, plan=plan, once=said["once"], by=request.actor, now=request.now
        )

    return ask(
        request, found.family, form, heading="Plan a contact", save=save, done="It is planned.", anchor="beside",
        button="Plan it",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def planned(request: MemberRequest, planned: UUID) -> HttpResponse:
    """What is planned, whether it is a safe time, and what became of it."""
    can = Can.WORK_WITH_FAMILY if request.method == "POST" else Can.SEE_FAMILY
    found = queries.planned_for(request.actor, planned, can)
    may_write = allowed(request.actor, Can.WORK_WITH_FAMILY, found)
    form = BecameForm(sent(request), state=PlannedState(found.state))
    if request.method == "POST" and form.is_valid() and (to := said(request, found, form)):
        return redirect(to)
    looked_at(by=request.actor, did="families.see", about=found)
    later = queries.moved_to(found)
    context = {
        "heading": "A planned contact",
        "family": found.family,
        "plan": beside.plan_line(found, request.now),
        "steps": steps.of_plan(queries.became_of(found)),
        "safe": beside.safe_words(queries.safe_at(found)) if found.state == PlannedState.AHEAD else {},
        "later": beside.plan_line(later, request.now) if later else None,
        "contact": reverse("desk:contact-one", args=[found.contact_id]) if found.contact_id else "",
        "form": form if may_write and MOVES[PlannedState(found.state)] else None,
    }
    return pages.render(request, "desk/support/planned.html", context)


def said(request: MemberRequest, found: "PlannedContact", form: BecameForm) -> str:
    """Do what was said; where to go next, or nothing when the form has something to say."""
    how, by, now = form.how, request.actor, request.now
    if how is Became.HAPPEN:
        return reverse("desk:contact", args=[found.family_id]) + f"?planned={found.id}"
    try:
        if how is Became.MOVE:
            later = actions.move(planned=found, at=form.cleaned_data["at"], because=form.because, by=by, now=now)
            messages.success(request, "It is moved.")
            return reverse("desk:planned", args=[later.id])
        actions.became(planned=found, how=how, because=form.because, by=by, now=now)
    except Refused as refused:
        form.add_error(getattr(refused, "field", None), str(refused))
        return ""
    messages.success(request, "Written down. Thank you.")
    return reverse("desk:family", args=[found.family_id]) + "#beside"


def met_by(request: MemberRequest, family: UUID) -> "PlannedContact | None":
    """The plan that a contact being written was, if the address says one of this family."""
    key = key_of(request.GET.get("planned"))
    if key is None:
        return None
    try:
        found = queries.planned_for(request.actor, key, Can.WORK_WITH_FAMILY)
    except NotVisible:
        return None
    return found if found.family_id == family and found.state == PlannedState.AHEAD else None


def met_words(plan: "PlannedContact | None") -> dict[str, Any]:
    return {"at": plan.at, "purpose": plan.purpose} if plan is not None else {}
