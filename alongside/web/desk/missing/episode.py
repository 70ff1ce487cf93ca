"""The page of one episode: where it stands, what is to do, and everything that happened."""

from uuid import UUID

from django.http import HttpResponse

from alongside.missing import queries
from alongside.record.writing import looked_at
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.missing.presenters.episode import episode as presented
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest


@open_to(*DESK)
def episode(request: MemberRequest, episode: UUID) -> HttpResponse:
    found = queries.episode_page(request.actor, episode, request.now)
    looked_at(by=request.actor, did="missing.see", about=found.episode)
    context = {"heading": "Missing episode", "view": presented(found, request.now)}
    return render(request, "desk/missing/episode.html", context)
