"""What a carer sees: a button to write, what they wrote before, and nothing that anybody else wrote."""

from uuid import UUID

from django.http import HttpResponse

from alongside.intelligence import queries as intelligence
from alongside.observations import queries
from alongside.record.writing import looked_over
from alongside.web.carers import CARERS
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.guard import open_to
from alongside.web.log import drafts, place, presenters, reading, writing
from alongside.web.log import first as asking
from alongside.web.log import mentions as judging
from alongside.web.log import practice as practising
from alongside.web.log.forms import key_of
from alongside.web.requests import MemberRequest


@open_to(*CARERS)
def home(request: MemberRequest) -> HttpResponse:
    """The big button for each child, and one's own entries."""
    children = queries.cared_for(request.actor)
    after = key_of(request.GET.get("after"))
    rows = queries.mine_for(request.actor, after=after, limit=queries.A_PAGE + 1, also=intelligence.with_answered)
    shown = rows[: queries.A_PAGE]
    seen = {(one.hub, one.family) for one in children} | {(row.hub_id, row.family_id) for row in shown}
    looked_over(by=request.actor, did="observations.list", seen=seen)
    context = {
        "heading": "What I noticed",
        "children": [{"name": one.child, "href": place.CARERS.first(one.family, beside=False)} for one in children],
        "answered": {row.id for row in shown if intelligence.was_answered(request.actor, row)},
        "entries": [presenters.entry(one, place.CARERS) for one in queries.entries_of(request.actor, shown)],
        "older": f"?after={shown[-1].id}" if len(rows) > len(shown) else "",
    }
    return render(request, "carers/home.html", context)


@open_to(*CARERS, methods=("GET", "POST"))
def first(request: MemberRequest, cared: UUID) -> HttpResponse:
    return asking.first(request, place.CARERS, cared)


@open_to(*CARERS, methods=("GET", "POST"))
def new(request: MemberRequest, cared: UUID) -> HttpResponse:
    return writing.write(request, place.CARERS, cared)


@open_to(*CARERS, methods=("POST",))
def draft(request: MemberRequest, cared: UUID) -> HttpResponse:
    return drafts.autosave(request, place.CARERS, cared)


@open_to(*CARERS, methods=("POST",))
def draft_drop(request: MemberRequest, cared: UUID) -> HttpResponse:
    return drafts.drop(request, place.CARERS, cared)


@open_to(*CARERS)
def entry(request: MemberRequest, noticed: UUID) -> HttpResponse:
    return reading.entry(request, place.CARERS, noticed)


@open_to(*CARERS, methods=("GET", "POST"))
def mentions(request: MemberRequest, noticed: UUID) -> HttpResponse:
    return judging.mentions(request, place.CARERS, noticed)


@open_to(*CARERS, methods=("GET", "POST"))
def correct(request: MemberRequest, noticed: UUID) -> HttpResponse:
    return writing.correct(request, place.CARERS, noticed)


@open_to(*CARERS, *DESK, methods=("GET", "POST"))
def practice(request: MemberRequest) -> HttpResponse:
    return practising.practice(request)
