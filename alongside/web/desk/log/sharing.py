"""The log leaves: asked, read exactly as it will leave, kept as it left, and taken as a file."""

import csv
import io
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access import gate
from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.observations import actions, queries
from alongside.observations.queries import Filters, LogPaper
from alongside.observations.rules.paper import LABELS, from_text, row_of
from alongside.record.writing import looked_at
from alongside.sharing.gate import release
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.log import presenters
from alongside.web.desk.log.forms import FilterForm, ShareForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@open_to(*DESK, methods=("GET", "POST"))
def share(request: MemberRequest, family: UUID) -> HttpResponse:
    """Three faces of one address: the form, the paper as it would leave, and the paper that left."""
    filters = FilterForm(request.GET or None).filters()
    paper = queries.log_paper_for(request.actor, family, filters)
    gate.require(request.actor, Can.SHARE, paper.family)
    looked_at(by=request.actor, did="observations.log", about=paper.family)
    posted = request.method == "POST"
    form = ShareForm(request.POST if posted else None, now=request.now)
    if posted and form.is_valid() and "change" not in request.POST:
        return _left(request, paper, filters, form) or _shown(request, paper, form) or _asked(request, paper, form)
    return _asked(request, paper, form, presenters.narrowed_to(filters))


def _asked(request: MemberRequest, paper: LogPaper, form: ShareForm, scope: str = "") -> HttpResponse:
    context = {
        "heading": "Share the log",
        "family": paper.family,
        "entries": len(paper.entries),
        "scope": scope,
        "cut": paper.cut,
        "form": form,
        "back": reverse("desk:log", args=[paper.family.id]),
    }
    return pages.render(request, "desk/log/share.html", context)


def _shown(request: MemberRequest, paper: LogPaper, form: ShareForm) -> HttpResponse | None:
    """Word for word. Nothing has left yet."""
    recipient = form.cleaned_data["recipient"]
    try:
        letter = release(
            family=paper.family, title=paper.title, paragraphs=paper.paragraphs, recipient=recipient, whole=True,
            by=request.actor,
        )  # fmt: skip
    except Refused as held:
        form.add_error(None, str(held))
        return None
    context = {"heading": "Read it before it leaves", "letter": letter, "carried": form.carried(letter.digest)}
    return pages.render(request, "desk/sharing/read.html", context)


def _left(request: MemberRequest, paper: LogPaper, filters: Filters, form: ShareForm) -> HttpResponse | None:
    given = form.cleaned_data
    if not given["seen"]:
        return None
    try:
        decision = actions.share_log(
            family=paper.family.id, filters=filters, recipient=given["recipient"], reasons=form.reasons(),
            seen=given["seen"], once=given["once"], by=request.actor, now=request.now,
        )  # fmt: skip
    except Refused as refused:
        messages.info(request, str(refused))
        return None
    messages.success(request, "The log is kept as it leaves. Take it as a file, print it, and send it.")
    return redirect("desk:paper", decision.id)


@open_to(*DESK)
def as_csv(request: MemberRequest, shared: UUID) -> HttpResponse:
    """With a byte-order mark, so that spreadsheets read it as UTF-8; no cell is ever a formula."""
    out = io.StringIO()
    sheet = csv.writer(out)
    sheet.writerow(LABELS)
    sheet.writerows([_plain(cell) for cell in row_of(entry)] for entry in _entries(request, shared))
    made = HttpResponse("\ufeff" + out.getvalue(), content_type="text/csv; charset=utf-8")
    return _to_keep(made, "csv")


@open_to(*DESK)
def as_json(request: MemberRequest, shared: UUID) -> HttpResponse:
    return _to_keep(JsonResponse({"entries": _entries(request, shared)}), "json")


def _entries(request: MemberRequest, decision: UUID) -> list[dict[str, str]]:
    """Made from what left, never from the log as it is now."""
    snapshot = queries.shared_log_for(request.actor, decision)
    looked_at(by=request.actor, did="observations.file", about=snapshot)
    return [from_text(paragraph) for paragraph in snapshot.paragraphs]


def _to_keep(made: HttpResponse, ending: str) -> HttpResponse:
    made["Content-Disposition"] = f'attachment; filename="log.{ending}"'
    made["Cache-Control"] = "no-store"
    return made


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
