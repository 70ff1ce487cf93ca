"""What waits for a manager's second look: openings in an emergency, and what was shared at once."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access.gate import Refused
from alongside.families.queries.lists import people_called_for
from alongside.governance import actions, queries
from alongside.governance.rules import Found
from alongside.record.writing import looked_at, looked_over
from alongside.sharing.queries import readings_waiting
from alongside.web.design.pages import render
from alongside.web.desk import MANAGERS
from alongside.web.desk.governance import presenters
from alongside.web.desk.governance.forms import ReviewForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.families.models import EmergencyOpening


@open_to(*MANAGERS)
def to_review(request: MemberRequest) -> HttpResponse:
    """Both queues on one page, what is due first."""
    actor, now = request.actor, request.now
    openings, readings = queries.openings_waiting(actor), readings_waiting(actor)
    done = queries.openings_reviewed(actor)
    looked_over(
        by=actor, did="governance.to_review",
        seen=sorted({(row.hub_id, row.family_id) for row in (*openings, *readings, *done)}),
    )  # fmt: skip
    context = {
        "heading": "To review",
        "openings": [presenters.opening(row, actor.id, now) for row in openings],
        "readings": [presenters.reading(row, actor.id, now) for row in readings],
        "done": [presenters.reviewed(row) for row in done],
    }
    return render(request, "desk/governance/to_review.html", context)


@open_to(*MANAGERS, methods=("GET", "POST"))
def review(request: MemberRequest, opening: UUID) -> HttpResponse:
    """One opening: who, when, why, and what somebody else says of it."""
    found = queries.opening_to_review(request.actor, opening)
    looked_at(by=request.actor, did="governance.to_review", about=found)
    form = ReviewForm(sent(request))
    if request.method == "POST" and form.is_valid() and _kept(request, found, form):
        return redirect("desk:to-review")
    context = {
        "heading": "Was it needed?",
        "one": presenters.opening(found, request.actor.id, request.now),
        "until_at": found.ended_at or found.until_at,
        "names": people_called_for(request.actor, [found.family_id]).get(found.family_id, ""),
        "family": found.family,
        "review": presenters.reviewed(found.review) if hasattr(found, "review") else None,
        "form": form,
    }
    return render(request, "desk/governance/review.html", context)


def _kept(request: MemberRequest, opening: "EmergencyOpening", form: ReviewForm) -> bool:
    said = form.cleaned_data
    outcome = Found(said["outcome"])
    try:
        actions.review(opening=opening, outcome=outcome, words=said["words"], by=request.actor, now=request.now)
    except Refused as refused:
        form.add_error("words" if not said["words"] else None, str(refused))
        return False
    messages.success(request, "Thank you. What you found is kept with it.")
    return True
