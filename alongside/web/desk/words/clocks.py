"""Changing how long something may take, from a day on."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.access.gate import NotVisible, Refused
from alongside.access.policy import Can
from alongside.hubs.queries import hubs_where
from alongside.web.design import pages
from alongside.web.desk.words import KEEPERS, presenters
from alongside.web.desk.words.forms import ChangeClock
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent
from alongside.words import actions, queries


@open_to(*KEEPERS, methods=("GET", "POST"))
def change(request: MemberRequest, clock: str) -> HttpResponse:
    """A new line of one clock; what was due before keeps its own time."""
    today = timezone.localdate(request.now)
    if clock not in {line.name for line in queries.clock_lines()}:
        raise NotVisible
    times = queries.clock(clock, today)
    first = {"hours": times.hours, "warn_hours": times.warn_hours, "from_on": today}
    form = ChangeClock(sent(request), unit=times.unit, initial=first)
    if form.is_valid():
        hub = hubs_where(request.actor, Can.EDIT_LISTS)[0]
        try:
            actions.change_clock(hub=hub, name=clock, by=request.actor, now=request.now, **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, "The clock is set. Other pages show it within a minute.")
            return redirect("desk:words")
    given = {"heading": presenters.clock_title(clock), "form": form, "button": "Set the clock"}
    return pages.render(
        request, "design/form.html", {**given, "back": reverse("desk:words"), "back_text": "Clocks and lists"}
    )
