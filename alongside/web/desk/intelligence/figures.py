"""Month by month for the service manager: passed on, answered, how soon, and what led to disruption."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.policy import Can
from alongside.access.roles import Role
from alongside.hubs.queries import hubs_where
from alongside.intelligence import queries
from alongside.intelligence.queries import LoopMonth
from alongside.record.writing import looked_at
from alongside.web.design.moments import MONTHS
from alongside.web.design.pages import render
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest

HEAD = ["Month", "Passed on (n)", "Answered", "Median days to the answer", "Led to disruption"]


@dataclass(frozen=True)
class HubTable:
    hub: str
    rows: list[list[str]]


@open_to(Role.SERVICE_MANAGER)
def months(request: MemberRequest) -> HttpResponse:
    """This month and the eleven before it, a table a hub."""
    today = timezone.localdate(request.now)
    first = date(today.year - (today.month < 12), today.month % 12 + 1, 1)
    tables = []
    for hub in hubs_where(request.actor, Can.SEE_CASELOADS):
        looked_at(by=request.actor, did="intelligence.months", hub=hub.id)
        found = queries.months_for(request.actor, hub.id, first, request.now)
        tables.append(HubTable(hub.name, [row(month) for month in found]))
    context = {"heading": "Passed on and answered", "tables": tables, "head": HEAD, "counted_at": request.now}
    return render(request, "desk/intelligence/months.html", context)


def row(month: LoopMonth) -> list[str]:
    counts, name = month.counts, f"{MONTHS[month.on.month - 1]} {month.on.year}"
    if not counts.n:
        return [name, "0", "–", "–", "–"]
    days = f"{counts.days:g} (n = {counts.answered})" if counts.days is not None else "None answered"
    of = f"of {counts.n}"
    return [name, str(counts.n), f"{counts.answered} {of}", days, f"{counts.disrupted} {of}"]
