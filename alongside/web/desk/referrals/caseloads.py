"""Who holds how much, against a guide; the families of one worker; and the figures it is reckoned with."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.access.gate import NotVisible, Refused
from alongside.access.policy import Can
from alongside.access.roles import Role
from alongside.families import figures
from alongside.families.actions.figures import set_figure
from alongside.hubs.queries import hubs_where
from alongside.record.writing import looked_over
from alongside.referrals import queries
from alongside.web.design.pages import render
from alongside.web.desk.families.forms.course import FigureForm
from alongside.web.desk.referrals import loads
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

READERS = (Role.SERVICE_MANAGER, Role.NATIONAL)


@open_to(*READERS)
def caseloads(request: MemberRequest) -> HttpResponse:
    today, found = timezone.localdate(request.now), figures.lines()
    reckoned = figures.figures_on(today, found)
    hubs = [
        (hub.name, [loads.line(one) for one in queries.caseloads_for(request.actor, hub, request.now, reckoned)])
        for hub in queries.hubs_with_caseloads(request.actor)
    ]
    context = {"heading": "Caseloads", "hubs": hubs, "figures": loads.figure_lines(found, today)}
    may_change = request.actor.has(Role.SERVICE_MANAGER)
    return render(request, "desk/referrals/caseloads.html", {**context, "may_change": may_change})


@open_to(*READERS)
def caseload(request: MemberRequest, worker: UUID) -> HttpResponse:
    """One worker's families by reference, with what each asks for now."""
    for hub in queries.hubs_with_caseloads(request.actor):
        for one in queries.caseloads_for(request.actor, hub, request.now):
            if one.post == worker:
                looked_over(by=request.actor, did="families.list", seen=((hub.id, held.family) for held in one.holds))
                context = {"heading": "What one worker holds", "one": loads.line(one), "holds": loads.holds(one)}
                return render(request, "desk/referrals/caseload.html", context)
    raise NotVisible


@open_to(Role.SERVICE_MANAGER, methods=("GET", "POST"))
def figure(request: MemberRequest, figure: str) -> HttpResponse:
    """A figure changes from a day on."""
    today = timezone.localdate(request.now)
    now = figures.in_force(figures.lines(), today).get(figure)
    if now is None:
        raise NotVisible
    form = FigureForm(sent(request), initial={"value": f"{now.value.normalize():f}", "from_on": today})
    if form.is_valid():
        hub = hubs_where(request.actor, Can.EDIT_LISTS)[0]
        try:
            set_figure(hub=hub, name=figure, by=request.actor, now=request.now, **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, "The figure is set.")
            return redirect("desk:caseloads")
    given = {"heading": loads.figure_title(figure), "form": form, "button": "Set the figure"}
    words = "It is there to start a conversation, not to settle it. What you set counts from the day you give."
    back = {"back": reverse("desk:caseloads"), "back_text": "Caseloads", "words": words}
    return render(request, "design/form.html", {**given, **back})
