"""The queue of referrals."""

from uuid import UUID

from django.http import HttpResponse

from alongside.access.actor import Actor
from alongside.access.roles import Role
from alongside.referrals import queries
from alongside.web.design.pages import render
from alongside.web.desk.referrals import READERS, looks, presenters
from alongside.web.desk.referrals.shelves import Shelf, shelf_called, shelves_for
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest

PAGE = 50


def _begins_at(actor: Actor) -> str:
    if actor.has(Role.OPERATIONAL_MANAGER):
        return "to-screen"
    return "to-allocate" if actor.has(Role.SERVICE_MANAGER) else "due"


def _uuid(text: str) -> UUID | None:
    """The row after which the next page begins; anything else begins at the beginning."""
    try:
        return UUID(text)
    except ValueError:
        return None


def _rows(actor: Actor, shelf: Shelf, after: UUID | None) -> list:  # type: ignore[type-arg]
    if shelf.stage is None:
        return list(queries.sent_by(actor, after, PAGE + 1))
    return list(queries.queue_for(actor, shelf.stage, after, PAGE + 1))


@open_to(*READERS)
def referrals(request: MemberRequest) -> HttpResponse:
    shelf = shelf_called(request.GET.get("show", ""), _begins_at(request.actor))
    found = _rows(request.actor, shelf, _uuid(request.GET.get("after", "")))
    shown = found[:PAGE]
    looks.at_list(request.actor, shown)
    workers = queries.workers_of(shown) if shelf.stage else {}
    context = {
        "heading": "Referrals",
        "shelves": shelves_for(request.actor),
        "shelf": shelf,
        "lines": [presenters.line(row, workers.get(row.id, ""), request.now) for row in shown],
        "older": f"?show={shelf.key}&after={shown[-1].id}" if len(found) > PAGE else "",
        "newer": f"?show={shelf.key}" if request.GET.get("after") else "",
    }
    return render(request, "desk/referrals/queue.html", context)
