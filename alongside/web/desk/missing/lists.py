"""Every episode of one family, newest first."""

from uuid import UUID

from django.http import HttpResponse

from alongside.access import gate
from alongside.access.policy import Can
from alongside.missing import queries
from alongside.record.writing import looked_at
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.missing.presenters.lists import lines
from alongside.web.guard import open_to
from alongside.web.log.forms import key_of
from alongside.web.requests import MemberRequest


@open_to(*DESK)
def episodes(request: MemberRequest, family: UUID) -> HttpResponse:
    after = key_of(request.GET.get("after"))
    found, rows = queries.episodes_for(request.actor, family, after)
    looked_at(by=request.actor, did="missing.list", about=found)
    shown = rows[: queries.A_PAGE]
    context = {
        "heading": "Times a child was missing",
        "family": found,
        "episodes": lines(shown),
        "may_write": gate.allowed(request.actor, Can.WORK_WITH_FAMILY, found),
        "older": f"?after={shown[-1].pk}" if len(rows) > len(shown) else "",
        "newer": request.path if after else "",
    }
    return render(request, "desk/missing/list.html", context)
