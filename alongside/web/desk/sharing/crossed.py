"""What was passed on from a family's file, and what may still be done about it."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access.actor import Actor
from alongside.access.gate import Refused, allowed
from alongside.access.policy import Can
from alongside.record.writing import looked_at
from alongside.sharing import actions, queries
from alongside.sharing.rules.passing import Outcome
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.sharing import crossing_words as presenters
from alongside.web.desk.sharing import marking
from alongside.web.desk.sharing.passforms import BackForm, ReadAgainForm
from alongside.web.guard import open_to
from alongside.web.log.forms import key_of
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.sharing.models import Reading

PAGE = 25
_TAKING_BACK = (
    "From this moment nobody it was given to can open it here. What they have already read or printed they still know. "
    "That it left, and what it said, stay in the family’s file."
)


def after_words(actor: Actor, decision: UUID) -> str:
    """What has just happened, in one sentence."""
    return presenters.after(queries.crossing_for(actor, decision))


@open_to(*DESK)
def crossed(request: MemberRequest, family: UUID) -> HttpResponse:
    """One page a family: what crossed, when, why, and who can see it now."""
    after = key_of(request.GET.get("after"))
    found, rows = queries.crossed_for(request.actor, family, after, PAGE + 1)
    looked_at(by=request.actor, did="sharing.crossed", about=found)
    context = {
        "heading": "What was passed on",
        "family": found,
        "crossings": [presenters.crossing(row) for row in rows[:PAGE]],
        "may_share": allowed(request.actor, Can.SHARE, found),
        "older": f"?after={rows[PAGE - 1].decision.id}" if len(rows) > PAGE else "",
        "newer": "?" if after else "",
    }
    return pages.render(request, "desk/sharing/crossed.html", context)


@open_to(*DESK)
def crossing(request: MemberRequest, passed: UUID) -> HttpResponse:
    """One of them, with everything that came of it."""
    found = queries.crossing_for(request.actor, passed)
    looked_at(by=request.actor, did="sharing.see", about=found.snapshot)
    context = {
        "heading": presenters.crossing(found).title,
        "one": presenters.crossing(found),
        "family": found.decision.family_id,
        "went": any(given.from_at for given in found.given),
        "may_share": allowed(request.actor, Can.SHARE, found.decision),
        "may_read": presenters.waits_for(found, request.actor),
    }
    return pages.render(request, "desk/sharing/crossing.html", context)


@open_to(*DESK, methods=("GET", "POST"))
def take_back(request: MemberRequest, passed: UUID) -> HttpResponse:
    """Access ends at once; what left stays kept."""
    found = queries.crossing_for(request.actor, passed, Can.SHARE)
    form = BackForm(sent(request), once=True)
    if request.method == "POST" and form.is_valid():
        actions.withdraw(
            decision=found.decision, because=form.cleaned_data["because"], by=request.actor, now=request.now
        )
        messages.success(request, "It is taken back. Nobody it was given to can open it here any more.")
        return redirect("desk:crossing", passed)
    context = {
        "heading": "Take it back?",
        "words": _TAKING_BACK,
        "button": "Take it back",
        "warning": True,
        "cancel": reverse("desk:crossing", args=[passed]),
        "form": form,
    }
    return pages.render(request, "design/confirm.html", context)


@open_to(*DESK, methods=("GET", "POST"))
def read_again(request: MemberRequest, passed: UUID) -> HttpResponse:
    """A second person reads what leaves, or has left, with the same marks."""
    found = queries.crossing_for(request.actor, passed, Can.SHARE)
    looked_at(by=request.actor, did="sharing.see", about=found.snapshot)
    open_ = [reading for reading in found.readings if reading.done_at is None]
    if not open_:
        return redirect("desk:crossing", passed)
    form = ReadAgainForm(sent(request), once=True)
    if request.method == "POST" and form.is_valid() and _read(request, open_[0], form):
        return redirect("desk:crossing", passed)
    details = queries.details_for(request.actor, found.decision.family)
    context = {
        "heading": "Read it with fresh eyes",
        "one": presenters.crossing(found),
        "paper": marking.marked(presenters.as_left(found), details),
        "form": form,
        "cancel": reverse("desk:crossing", args=[passed]),
    }
    return pages.render(request, "desk/sharing/again.html", context)


def _read(request: MemberRequest, reading: "Reading", form: ReadAgainForm) -> bool:
    given = form.cleaned_data
    outcome = Outcome(given["outcome"])
    try:
        actions.read_again(reading=reading, outcome=outcome, words=given["words"], by=request.actor, now=request.now)
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, "Thank you. What you said is kept with it.")
    return True
