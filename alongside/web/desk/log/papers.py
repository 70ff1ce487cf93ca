"""The printed log: dated, page by page, with lines to sign on. It passes the release gate as every paper does."""

from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse

from alongside.observations import queries
from alongside.record.writing import looked_at
from alongside.sharing.gate import release
from alongside.web.design import pages, pdf
from alongside.web.desk import DESK
from alongside.web.desk.log import presenters
from alongside.web.desk.log.forms import FilterForm, narrowed
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest

_HEADERS = {"Cache-Control": "no-store", "Content-Disposition": 'inline; filename="log.pdf"'}


@open_to(*DESK)
def paper(request: MemberRequest, family: UUID) -> HttpResponse:
    """A sheet for the browser to print."""
    return pages.render(request, "desk/log/paper.html", _context(request, family))


@open_to(*DESK)
def paper_pdf(request: MemberRequest, family: UUID) -> HttpResponse:
    """The same as a PDF; where that cannot be made, the page that prints, with the reason."""
    context = _context(request, family)
    try:
        made = pdf.pdf(pages.to_string(request, "desk/log/paper.html", context))
    except pdf.PdfUnavailable as missing:
        return pages.render(request, "desk/log/paper.html", {**context, "note": str(missing)})
    return HttpResponse(made, content_type="application/pdf", headers=_HEADERS)


def _context(request: MemberRequest, family: UUID) -> dict[str, object]:
    filters = FilterForm(request.GET or None).filters()
    found = queries.log_paper_for(request.actor, family, filters)
    release(family=found.family, title=found.title, paragraphs=found.paragraphs, recipient="", by=request.actor)
    looked_at(by=request.actor, did="observations.print", about=found.family)
    kept = narrowed(request.GET)
    return {
        "heading": found.title,
        "stated_at": request.now,
        "handling": settings.HANDLING,
        "family": found.family,
        "entries": presenters.entries(found.entries),
        "scope": presenters.narrowed_to(filters),
        "cut": found.cut,
        "most": queries.MOST_ON_PAPER,
        "printed_by": request.actor.name,
        "note": "",
        "pdf": reverse("desk:log-print-pdf", args=[family]) + (f"?{kept}" if kept else ""),
        "back": reverse("desk:log", args=[family]) + (f"?{kept}" if kept else ""),
    }
