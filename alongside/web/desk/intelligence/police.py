"""The police’s side of one paper in the family’s file, written down as told by whom, how and when."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access.policy import Can
from alongside.intelligence import queries
from alongside.record.writing import looked_at
from alongside.sharing.rules.passing import reference_of
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.intelligence.lines import owed_lines
from alongside.web.guard import open_to
from alongside.web.police import asking, presenters
from alongside.web.police.asking import Door, slug_of
from alongside.web.requests import MemberRequest


def door_of(request: MemberRequest, passed: UUID) -> Door:
    return Door(
        home=reverse("desk:police", args=[passed]),
        step=lambda verb: reverse("desk:police-step", args=[passed, slug_of(verb)]),
        again=lambda: queries.paper_for_worker(request.actor, passed),
    )


@open_to(*DESK)
def paper(request: MemberRequest, passed: UUID) -> HttpResponse:
    """What police did with it, and what is owed for it."""
    found = queries.paper_for_worker(request.actor, passed)
    looked_at(by=request.actor, did="intelligence.see", about=found.submission)
    owed = queries.owed_on(request.actor, found.decision.family, decision=passed)
    context = {
        "heading": f"What became of {reference_of(found.decision.snapshot.title)}",
        "paper": presenters.view(found, door_of(request, passed).step),
        "owed": owed_lines(owed, request.now, found.may_work),
        "back": reverse("desk:crossing", args=[passed]),
    }
    return render(request, "desk/intelligence/police.html", context)


@open_to(*DESK)
def line(request: MemberRequest, police_line: UUID) -> HttpResponse:
    """From a line of the chronology to the paper it belongs to, with what police did and what was answered."""
    return redirect("desk:police", queries.paper_behind(request.actor, police_line))


@open_to(*DESK, methods=("GET", "POST"))
def step(request: MemberRequest, passed: UUID, step: str) -> HttpResponse:
    """A unit that never signs in tells us by telephone: the same form, with who told it."""
    verb = asking.verb_called(step)
    found = queries.paper_for_worker(request.actor, passed, Can.WORK_WITH_FAMILY)
    return asking.ask(request, found, verb, door_of(request, passed))
