"""Pages about the course of a file: closed and why, opened again, and what the family asks of its worker now."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.families import queries
from alongside.families.actions import course as going
from alongside.families.actions import weighing
from alongside.families.queries.course import course_of, work_tie_for
from alongside.families.rules.load import Travel, WorkStage
from alongside.record.writing import looked_at
from alongside.referrals import actions as referrals
from alongside.web.design.pages import render
from alongside.web.desk import DESK, MANAGERS
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.families.forms.course import CloseForm, ReopenForm, WorkForm
from alongside.web.desk.families.presenters.course import course as presented
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent


@open_to(*DESK)
def course(request: MemberRequest, family: UUID) -> HttpResponse:
    """When the file opened, closed and opened again, in whose words."""
    found = course_of(request.actor, family)
    looked_at(by=request.actor, did="families.see", about=found.family)
    context = {"heading": "Opened and closed", "view": presented(found), "back": reverse("desk:family", args=[family])}
    return render(request, "desk/families/course.html", context)


@open_to(*MANAGERS, methods=("GET", "POST"))
def close(request: MemberRequest, family: UUID) -> HttpResponse:
    """The service steps back."""
    found = queries.family_for(request.actor, family, Can.ARRANGE_WORKERS)
    form = CloseForm(sent(request), version=found.version)

    def save(said: Said) -> object:
        version = said.pop("version")
        goodbye = going.Goodbye(**said)
        return referrals.close_family(family=found, version=version, goodbye=goodbye, by=request.actor, now=request.now)

    return ask(
        request, found, form, heading="Close this file", save=save, button="Close the file",
        words="Everybody who is tied to the family loses their access when you press the button. "
        "Nothing is thrown away, and the file can be opened again.",
        done="The file is closed. It can be opened again.", to=reverse("desk:course", args=[family]),
        theirs=lambda row: {},
    )  # fmt: skip


@open_to(*MANAGERS, methods=("GET", "POST"))
def reopen(request: MemberRequest, family: UUID) -> HttpResponse:
    """The service stands beside them again."""
    found = queries.family_for(request.actor, family, Can.ARRANGE_WORKERS)

    def save(said: Said) -> object:
        return going.reopen(family=found, because=said["because"], by=request.actor, now=request.now)

    return ask(
        request, found, ReopenForm(sent(request)), heading="Open this file again", save=save, button="Open it again",
        words="Nobody gets their old access back. Give the family to a PLO next.",
        done="The file is open again. Now give the family to a PLO.", to=reverse("desk:workers", args=[family]),
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def work(request: MemberRequest, family: UUID) -> HttpResponse:
    """What the family asks of its worker now."""
    tie = work_tie_for(request.actor, family, request.now)
    if tie is None:
        raise Refused("This family has no PLO now, so nothing is worked out. Give the family to a PLO first.")
    form = WorkForm(sent(request), initial={"stage": tie.stage, "travel": tie.travel})

    def save(said: Said) -> object:
        stage, travel = WorkStage(said["stage"]), Travel(said["travel"])
        return weighing.weigh(tie=tie, stage=stage, travel=travel, by=request.actor)

    return ask(
        request, tie.family, form, heading="Where are you with this family now?", about=tie.post.account.name,
        save=save, done="It is worked out this way from now on.", anchor="round",
    )  # fmt: skip
