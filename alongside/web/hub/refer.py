"""The professional’s referral."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access.gate import NotVisible, Refused
from alongside.referrals import actions, queries
from alongside.referrals.rules import Form
from alongside.referrals.said import WORDS, Said
from alongside.web.design.pages import render
from alongside.web.guard import open_to
from alongside.web.hub import HUB
from alongside.web.hub.forms import ReferForm
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.hubs.models import Hub


@open_to(*HUB, methods=("GET", "POST"))
def refer(request: MemberRequest) -> HttpResponse:
    hubs = queries.hubs_to_refer_to(request.actor)
    if not hubs:
        raise NotVisible
    form = ReferForm(sent(request), hubs=[(str(hub.id), hub.name) for hub in hubs], once=True)
    if request.method == "POST" and form.is_valid():
        chosen = next((hub for hub in hubs if str(hub.id) == form.cleaned_data.get("hub")), hubs[0])
        try:
            return _kept(request, form, chosen)
        except Refused as refused:
            form.add_error(None, str(refused))
    return render(request, "hub/refer.html", {"heading": "Refer a family", "form": form})


def _kept(request: MemberRequest, form: ReferForm, hub: "Hub") -> HttpResponse:
    made = actions.receive(
        said=_said(request, form.cleaned_data, hub),
        hub=hub,
        form=Form.PROFESSIONAL,
        once=form.cleaned_data["once"],
        by=request.actor,
        now=request.now,
    )
    messages.success(request, f"Thank you. Your referral is {made.reference}. You can follow it here.")
    return redirect("hub:referral", made.id)


def _said(request: MemberRequest, answers: dict[str, Any], hub: "Hub") -> Said:
    """Who refers is not asked: we know it."""
    me = queries.referrer_in(request.actor, hub, request.now)
    given = {name: answers[name] for name in WORDS if answers.get(name)}
    given["exploitation"] = tuple(answers["exploitation"])
    return Said(**given, referrer_name=request.actor.name, referrer_agency=me.agency, source=me.source)
