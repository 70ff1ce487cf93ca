"""The chronology leaves: asked, read exactly as it will leave, and kept as it left."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from alongside.access import gate
from alongside.access.policy import Can
from alongside.record.writing import looked_at
from alongside.telling.actions import share_chronology
from alongside.telling.paper import ChronologyPaper, paper_for
from alongside.web.design.moments import count
from alongside.web.desk import DESK
from alongside.web.desk.log.forms import ShareForm
from alongside.web.desk.sharing.giving import Asked, asked, give
from alongside.web.desk.told.forms import ChronologyForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent


@open_to(*DESK, methods=("GET", "POST"))
def share(request: MemberRequest, family: UUID) -> HttpResponse:
    wanted = ChronologyForm(request.GET or None)
    paper = paper_for(request.actor, family, wanted.wanted())
    gate.require(request.actor, Can.SHARE, paper.family)
    looked_at(by=request.actor, did="families.chronology", about=paper.family)
    form = ShareForm(sent(request), now=request.now)
    return give(
        request, paper, form, ask=partial(asked, request, paper, form, _page(paper, wanted.scope())),
        decide=partial(share_chronology, family=family, wanted=wanted.wanted()),
        thanks="The chronology is ready and a copy is kept. Print it, or save it as a PDF, and hand it over yourself.",
    )  # fmt: skip


def _page(paper: ChronologyPaper, scope: str) -> Asked:
    leaves = f"{count(len(paper.lines), 'line', 'lines')} would leave. {scope}"
    cut = "There is more than one paper can hold. Narrow it by its dates first." if paper.cut else ""
    back = reverse("desk:chronology", args=[paper.family.id])
    return Asked("Give the chronology to somebody", leaves, back, "What happened", cut)
