"""Patterns: when a child goes and comes back, where, and what came up."""

from uuid import UUID

from django.http import HttpResponse

from alongside.missing import queries
from alongside.record.writing import looked_at
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.missing.presenters.patterns import patterns as presented
from alongside.web.guard import open_to
from alongside.web.log.forms import key_of
from alongside.web.requests import MemberRequest


@open_to(*DESK)
def patterns(request: MemberRequest, family: UUID) -> HttpResponse:
    found = queries.patterns_for(request.actor, family, key_of(request.GET.get("child")))
    looked_at(by=request.actor, did="missing.patterns", about=found.family)
    context = {"heading": "Patterns", "view": presented(found)}
    return render(request, "desk/missing/patterns.html", context)
