"""The genogram on a page of its own, to look at together and to print."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone

from alongside.families import queries
from alongside.record.writing import looked_at
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.families.presenters.genogram import genogram as presented
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest


@open_to(*DESK)
def genogram(request: MemberRequest, family: UUID) -> HttpResponse:
    """Names are sealed: this is a look at the family, and is written down as one."""
    found = queries.family_page(request.actor, family, request.now)
    looked_at(by=request.actor, did="families.see", about=found.family)
    context = {
        "reference": found.family.reference,
        "genogram": presented(found, timezone.localdate(request.now)),
        "family": found.family.id,
        "may_write": found.may_write,
        "drawn_on": timezone.localdate(request.now),
    }
    return render(request, "desk/families/genogram.html", context)
