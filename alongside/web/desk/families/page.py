"""The page of one family: one calm scroll. The look is written down before anything is shown."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone

from alongside.families import queries
from alongside.observations import queries as observations
from alongside.record.writing import looked_at
from alongside.sharing import queries as sharing
from alongside.support import queries as support
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.families.presenters.genogram import genogram
from alongside.web.desk.families.presenters.page import family as presented
from alongside.web.desk.sharing.presenters import left_lines
from alongside.web.desk.support.presenters import contact_lines
from alongside.web.guard import open_to
from alongside.web.log.place import DESK as ON_DESK
from alongside.web.log.presenters import noticed_lines
from alongside.web.requests import MemberRequest

LATEST = 5  # the rest is one tap away


@open_to(*DESK)
def family(request: MemberRequest, family: UUID) -> HttpResponse:
    """Everything about one family, from strengths down."""
    found = queries.family_page(request.actor, family, request.now)
    looked_at(by=request.actor, did="families.see", about=found.family)
    calls = support.calls_by_person(found.family)
    context = {
        "view": presented(found, request.now, calls),
        "genogram": genogram(found, timezone.localdate(request.now)),
        "contacts": contact_lines(support.contacts_for(request.actor, found.family, limit=LATEST)),
        "left": left_lines(sharing.left_for(request.actor, found.family, limit=LATEST)),
        "noticed": noticed_lines(observations.latest_for(request.actor, found.family, LATEST), ON_DESK),
        "family": found.family.id,
    }
    return render(request, "desk/families/family.html", context)
