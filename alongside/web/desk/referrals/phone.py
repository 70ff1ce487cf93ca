"""The phone form: type while they talk. Every save keeps what is there, and it stands in the queue from the first."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access.gate import NotVisible, Refused
from alongside.record.versions import Conflict
from alongside.referrals import actions, queries
from alongside.referrals.rules import Form, Stage
from alongside.web.design import conflict
from alongside.web.design.pages import render
from alongside.web.desk.referrals import CALL_TAKERS, looks
from alongside.web.desk.referrals.forms import PhoneForm
from alongside.web.desk.referrals.said import answers_on, said_in
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.referrals.models import Referral

TEMPLATE = "desk/referrals/phone.html"


@open_to(*CALL_TAKERS, methods=("GET", "POST"))
def new(request: MemberRequest) -> HttpResponse:
    hubs = queries.hubs_to_refer_to(request.actor)
    if not hubs:
        raise NotVisible
    choices = [(str(hub.id), hub.name) for hub in hubs]
    form = PhoneForm(sent(request), hubs=choices, once=True)
    if request.method == "POST" and form.is_valid():
        chosen = next((hub for hub in hubs if str(hub.id) == form.cleaned_data.get("hub")), hubs[0])
        try:
            made = actions.receive(
                said=said_in(form.cleaned_data), hub=chosen, form=Form.PHONE, once=form.cleaned_data["once"],
                by=request.actor, now=request.now, received_at=form.cleaned_data["received_at"],
            )  # fmt: skip
            return _onwards(request, made)
        except Refused as refused:
            form.add_error(None, str(refused))
    return render(request, TEMPLATE, {"heading": "Write down a referral", "form": form, "reference": ""})


@open_to(*CALL_TAKERS, methods=("GET", "POST"))
def write(request: MemberRequest, referral: UUID) -> HttpResponse:
    found = queries.sent_for(request.actor, referral)
    if found.stage != Stage.RECEIVED or found.form != Form.PHONE:
        raise NotVisible
    form = PhoneForm(sent(request), hubs=[], began=True, initial=answers_on(found), version=found.version)
    if request.method == "POST" and form.is_valid():
        try:
            return _onwards(request, _written(request, found, form))
        except Conflict as meanwhile:
            return _both(request, form, meanwhile.row)
        except Refused as refused:
            form.add_error(None, str(refused))
    looks.at_one(request.actor, found)
    context = {"heading": "Go on writing", "form": form, "reference": found.reference}
    return render(request, TEMPLATE, context)


def _written(request: MemberRequest, found: "Referral", form: PhoneForm) -> "Referral":
    return actions.write_on(
        referral=found,
        said=said_in(form.cleaned_data),
        version=form.cleaned_data["version"],
        by=request.actor,
        now=request.now,
    )


def _both(request: MemberRequest, form: PhoneForm, row: "Referral") -> HttpResponse:
    return conflict.page(
        request, form, theirs=answers_on(row), by="you, in another window", version=row.version,
        heading="You changed this in another window",
    )  # fmt: skip


def _onwards(request: MemberRequest, made: "Referral") -> HttpResponse:
    """Keep writing, or back to the queue: whoever takes the call need not be one who may read the queue's pages."""
    if request.POST.get("keep"):
        messages.success(request, f"Kept as {made.reference}. Nothing is lost if the line drops.")
        return redirect("desk:referral-write", made.id)
    messages.success(request, f"Referral {made.reference} is kept. It waits to be screened.")
    return redirect("/referrals/?show=mine")
