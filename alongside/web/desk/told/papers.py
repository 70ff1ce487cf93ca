"""The chronology on paper, for a conference: oldest first, marked, dated, page by page, past the release gate."""

from uuid import UUID

from django.conf import settings
from django.http import HttpResponse

from alongside.record.writing import looked_at
from alongside.sharing.gate import release
from alongside.telling.chronology import A_PAPER
from alongside.telling.paper import paper_for
from alongside.web.design import pages, pdf
from alongside.web.desk import DESK
from alongside.web.desk.told.chronology import links
from alongside.web.desk.told.forms import ChronologyForm, narrowed
from alongside.web.desk.told.presenters import days
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest

_HEADERS = {"Cache-Control": "no-store", "Content-Disposition": 'inline; filename="chronology.pdf"'}


@open_to(*DESK)
def paper(request: MemberRequest, family: UUID) -> HttpResponse:
    """A sheet for the browser to print."""
    return pages.render(request, "desk/told/paper.html", _context(request, family))


@open_to(*DESK)
def paper_pdf(request: MemberRequest, family: UUID) -> HttpResponse:
    """The same as a PDF; where that cannot be made, the page that prints, with the reason."""
    context = _context(request, family)
    try:
        made = pdf.pdf(pages.to_string(request, "desk/told/paper.html", context))
    except pdf.PdfUnavailable as missing:
        return pages.render(request, "desk/told/paper.html", {**context, "note": str(missing)})
    return HttpResponse(made, content_type="application/pdf", headers=_HEADERS)


def _context(request: MemberRequest, family: UUID) -> dict[str, object]:
    form = ChronologyForm(request.GET or None)
    found = paper_for(request.actor, family, form.wanted())
    release(family=found.family, title=found.title, paragraphs=found.paragraphs, recipient="", by=request.actor)
    looked_at(by=request.actor, did="families.chronology_print", about=found.family)
    return {
        "heading": found.title,
        "stated_at": request.now,
        "handling": settings.HANDLING,
        "family": found.family,
        "days": days(found.lines, family),
        "lines": len(found.lines),
        "scope": form.scope(),
        "cut": found.cut,
        "most": A_PAPER,
        "printed_by": request.actor.name,
        "note": "",
        "links": links(family, narrowed(request.GET)),
    }
