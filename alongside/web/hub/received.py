"""What the charity passed on to this person or their agency: the papers, until they are taken back."""

from uuid import UUID

from django.http import HttpResponse

from alongside.access.gate import allowed
from alongside.access.policy import Can
from alongside.access.roles import IN_HUB
from alongside.record.writing import looked_at, looked_over
from alongside.sharing import queries
from alongside.web.design.pages import render
from alongside.web.guard import open_to
from alongside.web.hub import presenters
from alongside.web.log.forms import key_of
from alongside.web.requests import MemberRequest

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
    row, found = queries.given_for(request.actor, given)
    looked_at(by=request.actor, did="sharing.received", about=row)
    one = presenters.passed(found)
    officer = allowed(request.actor, Can.WORK_SUBMISSION, row)
    return render(request, "hub/paper.html", {"heading": one.title, "one": one, "officer": officer})
