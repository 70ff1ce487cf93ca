"""The sheet of what is still owed: printed for the next meeting, and given out through the release gate."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access import gate
from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.advocacy import actions, queries
from alongside.record.writing import looked_at
from alongside.sharing.gate import release
from alongside.web.design import pages, pdf
from alongside.web.desk import DESK
from alongside.web.desk.log.forms import ShareForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.advocacy.queries import Sheet

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
    posted = request.method == "POST"
    form = ShareForm(request.POST if posted else None, now=request.now)
    form.fields["purpose"].initial = "So that what was promised is kept."
    if posted and form.is_valid() and "change" not in request.POST:
        return _left(request, found, form) or _shown(request, found, form) or _asked(request, found, form)
    return _asked(request, found, form)


def _asked(request: MemberRequest, found: "Sheet", form: ShareForm) -> HttpResponse:
    context = {
        "heading": "Give out the sheet of promises",
        "family": found.family,
        "promises": len(found.paragraphs),
        "form": form,
        "back": reverse("desk:advocacy", args=[found.family.id]),
    }
    return pages.render(request, "desk/advocacy/share.html", context)


def _shown(request: MemberRequest, found: "Sheet", form: ShareForm) -> HttpResponse | None:
    """Word for word. Nothing has left yet."""
    recipient = form.cleaned_data["recipient"]
    try:
        letter = release(
            family=found.family, title=found.title, paragraphs=found.paragraphs, recipient=recipient, whole=True,
            by=request.actor,
        )  # fmt: skip
    except Refused as held:
        form.add_error(None, str(held))
        return None
    context = {"heading": "Read it before it leaves", "letter": letter, "carried": form.carried(letter.digest)}
    return pages.render(request, "desk/sharing/read.html", context)


def _left(request: MemberRequest, found: "Sheet", form: ShareForm) -> HttpResponse | None:
    given = form.cleaned_data
    if not given["seen"]:
        return None
    try:
        decision = actions.share_sheet(
            family=found.family.id, recipient=given["recipient"], reasons=form.reasons(), seen=given["seen"],
            once=given["once"], by=request.actor, now=request.now,
        )  # fmt: skip
    except Refused as refused:
        messages.info(request, str(refused))
        return None
    messages.success(request, "The sheet is kept as it leaves. Print it, or save it as a PDF, and hand it over.")
    return redirect("desk:paper", decision.id)
