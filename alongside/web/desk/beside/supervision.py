"""Supervision: a manager sees where there is a gap; everybody sees their own."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.access.gate import NotVisible
from alongside.record.writing import looked_over
from alongside.support.actions.supervision import write_supervision
from alongside.support.queries import team
from alongside.support.rules.team import Offered, Supervising
from alongside.web.design import pages
from alongside.web.desk import MANAGERS
from alongside.web.desk.beside import TEAM
from alongside.web.desk.beside import team_presenters as presenters
from alongside.web.desk.beside.asking import Said, kept
from alongside.web.desk.beside.team_forms import SupervisionForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.support.queries.team import Supervised


@open_to(*TEAM)
def supervised(request: MemberRequest) -> HttpResponse:
    """One card a worker, one's own first."""
    found = team.supervised_for(request.actor, request.now)
    seen = ((one.post.hub_id, one.post.id) for one in found)
    looked_over(by=request.actor, did="support.supervision_seen", seen=seen)
    context = {
        "heading": "Supervision",
        "workers": presenters.worker_cards(found, request.actor.id, timezone.localdate(request.now)),
        "manages": request.actor.has(*MANAGERS),
    }
    return pages.render(request, "desk/beside/supervision.html", context)


@open_to(*TEAM, methods=("GET", "POST"))
def supervision_new(request: MemberRequest, worker: UUID) -> HttpResponse:
    """Offered, asked for, taken or not wanted."""
    one = _worker(request, worker)
    may_offer = request.actor.has(*MANAGERS)
    form = SupervisionForm(sent(request), now=request.now, may_offer=may_offer, once=True)

    def save(said: Said) -> object:
        given = {**said, "kind": Supervising(said["kind"]), "state": Offered(said["state"])}
        return write_supervision(post=one.post, **given, by=request.actor, now=request.now)

    if kept(request, form, save):
        messages.success(request, "Written down.")
        return redirect("desk:supervision")
    mine = one.post.account_id == request.actor.id
    heading = "Your supervision" if mine else f"Supervision of {one.post.account.name}"
    back = reverse("desk:supervision")
    context = {"heading": heading, "form": form, "button": "Write it down", "back": back, "cancel": back}
    return pages.render(request, "design/form.html", context)


def _worker(request: MemberRequest, post: UUID) -> "Supervised":
    """Among those whose supervision this person may keep; anybody else is not there."""
    found = team.supervised_for(request.actor, request.now)
    for one in found:
        if one.post.id == post:
            return one
    raise NotVisible
