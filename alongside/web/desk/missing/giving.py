"""The pack leaves: decided, read as it leaves, and kept. Read out first and decided afterwards is just as well."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access import gate
from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.missing import actions, queries
from alongside.missing.queries import PackPage
from alongside.record.writing import looked_at
from alongside.sharing.gate import release
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.missing.forms.giving import GiveForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent


@open_to(*DESK, methods=("GET", "POST"))
def give(request: MemberRequest, family: UUID, child: UUID) -> HttpResponse:
    """The form, the pack as it leaves, and the pack that left."""
    found = queries.pack_for(request.actor, family, child, request.now)
    gate.require(request.actor, Can.SHARE, found.child)
    looked_at(by=request.actor, did="missing.pack", about=found.child)
    form = GiveForm(sent(request), now=request.now)
    if request.method == "POST" and form.is_valid() and "change" not in request.POST:
        return _left(request, found, form) or _shown(request, found, form) or _asked(request, found, form)
    return _asked(request, found, form)


def _asked(request: MemberRequest, found: PackPage, form: GiveForm) -> HttpResponse:
    context = {
        "heading": "Police have the pack",
        "reference": found.child.family.reference,
        "about": found.child.called,
        "words": (
            "If it is urgent, read it out first and come back here afterwards. Most of this is filled in: "
            "change what is not right."
        ),
        "form": form,
        "button": "Read it as it leaves",
        "back": reverse("desk:missing-pack", args=[found.child.family_id, found.child.pk]),
        "cancel": reverse("desk:missing-pack", args=[found.child.family_id, found.child.pk]),
        "warning": False,
    }
    return pages.render(request, "desk/families/form.html", context)


def _shown(request: MemberRequest, found: PackPage, form: GiveForm) -> HttpResponse | None:
    """Word for word. Nothing has left yet."""
    pack, recipient = found.pack, form.cleaned_data["recipient"]
    try:
        letter = release(
            family=found.child.family, title=pack.title, paragraphs=pack.paragraphs, recipient=recipient,
            by=request.actor,
        )  # fmt: skip
    except Refused as held:
        form.add_error(None, str(held))
        return None
    context = {"heading": "Read it before it leaves", "letter": letter, "carried": form.carried(letter.digest)}
    return pages.render(request, "desk/sharing/read.html", context)


def _left(request: MemberRequest, found: PackPage, form: GiveForm) -> HttpResponse | None:
    given = form.cleaned_data
    if not given["seen"]:
        return None
    try:
        decision = actions.give_pack(
            family=found.child.family_id, child=found.child.pk, recipient=given["recipient"], reasons=form.reasons(),
            seen=given["seen"], once=given["once"], by=request.actor, now=request.now,
        )  # fmt: skip
    except Refused as refused:
        messages.info(request, str(refused))
        return None
    messages.success(request, "It is kept exactly as police have it.")
    return redirect("desk:paper", decision.pk)
