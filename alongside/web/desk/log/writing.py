"""Writing on the desk: the shared pages, open to those who work with families."""

from uuid import UUID

from django.http import HttpResponse

from alongside.web.desk import DESK
from alongside.web.guard import open_to
from alongside.web.log import drafts, place, reading
from alongside.web.log import first as asking
from alongside.web.log import mentions as judging
from alongside.web.log import writing as written
from alongside.web.requests import MemberRequest


@open_to(*DESK, methods=("GET", "POST"))
def first(request: MemberRequest, family: UUID) -> HttpResponse:
    return asking.first(request, place.DESK, family)


@open_to(*DESK, methods=("GET", "POST"))
def new(request: MemberRequest, family: UUID) -> HttpResponse:
    return written.write(request, place.DESK, family)


@open_to(*DESK, methods=("POST",))
def draft(request: MemberRequest, family: UUID) -> HttpResponse:
    return drafts.autosave(request, place.DESK, family)


@open_to(*DESK, methods=("POST",))
def draft_drop(request: MemberRequest, family: UUID) -> HttpResponse:
    return drafts.drop(request, place.DESK, family)


@open_to(*DESK)
def entry(request: MemberRequest, observation: UUID) -> HttpResponse:
    return reading.entry(request, place.DESK, observation)


@open_to(*DESK, methods=("GET", "POST"))
def mentions(request: MemberRequest, observation: UUID) -> HttpResponse:
    return judging.mentions(request, place.DESK, observation)


@open_to(*DESK, methods=("GET", "POST"))
def correct(request: MemberRequest, observation: UUID) -> HttpResponse:
    return written.correct(request, place.DESK, observation)
