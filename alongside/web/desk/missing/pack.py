"""The pack for police: read out from the screen, or two sides of paper. A look at it is written down."""

import base64
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse

from alongside.access.gate import NotVisible, Refused
from alongside.missing import queries
from alongside.missing.rules.pack import CUTS, NOT_A_REPORT, cut
from alongside.observations.actions.files import preview_attachment
from alongside.record.writing import looked_at
from alongside.web.design import pages, pdf
from alongside.web.desk import DESK
from alongside.web.desk.missing.presenters.pack import links
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.missing.queries import PackPage

_HEADERS = {"Cache-Control": "no-store", "Content-Disposition": 'inline; filename="find-me-pack.pdf"'}
_PAPER = "desk/missing/paper.html"
SIDES = 2


@open_to(*DESK)
def pack(request: MemberRequest, family: UUID, child: UUID) -> HttpResponse:
    """In the order in which somebody on the phone asks."""
    return pages.render(request, "desk/missing/pack.html", _context(request, family, child))


@open_to(*DESK)
def paper(request: MemberRequest, family: UUID, child: UUID) -> HttpResponse:
    """Two sides for the browser to print."""
    return pages.render(request, _PAPER, _sides(_context(request, family, child), 0))


@open_to(*DESK)
def paper_pdf(request: MemberRequest, family: UUID, child: UUID) -> HttpResponse:
    """The same as a PDF, cut until it is two sides; where that cannot be made, the page that prints, and why."""
    context = _context(request, family, child)
    drawn = (pages.to_string(request, _PAPER, _sides(context, level)) for level in range(len(CUTS)))
    try:
        made = pdf.fitted(drawn, SIDES)
    except pdf.PdfUnavailable as missing:
        return pages.render(request, _PAPER, {**_sides(context, 0), "note": str(missing)})
    return HttpResponse(made, content_type="application/pdf", headers=_HEADERS)


def _context(request: MemberRequest, family: UUID, child: UUID) -> dict[str, Any]:
    found = queries.pack_for(request.actor, family, child, request.now)
    looked_at(by=request.actor, did="missing.pack", about=found.child)
    return {
        "heading": found.pack.title,
        "pack": found.pack,
        "not_a_report": NOT_A_REPORT,
        "photo": _photo(request, found),
        "has_photo": bool(found.profile and found.profile.photo),
        "links": links(found),
        "stated_at": request.now,
        "handling": settings.HANDLING,
        "note": "",
    }


def _sides(context: dict[str, Any], level: int) -> dict[str, Any]:
    shorter = cut(context["pack"], level)
    return {**context, "pack": shorter, "sides": [shorter.side(1), shorter.side(2)]}


def _photo(request: MemberRequest, found: "PackPage") -> str:
    """Made now by the child process that reads pictures. A picture that cannot be shown holds nothing up."""
    photo = found.profile.photo if found.profile else None
    if photo is None:
        return ""
    try:
        made = preview_attachment(attachment=photo, by=request.actor)
    except (Refused, NotVisible):
        return ""
    return "data:image/jpeg;base64," + base64.b64encode(made).decode()
