"""Allocating a referral, with everybody's caseload in view; or, before the first contact, asking somebody else."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access import gate
from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.referrals import actions, queries
from alongside.referrals.queries import Caseload
from alongside.referrals.rules import Stage
from alongside.web.design.moments import count
from alongside.web.design.pages import render
from alongside.web.desk.referrals import MANAGERS, loads, looks
from alongside.web.desk.referrals.due import due_words
from alongside.web.desk.referrals.forms import AllocateForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.hubs.models import Post
    from alongside.referrals.models import Referral


@open_to(*MANAGERS, methods=("GET", "POST"))
def allocate(request: MemberRequest, referral: UUID) -> HttpResponse:
    found = queries.referral_for(request.actor, referral)
    gate.require(request.actor, Can.ALLOCATE, found)
    caseloads = queries.caseloads_for(request.actor, found.hub, request.now)
    form = _asking(request, found, caseloads)
    if request.method == "POST" and form.is_valid():
        try:
            return _given(request, found, form)
        except Refused as refused:
            form.add_error(None, str(refused))
    return _page(request, found, caseloads, form)


def _page(request: MemberRequest, found: "Referral", caseloads: list[Caseload], form: AllocateForm) -> HttpResponse:
    looks.at_one(request.actor, found)
    again = found.stage == Stage.ALLOCATED
    context = {
        "heading": f"{'Ask somebody else about' if again else 'Allocate'} referral {found.reference}",
        "referral": found.id,
        "again": again,
        "due": due_words(found, request.now),
        "caseloads": [loads.line(one) for one in caseloads],
        "form": form,
    }
    return render(request, "desk/referrals/allocate.html", context)


def _asking(request: MemberRequest, found: "Referral", caseloads: list[Caseload]) -> AllocateForm:
    return AllocateForm(
        sent(request),
        posts=[(str(one.post), one.name) for one in caseloads],
        hints={str(one.post): _holds(one) for one in caseloads},
        joined=found.family_id is not None,
        earlier=queries.earlier_file(request.actor, found),
    )


def _holds(one: Caseload) -> str:
    load = one.load
    families = count(load.families, "family", "families")
    return (
        f"{families}, counting {load.weight:g} of {load.guide:g} for {load.hours_a_week:g} hours a week. {load.words}"
    )


def _given(request: MemberRequest, found: "Referral", form: AllocateForm) -> HttpResponse:
    post = queries.post_in(found.hub_id, form.post_chosen, request.now)
    if post is None:
        raise Refused("That post has ended since this page was opened. Choose somebody else.")
    if found.family_id and found.stage == Stage.ALLOCATED:
        actions.hand_over(
            referral=found, post=post, because=form.cleaned_data["because"], by=request.actor, now=request.now
        )
    else:
        _allocate(request, found, post, form)
    messages.success(request, f"{post.account.name} has the family, and sees it from now on.")
    return redirect("desk:referral", found.id)


def _allocate(request: MemberRequest, found: "Referral", post: "Post", form: AllocateForm) -> None:
    typed = form.cleaned_data.get("family", "")
    family = queries.family_called(request.actor, found, typed) if typed else None
    if typed and family is None:
        raise Refused(f"We know no family called {typed} in this hub. Check the reference, or leave it empty.")
    because = form.cleaned_data["because"]
    again = actions.Again(form.cleaned_data.get("again") or actions.Again.SAME_FILE)
    actions.allocate(
        referral=found, post=post, because=because, by=request.actor, now=request.now, family=family, again=again
    )
