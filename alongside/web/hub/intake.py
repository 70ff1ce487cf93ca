"""The police’s intake: what waits, what was answered, and each paper with its steps."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from alongside.access.roles import Role
from alongside.intelligence import queries
from alongside.intelligence.rules import Verb
from alongside.record.writing import looked_at, looked_over
from alongside.web.design.pages import render
from alongside.web.guard import open_to
from alongside.web.hub import intake_lines
from alongside.web.log.forms import key_of
from alongside.web.police import asking, presenters
from alongside.web.police.asking import Door, slug_of
from alongside.web.police.forms import ReceiveForm
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.intelligence.queries import Paper

PAGE = 25


@open_to(Role.DETECTIVE)
def intake(request: MemberRequest) -> HttpResponse:
    """What waits for an answer, oldest first; or, asked for, what has one."""
    answered = request.GET.get("show") == "answered"
    after = key_of(request.GET.get("after"))
    rows = queries.intake_for(request.actor, answered=answered, after=after, limit=PAGE + 1)
    shown = rows[:PAGE]
    looked_over(by=request.actor, did="intelligence.intake", seen=((row.hub, row.id) for row in shown))
    kept = "show=answered&" if answered else ""
    context = {
        "heading": "Intake",
        "answered": answered,
        "lines": [intake_lines.line(row, request.now) for row in shown],
        "next": f"?{kept}after={shown[-1].id}" if len(rows) > PAGE else "",
        "first": f"?{kept}" if after else "",
    }
    return render(request, "hub/intake.html", context)


def door_of(request: MemberRequest, given: UUID) -> Door:
    return Door(
        home=reverse("hub:intake-paper", args=[given]),
        step=lambda verb: reverse("hub:intake-step", args=[given, slug_of(verb)]),
        again=lambda: queries.paper_for_officer(request.actor, given),
    )


@open_to(Role.DETECTIVE)
def paper(request: MemberRequest, given: UUID) -> HttpResponse:
    """The paper word for word, and what police did with it."""
    found = queries.paper_for_officer(request.actor, given)
    looked_at(by=request.actor, did="intelligence.see", about=found.submission)
    one = presenters.view(found, door_of(request, given).step)
    context = {"heading": one.title, "paper": one, "given": given, "receive": _receive(request, found)}
    return render(request, "hub/intake_paper.html", context)


def _receive(request: MemberRequest, found: "Paper") -> object:
    """Acknowledging is one press, on the page itself."""
    shut = Verb.RECEIVE not in found.open
    return None if shut else ReceiveForm(paper=found, now=request.now)


@open_to(Role.DETECTIVE, methods=("GET", "POST"))
def step(request: MemberRequest, given: UUID, step: str) -> HttpResponse:
    """One thing police did."""
    verb = asking.verb_called(step)
    found = queries.paper_for_officer(request.actor, given)
    return asking.ask(request, found, verb, door_of(request, given))


@open_to(Role.DETECTIVE)
def schedule(request: MemberRequest, given: UUID) -> HttpResponse:
    """Exhibits with every hand they went through, and what is marked for disclosure, to print."""
    found = queries.paper_for_officer(request.actor, given)
    looked_at(by=request.actor, did="intelligence.schedule", about=found.submission)
    one = presenters.view(found, door_of(request, given).step)
    context = {
        "heading": "Exhibits and disclosure",
        "stated_at": request.now,
        "handling": one.handling,
        "paper": one,
        "by": request.actor.name,
        "back": reverse("hub:intake-paper", args=[given]),
    }
    return render(request, "hub/intake_schedule.html", context)
