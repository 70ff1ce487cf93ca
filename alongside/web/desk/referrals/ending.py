"""Closing a referral, and opening it again."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access import gate
from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.referrals import actions, queries
from alongside.web.design.pages import render
from alongside.web.desk.referrals import MANAGERS
from alongside.web.desk.referrals.forms import EndForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent


@open_to(*MANAGERS, methods=("GET", "POST"))
def close(request: MemberRequest, referral: UUID) -> HttpResponse:
    words = "It leaves the queue. Nothing is thrown away, and it can be opened again."
    return _ending(request, referral, actions.close, "Close", "is closed", words)


@open_to(*MANAGERS, methods=("GET", "POST"))
def reopen(request: MemberRequest, referral: UUID) -> HttpResponse:
    words = "It goes back to be screened. Its clock still runs from the day it was received."
    return _ending(request, referral, actions.reopen, "Open", "waits to be screened again", words)


def _ending(
    request: MemberRequest, key: UUID, act: Callable[..., Any], verb: str, done: str, words: str
) -> HttpResponse:
    found = queries.referral_for(request.actor, key)
    if not gate.allowed(request.actor, Can.SCREEN, found):
        gate.require(request.actor, Can.ALLOCATE, found)
    form = EndForm(sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            act(referral=found, because=form.cleaned_data["because"], by=request.actor, now=request.now)
            messages.success(request, f"Referral {found.reference} {done}.")
            return redirect("desk:referral", found.id)
        except Refused as refused:
            form.add_error(None, str(refused))
    again = " again" if verb == "Open" else ""
    back = reverse("desk:referral", args=[found.id])
    context = {"heading": f"{verb} referral {found.reference}{again}?", "words": words, "form": form, "back": back}
    return render(request, "design/form.html", {**context, "button": f"{verb} it{again}", "cancel": back})
