"""The sheet of what is still owed: printed for the next meeting, and given out through the release gate."""

from functools import partial
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse

from alongside.access import gate
from alongside.access.policy import Can
from alongside.advocacy import actions, queries
from alongside.record.writing import looked_at
from alongside.sharing.gate import release
from alongside.web.design import pages, pdf
from alongside.web.design.moments import count
from alongside.web.desk import DESK
from alongside.web.desk.log.forms import ShareForm
from alongside.web.desk.sharing.giving import Asked, asked, give
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

_HEADERS = {"Cache-Control": "no-store", "Content-Disposition": 'inline; filename="promises.pdf"'}


@open_to(*DESK)
def sheet(request: MemberRequest, family: UUID) -> HttpResponse:
    """For the browser to print."""
    return pages.render(request, "desk/advocacy/sheet.html", _context(request, family))


@open_to(*DESK)
def sheet_pdf(request: MemberRequest, family: UUID) -> HttpResponse:
    """The same as a PDF; where that cannot be made, the page that prints, with the reason."""
    context = _context(request, family)
    try:
        made = pdf.pdf(pages.to_string(request, "desk/advocacy/sheet.html", context))
    except pdf.PdfUnavailable as missing:
        return pages.render(request, "desk/advocacy/sheet.html", {**context, "note": str(missing)})
    return HttpResponse(made, content_type="application/pdf", headers=_HEADERS)


def _context(request: MemberRequest, family: UUID) -> dict[str, object]:
    found = queries.sheet_for(request.actor, family, request.now)
    release(family=found.family, title=found.title, paragraphs=found.paragraphs, recipient="", by=request.actor)
    looked_at(by=request.actor, did="advocacy.print", about=found.family)
    return {
        "heading": found.title,
        "stated_at": request.now,
        "handling": settings.HANDLING,
        "family": found.family,
        "groups": found.groups,
        "promises": len(found.paragraphs),
        "note": "",
    }


@open_to(*DESK, methods=("GET", "POST"))
def share(request: MemberRequest, family: UUID) -> HttpResponse:
    """Three faces of one address: the form, the sheet as it would leave, and the sheet that left."""
    found = queries.sheet_for(request.actor, family, request.now)
    gate.require(request.actor, Can.SHARE, found.family)
    looked_at(by=request.actor, did="advocacy.see", about=found.family)
    form = ShareForm(sent(request), now=request.now)
    form.fields["purpose"].initial = "So that what was promised is kept."
    leaves = f"{count(len(found.paragraphs), 'promise', 'promises')} would leave."
    back = reverse("desk:advocacy", args=[family])
    page = Asked("Give out the sheet of promises", leaves, back, "Promises and meetings")
    return give(
        request, found, form, ask=partial(asked, request, found, form, page),
        decide=partial(actions.share_sheet, family=family),
        thanks="The sheet is ready and a copy is kept. Print it, or save it as a PDF, and hand it over yourself.",
    )  # fmt: skip
