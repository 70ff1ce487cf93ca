"""A family as the hub knows it."""

from uuid import UUID

from django.http import HttpResponse

from alongside.advocacy.queries.hub import meetings_face, promises_face
from alongside.missing.queries.hub import reports_face
from alongside.record.writing import looked_at
from alongside.referrals import queries
from alongside.web.design.pages import render
from alongside.web.guard import open_to
from alongside.web.hub import HUB, live, presenters
from alongside.web.requests import MemberRequest


@open_to(*HUB)
def family(request: MemberRequest, family: UUID) -> HttpResponse:
    actor, found = request.actor, queries.hub_family_for(request.actor, family)
    looked_at(by=actor, did="families.face", about=found)
    face = presenters.face(queries.hub_face_for(actor, family, request.now))
    context = {
        "heading": f"Family {face.reference}",
        "face": face,
        "promises": [live.promise(one) for one in promises_face(actor, found, request.now)],
        "meetings": [live.meeting(one) for one in meetings_face(actor, found)],
        "reports": [live.report(one) for one in reports_face(actor, found)],
    }
    return render(request, "hub/family.html", context)
