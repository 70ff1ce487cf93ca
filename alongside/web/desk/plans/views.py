"""The plans of a family, one plan with its story, and a version beside the one before it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.plans import queries
from alongside.plans.queries.told import step_for
from alongside.plans.rules import KIND_WORDS
from alongside.record.writing import looked_at
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.plans import presenters
from alongside.web.guard import open_to
from alongside.web.log.forms import key_of
from alongside.web.requests import MemberRequest


@open_to(*DESK)
def plans(request: MemberRequest, family: UUID) -> HttpResponse:
    """Every plan of a family."""
    today = timezone.localdate(request.now)
    shelf = queries.plans_for(request.actor, family, today)
    looked_at(by=request.actor, did="plans.list", about=shelf.family)
    context = {
        "heading": "Plans",
        "family": shelf.family,
        "plans": presenters.lines(shelf.lines, today),
        "new": [(words, reverse("desk:plan-new", args=[family, kind.value])) for kind, words in KIND_WORDS.items()],
        "may_write": shelf.may_write,
    }
    return render(request, "desk/plans/plans.html", context)


@open_to(*DESK)
def plan(request: MemberRequest, plan: UUID) -> HttpResponse:
    """One plan: its newest words, who agreed, when it is read again, and its story."""
    today = timezone.localdate(request.now)
    whole = queries.whole_for(request.actor, plan, today)
    looked_at(by=request.actor, did="plans.see", about=whole.plan)
    view = presenters.plan(whole, today)
    context = {"heading": view.title, "view": view, "family": whole.plan.family_id, "plan": plan}
    return render(request, "desk/plans/plan.html", context)


@open_to(*DESK)
def version(request: MemberRequest, plan_version: UUID) -> HttpResponse:
    """One version, and what is different from the one before it or from another."""
    found = queries.version_for(request.actor, plan_version, key_of(request.GET.get("with")))
    looked_at(by=request.actor, did="plans.see", about=found.version.plan)
    view = presenters.version(found)
    heading = f"{view.title}, {view.version.lower()}"
    return render(request, "desk/plans/version.html", {"heading": heading, "view": view})


@open_to(*DESK)
def step(request: MemberRequest, plan_step: UUID) -> HttpResponse:
    """From an agreement, a review or an ending, as a chronology names them, to the plan they belong to."""
    return redirect(reverse("desk:plan", args=[step_for(request.actor, plan_step)]) + "#story")
