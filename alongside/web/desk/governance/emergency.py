"""Opening a file in an emergency, by its exact reference and with a reason; and closing it again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access.gate import Refused
from alongside.access.roles import Role
from alongside.families.actions.emergency import close_file, open_file
from alongside.families.queries import openings
from alongside.record.writing import looked_at
from alongside.web.design.pages import render
from alongside.web.desk.governance.forms import EmergencyForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent
from alongside.web.signin.recent import require_recent_sign_in


@open_to(Role.PLO, methods=("GET", "POST"))
def emergency(request: MemberRequest) -> HttpResponse:
    """No list, no names: whoever asks knows which family it is."""
    if again := require_recent_sign_in(request):
        return again
    form = EmergencyForm(sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            return _open(request, form)
        except Refused as refused:
            form.add_error("reference", str(refused))
    mine = openings.opened_by(request.actor, request.now)
    context = {"heading": "Open a family’s file in an emergency", "form": form, "mine": mine}
    return render(request, "desk/governance/emergency.html", context)


def _open(request: MemberRequest, form: EmergencyForm) -> HttpResponse:
    given = form.cleaned_data
    for hub in openings.hubs_to_open_in(request.actor):  # each try, also of one who types what they guess
        looked_at(by=request.actor, did="families.emergency_tried", hub=hub.id)
    found = openings.family_called(request.actor, given["reference"])
    open_file(
        family=found, code=given["code"], reason=given["reason"], once=given["once"], by=request.actor, now=request.now
    )
    messages.success(request, "The file is open to read. The family’s worker and the service manager are told.")
    return redirect("desk:family", found.id)


@open_to(Role.PLO, methods=("POST",))
def close(request: MemberRequest, opening: UUID) -> HttpResponse:
    """Done. What was read cannot be unread; nothing more is."""
    close_file(opening=openings.opening_of(request.actor, opening), by=request.actor, now=request.now)
    messages.success(request, "The file is closed. Thank you for closing it.")
    return redirect("desk:emergency" if len(request.actor.opened) > 1 else "desk:today")
