"""The log of a family, one's own entries, and what came in this week."""

from datetime import timedelta
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from alongside.access.gate import allowed
from alongside.access.policy import Can
from alongside.access.roles import Role
from alongside.families import queries as families
from alongside.observations import queries
from alongside.record.writing import looked_at, looked_over
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.log import presenters
from alongside.web.desk.log.forms import FilterForm, MineForm, narrowed
from alongside.web.guard import open_to
from alongside.web.log.forms import key_of, number
from alongside.web.requests import MemberRequest


@open_to(*DESK)
def log(request: MemberRequest, family: UUID) -> HttpResponse:
    """Everything that was noticed, newest first."""
    form = FilterForm(request.GET or None)
    after = key_of(request.GET.get("after"))
    found, rows = queries.log_for(request.actor, family, form.filters(), after, limit=queries.A_PAGE + 1)
    looked_at(by=request.actor, did="observations.log", about=found)
    told = queries.entries_of(request.actor, rows[: queries.A_PAGE])
    kept = narrowed(request.GET)
    context = {
        "heading": "What was noticed",
        "family": found,
        "entries": presenters.entries(told),
        "form": form,
        "clear": reverse("desk:log", args=[family]),
        "links": presenters.links(family, kept),
        "may_write": allowed(request.actor, Can.LOG, found),
        "older": presenters.older(kept, told, len(rows) > len(told)),
        "newer": f"?{kept}" if after else "",
    }
    return render(request, "desk/log/log.html", context, status=200)


@open_to(*DESK)
def mine(request: MemberRequest) -> HttpResponse:
    """What this person wrote, in whichever family."""
    form = MineForm(request.GET or None)
    after = key_of(request.GET.get("after"))
    rows = queries.mine_for(request.actor, form.filters(), after, limit=queries.A_PAGE + 1)
    shown = rows[: queries.A_PAGE]
    looked_over(by=request.actor, did="observations.list", seen={(row.hub_id, row.family_id) for row in shown})
    told = queries.entries_of(request.actor, shown)
    kept = narrowed(request.GET)
    context = {
        "heading": "My entries",
        "entries": presenters.entries(told, {row.family_id: row.family.reference for row in shown}),
        "form": form,
        "clear": reverse("desk:log-mine"),
        "older": presenters.older(kept, told, len(rows) > len(told)),
        "newer": f"?{kept}" if after else "",
    }
    return render(request, "desk/log/mine.html", context, status=200)


@open_to(Role.SERVICE_MANAGER)
def week(request: MemberRequest) -> HttpResponse:
    """What came in, by family and by who wrote it; `back` counts weeks."""
    back = min(number(request.GET.get("back", "")), 520)
    by = "worker" if request.GET.get("by") == "worker" else "family"
    found = queries.week_for(request.actor, timezone.localdate(request.now) - timedelta(weeks=back))
    names = families.people_called_for(request.actor, {line.family for line in found.lines})
    looked_over(by=request.actor, did="observations.week", seen={(line.hub, line.family) for line in found.lines})
    context = {
        "heading": "What came in this week" if not back else "What came in that week",
        "week": presenters.week(found, names, by),
        "by": by,
        "links": presenters.week_links(back, by),
        "cut": found.cut,
    }
    return render(request, "desk/log/week.html", context)
