"""A paper that left: read again, printed, or made into a PDF. Each passes the gate as it is today."""

from uuid import UUID

from django.http import HttpResponse

from alongside.record.writing import looked_at
from alongside.sharing import queries
from alongside.web.design import pages, pdf
from alongside.web.desk import DESK
from alongside.web.desk.sharing import presenters
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest

# A marking on a parent's own paper says to whoever finds it that there is something to find.
_FOR_A_PARENT = frozenset({"who_opened"})
_HEADERS = {"Cache-Control": "no-store", "Content-Disposition": 'inline; filename="paper.pdf"'}


@open_to(*DESK)
def paper(request: MemberRequest, decision: UUID) -> HttpResponse:
    """The letter as a sheet; the browser prints it without what stands round it."""
    return _page(request, decision, did="sharing.see")


@open_to(*DESK)
def paper_pdf(request: MemberRequest, decision: UUID) -> HttpResponse:
    """The same letter as a PDF; where that cannot be made, the page that prints, with the reason."""
    html = _html(request, decision, did="sharing.print")
    try:
        return HttpResponse(pdf.pdf(html), content_type="application/pdf", headers=_HEADERS)
    except pdf.PdfUnavailable as missing:
        return _page(request, decision, did="sharing.see", note=str(missing))


def _context(request: MemberRequest, decision: UUID, did: str, note: str) -> dict[str, object]:
    snapshot = queries.paper_for(request.actor, decision)
    queries.copy_of(request.actor, snapshot)
    looked_at(by=request.actor, did=did, about=snapshot)
    found = presenters.paper(snapshot)
    family = snapshot.family_id
    context = {"heading": found.title, "stated_at": found.stated_at, "paper": found, "family": family, "note": note}
    return context | ({"handling": ""} if snapshot.decision.what in _FOR_A_PARENT else {})


def _html(request: MemberRequest, decision: UUID, did: str) -> str:
    return pages.to_string(request, "desk/sharing/letter.html", _context(request, decision, did, ""))


def _page(request: MemberRequest, decision: UUID, did: str, note: str = "") -> HttpResponse:
    return pages.render(request, "desk/sharing/letter.html", _context(request, decision, did, note))
