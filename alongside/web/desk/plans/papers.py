"""A plan on one side of A4, in the parent's words, under a title that says nothing to a visitor in the kitchen."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from alongside.plans import queries
from alongside.plans.rules import Kind, fit
from alongside.plans.rules.paper import Fit
from alongside.record.writing import looked_at
from alongside.sharing.gate import release
from alongside.web.design import pages, pdf
from alongside.web.desk import DESK
from alongside.web.desk.plans import presenters
from alongside.web.guard import open_to
from alongside.web.log.forms import key_of
from alongside.web.requests import MemberRequest

TITLES = {Kind.SAFETY: "Our plan", Kind.MISSING: "Our plan if somebody is late"}
_PAPER = "desk/plans/paper.html"
_HEADERS = {"Cache-Control": "no-store", "Content-Disposition": 'inline; filename="plan.pdf"'}


@open_to(*DESK)
def paper(request: MemberRequest, plan: UUID) -> HttpResponse:
    """A sheet for the browser to print; it says so when the words need more than one side."""
    return pages.render(request, _PAPER, _context(request, plan))


@open_to(*DESK)
def paper_pdf(request: MemberRequest, plan: UUID) -> HttpResponse:
    """The same as a PDF; without its libraries, the sheet with the reason."""
    told = _context(request, plan)
    try:
        made = pdf.pdf(pages.to_string(request, _PAPER, told))
    except pdf.PdfUnavailable as missing:
        return pages.render(request, _PAPER, told | {"note": str(missing)})
    return HttpResponse(made, content_type="application/pdf", headers=_HEADERS)


def _context(request: MemberRequest, plan: UUID) -> dict[str, object]:
    whole = queries.whole_for(request.actor, plan, timezone.localdate(request.now))
    version = queries.read_one(whole, request.GET.get("version"))
    kind = Kind(whole.plan.kind)
    parts, title = presenters.written(kind, version.parts), TITLES[kind]
    said = [f"{part.label}\n{part.words}" for part in parts]
    reader = version.said_by.called if version.said_by else ""
    release(family=whole.plan.family, title=title, paragraphs=said, recipient=reader, by=request.actor)
    looked_at(by=request.actor, did="plans.print", about=whole.plan)
    chosen = f"?version={key}" if (key := key_of(request.GET.get("version"))) else ""
    return {
        "heading": title, "stated_at": request.now, "handling": "", "note": "",
        "parts": parts, "size": fit(part.words for part in parts), "longer": Fit.LONGER,
        "agreed": presenters.agreed(whole.agreed_to(version)), "version": version.number, "at": version.made_at,
        "newest": version == whole.newest, "review_on": whole.plan.review_on,
        "pdf": reverse("desk:plan-print-pdf", args=[plan]) + chosen, "back": reverse("desk:plan", args=[plan]),
    }  # fmt: skip
