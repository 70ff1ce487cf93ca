"""The hub’s first page: the families this person is tied to, and what they sent."""

from uuid import UUID

from django.http import HttpResponse

from alongside.access.roles import IN_HUB
from alongside.referrals import queries
from alongside.web.design.pages import render
from alongside.web.guard import open_to
from alongside.web.hub import HUB, looks, presenters
from alongside.web.requests import MemberRequest

PAGE = 25


def _after(request: MemberRequest, name: str) -> UUID | None:
    try:
        return UUID(request.GET.get(name, ""))
    except ValueError:
        return None


@open_to(*HUB)
def home(request: MemberRequest) -> HttpResponse:
    actor = request.actor
    sent = queries.sent_by(actor, _after(request, "sent"), PAGE + 1)
    faces = queries.hub_families_for(actor, request.now, _after(request, "family"), PAGE + 1)
    looks.at_sent(actor, sent[:PAGE])
    looks.at_faces(actor, faces[:PAGE])
    context = {
        "heading": "The hub" if (partner := actor.has(*sorted(IN_HUB))) else "What you sent",
        "partner": partner,
        "sent": [presenters.sent(row) for row in sent[:PAGE]],
        "sent_newer": "?" if "sent" in request.GET else "",
        "sent_older": f"?sent={sent[PAGE - 1].id}" if len(sent) > PAGE else "",
        "families": [presenters.face(row) for row in faces[:PAGE]],
        "families_newer": "?" if "family" in request.GET else "",
        "families_older": f"?family={faces[PAGE - 1].family}" if len(faces) > PAGE else "",
    }
    return render(request, "hub/home.html", context)
