"""What the charity passed on to this person or their agency: the papers, until they are taken back."""

import base64
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse

from alongside.access.gate import Refused, allowed
from alongside.access.policy import Can
from alongside.access.roles import IN_HUB
from alongside.observations.actions.files import look_at_given
from alongside.observations.queries.given import picture_given, pictures_with
from alongside.record.writing import looked_at, looked_over
from alongside.sharing import queries
from alongside.web.design.pages import render
from alongside.web.guard import open_to
from alongside.web.hub import presenters
from alongside.web.log.forms import key_of
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.sharing.models import Given

PAGE = 25
MEMBERS = tuple(sorted(IN_HUB))


@open_to(*MEMBERS)
def received(request: MemberRequest) -> HttpResponse:
    after = key_of(request.GET.get("after"))
    rows = queries.received_for(request.actor, after, PAGE + 1)
    shown = rows[:PAGE]
    looked_over(by=request.actor, did="sharing.received_list", seen=((row.hub, row.id) for row in shown))
    context = {
        "heading": "Passed on to us",
        "papers": [presenters.passed(row) for row in shown],
        "newer": "?" if after else "",
        "older": f"?after={shown[-1].id}" if len(rows) > PAGE else "",
    }
    return render(request, "hub/received.html", context)


@open_to(*MEMBERS)
def paper(request: MemberRequest, given: UUID) -> HttpResponse:
    """The paper word for word. Once it is taken back it is not there."""
    return _page(request, *queries.given_for(request.actor, given))


@open_to(*MEMBERS, methods=("POST",))
def picture(request: MemberRequest, given: UUID, picture: UUID) -> HttpResponse:
    """The paper with one of its pictures on it, drawn fresh for this page and kept nowhere."""
    row, chosen = picture_given(request.actor, given, picture)
    _, found = queries.given_for(request.actor, given)
    try:
        drawn = look_at_given(given=row, picture=chosen, by=request.actor)
    except Refused as words:
        return _page(request, row, found, said=str(words))
    return _page(request, row, found, picture="data:image/jpeg;base64," + base64.b64encode(drawn).decode())


def _page(
    request: MemberRequest, row: "Given", found: queries.Received, picture: str = "", said: str = ""
) -> HttpResponse:
    looked_at(by=request.actor, did="sharing.received", about=row)
    one = presenters.passed(found)
    context = {
        "heading": one.title,
        "one": one,
        "officer": allowed(request.actor, Can.WORK_SUBMISSION, row),
        "pictures": [file.id for file in pictures_with(row)],
        "picture": picture,
        "said": said,
    }
    return render(request, "hub/paper.html", context)
