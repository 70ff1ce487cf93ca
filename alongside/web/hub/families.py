"""A family as the hub knows it."""

from uuid import UUID

from django.http import HttpResponse

from alongside.record.writing import looked_at
from alongside.referrals import queries
from alongside.web.design.pages import render
from alongside.web.guard import open_to
from alongside.web.hub import HUB, presenters
from alongside.web.requests import MemberRequest


@open_to(*HUB)
def family(request: MemberRequest, family: UUID) -> HttpResponse:
    looked_at(by=request.actor, did="families.face", about=queries.hub_family_for(request.actor, family))
    face = presenters.face(queries.hub_face_for(request.actor, family, request.now))
    return render(request, "hub/family.html", {"heading": f"Family {face.reference}", "face": face})
