"""A referral this person sent: where it stands, and what they wrote."""

from uuid import UUID

from django.http import HttpResponse

from alongside.record.writing import looked_at
from alongside.referrals import queries
from alongside.web.design.pages import render
from alongside.web.guard import open_to
from alongside.web.hub import HUB, presenters
from alongside.web.requests import MemberRequest


@open_to(*HUB)
def referral(request: MemberRequest, referral: UUID) -> HttpResponse:
    found = queries.sent_for(request.actor, referral)
    looked_at(by=request.actor, did="referrals.see", about=found)
    sent = presenters.sent(found)
    context = {"heading": f"Referral {sent.reference}", "sent": sent, "written": presenters.written(found)}
    return render(request, "hub/referral.html", context)
