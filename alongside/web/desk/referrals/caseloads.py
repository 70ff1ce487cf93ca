"""Who holds how many families, against a guide."""

from django.http import HttpResponse

from alongside.access.roles import Role
from alongside.referrals import queries
from alongside.referrals.rules import FAMILIES_FULL_TIME, FULL_TIME_HOURS
from alongside.web.design.pages import render
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest


@open_to(Role.SERVICE_MANAGER, Role.NATIONAL)
def caseloads(request: MemberRequest) -> HttpResponse:
    hubs = [
        (hub.name, queries.caseloads_for(request.actor, hub, request.now))
        for hub in queries.hubs_with_caseloads(request.actor)
    ]
    context = {"heading": "Caseloads", "hubs": hubs, "full_time": FAMILIES_FULL_TIME, "hours": FULL_TIME_HOURS}
    return render(request, "desk/referrals/caseloads.html", context)
