"""The page of one family: one calm scroll. The look is written down before anything is shown."""

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone

from alongside.families import queries
from alongside.families.queries.course import other_files
from alongside.record.writing import looked_at
from alongside.support import queries as support
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.families import sections
from alongside.web.desk.families.presenters.course import other
from alongside.web.desk.families.presenters.genogram import genogram
from alongside.web.desk.families.presenters.page import family as presented
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest


@open_to(*DESK)
def family(request: MemberRequest, family: UUID) -> HttpResponse:
    """Everything about one family, from strengths down."""
    found = queries.family_page(request.actor, family, request.now)
    looked_at(by=request.actor, did="families.see", about=found.family)
    calls = support.calls_by_person(found.family)
    context = {
        "view": presented(found, request.now, calls),
        "genogram": genogram(found, timezone.localdate(request.now)),
        "other_files": [other(file) for file in other_files(request.actor, found.family)] if found.earlier else [],
        **sections.of(request, found.family),
        "family": found.family.id,
    }
    return render(request, "desk/families/family.html", context)
