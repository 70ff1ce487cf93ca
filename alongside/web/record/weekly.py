"""The week's looks that nobody can place, and asking why: for the data guardian and the service manager."""

from datetime import date, timedelta
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.governance import actions, queries
from alongside.governance.actions.asking import About
from alongside.governance.queries import Week
from alongside.governance.rules import week_of, week_problem
from alongside.hubs import queries as hubs
from alongside.record.writing import looked_at
from alongside.web.design import pages
from alongside.web.desk.governance.presenters import unplaced
from alongside.web.guard import open_to
from alongside.web.record import GUARDS
from alongside.web.record.forms import AskForm
from alongside.web.record.words import Kind, codes_of
from alongside.web.requests import MemberRequest


@open_to(*GUARDS)
def weekly(request: MemberRequest) -> HttpResponse:
    """One week, this one unless another is asked for."""
    actor, week = request.actor, _week(request)
    for hub in hubs.hubs_where(actor, Can.ASK_WHY):
        looked_at(by=actor, did="governance.weekly", hub=hub.id)
    before, after = week - timedelta(weeks=1), week + timedelta(weeks=1)
    today = timezone.localdate(request.now)
    context = {
        "heading": "Looks to ask about",
        "week": week,
        "until": week + timedelta(days=6),
        "lines": [unplaced(line, actor.id) for line in queries.week_for(actor, Week(week, codes_of(Kind.LOOKED)))],
        "before": "" if week_problem(before, today) else f"?week={before}",
        "after": "" if week_problem(after, today) else f"?week={after}",
    }
    return pages.render(request, "record/weekly.html", context)


def _week(request: MemberRequest) -> date:
    """The Monday asked for; anything else is this week."""
    today = timezone.localdate(request.now)
    try:
        asked = date.fromisoformat(request.GET.get("week", ""))
    except ValueError:
        return week_of(today)
    return week_of(today) if week_problem(asked, today) else asked


@open_to(*GUARDS, methods=("POST",))
def ask(request: MemberRequest) -> HttpResponse:
    """One press: the question is put, and the page that holds its answer opens."""
    form = AskForm(request.POST)
    if not form.is_valid():
        messages.info(request, "That line could not be read. Choose it again below.")
        return redirect("record:weekly")
    said = form.cleaned_data
    about = About(UUID(said["account"]), UUID(said["family"]), said["week"])
    week = Week(said["week"], codes_of(Kind.LOOKED))
    try:
        row = actions.ask_why(about=about, week=week, by=request.actor, now=request.now)
    except Refused as refused:
        messages.info(request, str(refused))
        return redirect(f"{reverse('record:weekly')}?week={said['week']}")
    messages.success(request, "They are asked. If they work at the desk, they find it on Today.")
    return redirect("desk:asked", row.id)
