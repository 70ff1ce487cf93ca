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
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.log.forms import ShareForm
from alongside.web.desk.sharing.giving import give
from alongside.web.desk.told.forms import ChronologyForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest


@open_to(*DESK, methods=("GET", "POST"))
def share(request: MemberRequest, family: UUID) -> HttpResponse:
    asked = ChronologyForm(request.GET or None)
    paper = paper_for(request.actor, family, asked.wanted())
    gate.require(request.actor, Can.SHARE, paper.family)
    looked_at(by=request.actor, did="families.chronology", about=paper.family)
    form = ShareForm(request.POST if request.method == "POST" else None, now=request.now)
    return give(
        request, paper, form,
        ask=partial(_asked, request, paper, form, asked.scope()),
        decide=partial(share_chronology, family=family, wanted=asked.wanted()),
        thanks="The chronology is kept as it leaves. Print it, or save it as a PDF, and hand it over.",
    )  # fmt: skip


def _asked(request: MemberRequest, paper: ChronologyPaper, form: ShareForm, scope: str) -> HttpResponse:
    context = {
        "heading": "Give the chronology to somebody",
        "family": paper.family,
        "lines": len(paper.lines),
        "scope": scope,
        "cut": paper.cut,
        "form": form,
        "back": reverse("desk:chronology", args=[paper.family.id]),
    }
    return pages.render(request, "desk/told/share.html", context)
