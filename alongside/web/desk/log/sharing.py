"""The log leaves: asked, read exactly as it will leave, kept as it left, and taken as a file."""

import csv
import io
from functools import partial
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.urls import reverse

from alongside.access import gate
from alongside.access.policy import Can
from alongside.observations import actions, queries
from alongside.observations.queries import Filters, LogPaper
from alongside.observations.rules.paper import LABELS, from_text, row_of
from alongside.record.writing import looked_at
from alongside.web.design.moments import count
from alongside.web.desk import DESK
from alongside.web.desk.log import presenters
from alongside.web.desk.log.forms import FilterForm, ShareForm
from alongside.web.desk.sharing.giving import Asked, asked, give
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@open_to(*DESK, methods=("GET", "POST"))
def share(request: MemberRequest, family: UUID) -> HttpResponse:
    """Three faces of one address: the form, the paper as it would leave, and the paper that left."""
    filters = FilterForm(request.GET or None).filters()
    paper = queries.log_paper_for(request.actor, family, filters)
    gate.require(request.actor, Can.SHARE, paper.family)
    looked_at(by=request.actor, did="observations.log", about=paper.family)
    form = ShareForm(sent(request), now=request.now)
    return give(
        request, paper, form, ask=partial(asked, request, paper, form, _page(paper, filters)),
        decide=partial(actions.share_log, family=family, filters=filters),
        thanks="The log is ready and a copy is kept. It has not been sent: take it as a file"
        " or print it, and send it yourself.",
    )  # fmt: skip


def _page(paper: LogPaper, filters: Filters) -> Asked:
    leaves = f"{count(len(paper.entries), 'entry', 'entries')} would leave. {presenters.narrowed_to(filters)}"
    cut = "There are more entries than one paper can hold. Narrow the log first, for example by its dates."
    back = reverse("desk:log", args=[paper.family.id])
    return Asked("Share the log", leaves, back, "The log", cut if paper.cut else "")


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
