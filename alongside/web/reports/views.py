"""The numbers on a page, and as files."""

import uuid
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.gate import NotVisible
from alongside.evaluation import queries, rules
from alongside.evaluation.loop import LoopReport, loop_for
from alongside.evaluation.queries import Report
from alongside.record.writing import looked_at
from alongside.web.design import pages
from alongside.web.guard import open_to
from alongside.web.reports import COUNTS, exports, presenters
from alongside.web.reports.forms import Choose
from alongside.web.requests import MemberRequest

_YEARS = 5


@open_to(*COUNTS)
def home(request: MemberRequest) -> HttpResponse:
    """One hub’s year."""
    form, report, loop = _asked(request)
    shown = presenters.page(report, loop)
    files = f"?hub={form['hub'].value()}&year={report.year}"
    given = {"heading": "The service’s numbers", "form": form, "page": shown, "files": files}
    return pages.render(request, "reports/home.html", given)


@open_to(*COUNTS)
def as_csv(request: MemberRequest) -> HttpResponse:
    return _file(request, exports.as_csv, exports.CSV, "csv")


@open_to(*COUNTS)
def as_xlsx(request: MemberRequest) -> HttpResponse:
    return _file(request, exports.as_xlsx, exports.XLSX, "xlsx")


def _file(request: MemberRequest, make: Any, kind: str, ending: str) -> HttpResponse:
    form, report, loop = _asked(request)
    looked_at(by=request.actor, did="reports.export", hub=uuid.UUID(str(form["hub"].value())), because=ending)
    name = f"numbers-{report.year}-{report.year + 1}.{ending}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(make(presenters.page(report, loop)), content_type=kind, headers=headers)


def _asked(request: MemberRequest) -> tuple[Choose, Report, LoopReport]:
    """The hub and year asked for; the first hub and this year unless something sensible was."""
    hubs = [(str(hub.id), hub.name) for hub in queries.hubs_counted_for(request.actor)]
    if not hubs:
        raise NotVisible
    this = rules.year_of(timezone.localdate(request.now))
    years = [(str(year), presenters.year_words(year)) for year in range(this, this - _YEARS, -1)]
    form = Choose({"hub": hubs[0][0], "year": years[0][0], **request.GET.dict()}, hubs=hubs, years=years)
    if not form.is_valid() or not all(form.cleaned_data.values()):
        form = Choose({"hub": hubs[0][0], "year": years[0][0]}, hubs=hubs, years=years)
        form.is_valid()
    said = form.cleaned_data
    asked = request.actor, uuid.UUID(said["hub"]), int(said["year"]), request.now
    return form, queries.report_for(*asked), loop_for(*asked)
