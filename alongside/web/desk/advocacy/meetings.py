"""A meeting: planned, what became of it, what the parent says of it, and its minutes."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.access.gate import Refused
from alongside.advocacy import actions, queries
from alongside.advocacy.actions.meetings import Told
from alongside.advocacy.rules import meetings as rules
from alongside.advocacy.rules.meetings import Came, Invited, Moment, State, Verb
from alongside.families import queries as families
from alongside.record.versions import Conflict
from alongside.record.writing import looked_at
from alongside.web.design import conflict, pages
from alongside.web.desk import DESK
from alongside.web.desk.advocacy import choosing
from alongside.web.desk.advocacy.forms.meetings import MeetingForm, MinutesForm, ToldForm, ViewForm
from alongside.web.desk.advocacy.presenters import meetings as presenters
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent


@open_to(*DESK, methods=("GET", "POST"))
def new(request: MemberRequest, family: UUID) -> HttpResponse:
    """What kind, and when."""
    found = choosing.to_write(request, family)
    form = MeetingForm(sent(request), now=request.now)
    if form.is_valid():
        made = actions.plan(family=found, **form.cleaned_data, by=request.actor, now=request.now)
        messages.success(request, "The meeting is written down.")
        return redirect("desk:advocacy-meeting", made.id)
    context = {"heading": "A meeting", "form": form, "button": "Write it down"}
    back = {"back": reverse("desk:advocacy", args=[family]), "back_text": "Promises and meetings"}
    return pages.render(request, "desk/advocacy/form.html", {**context, **back})


@open_to(*DESK)
def meeting(request: MemberRequest, meeting: UUID) -> HttpResponse:
    """One meeting: before it what the parent wants said, after it what was promised."""
    found, one = queries.meeting_file(request.actor, meeting)
    looked_at(by=request.actor, did="advocacy.see", about=one.meeting)
    people = choosing.called(families.people_of(found.family))
    view = presenters.view(found, one, request.now, timezone.localdate(request.now), people)
    context = {"heading": view.line.title, "family": found.family, "view": view}
    return pages.render(request, "desk/advocacy/meeting.html", context)


@open_to(*DESK, methods=("GET", "POST"))
def tell(request: MemberRequest, meeting: UUID) -> HttpResponse:
    """It was held, moved or cancelled."""
    row = queries.meeting_for(request.actor, meeting)
    choosing.seen(request, row)
    form = ToldForm(sent(request), state=State(row.state), at=row.at, version=row.version)
    if form.is_valid():
        try:
            told = {"verb": Verb(form.cleaned_data["verb"]), "told": _told(form), "once": form.cleaned_data["once"]}
            actions.tell(meeting=row, version=form.cleaned_data["version"], **told, by=request.actor, now=request.now)
        except Refused as refused:
            choosing.put(form, refused)
        except Conflict as found:
            return _both(request, form, found)
        else:
            messages.success(request, "Written down. Was anything promised?")
            return redirect("desk:advocacy-meeting", meeting)
    context = {"heading": "What became of the meeting?", "form": form, "button": "Write it down"}
    back = {"back": reverse("desk:advocacy-meeting", args=[meeting]), "back_text": "The meeting"}
    return pages.render(request, "desk/advocacy/form.html", {**context, **back})


def _told(form: ToldForm) -> Told:
    given = form.cleaned_data
    at: datetime = given["at"]
    return Told(
        at=at,
        invited=Invited(given["invited"] or Invited.NOT_KNOWN),
        came=Came(given["came"] or Came.NOT_KNOWN),
        people=rules.people_in(given["people"]),
        chair=given["chair"],
        spoke=given["spoke"],
        words=given["words"],
    )


def _both(request: MemberRequest, form: ToldForm, found: Conflict) -> HttpResponse:
    """The one who was second sees what the first wrote; their own words stay in the form."""
    row, step = found.row, queries.newest_account(request.actor, found.row)
    theirs = {}
    if step:
        names = ("verb", "invited", "came", "at", "words", "chair", "spoke")
        theirs = {name: getattr(step, name) for name in names} | {"people": rules.people_text(step.people)}
    return conflict.page(
        request, form, theirs=theirs, by=step.made_by.name if step else "Somebody else", version=row.version,
        button="Write mine down as well", cancel=reverse("desk:advocacy-meeting", args=[row.id]),
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def view(request: MemberRequest, meeting: UUID) -> HttpResponse:
    """What the parent says of it, word for word."""
    row = queries.meeting_for(request.actor, meeting)
    people = families.people_of(choosing.seen(request, row))
    form = ViewForm(sent(request), people=choosing.voices(people), moment=request.GET.get("moment", ""))
    if form.is_valid():
        given = form.cleaned_data
        actions.say_view(
            meeting=row, moment=Moment(given["moment"]), words=given["words"], once=given["once"],
            person=choosing.chosen(people, given["person"]), by=request.actor, now=request.now,
        )  # fmt: skip
        messages.success(request, "Written down, in their words.")
        return redirect("desk:advocacy-meeting", meeting)
    context = {"heading": "What the parent says", "form": form, "button": "Write it down"}
    back = {"back": reverse("desk:advocacy-meeting", args=[meeting]), "back_text": "The meeting"}
    return pages.render(request, "desk/advocacy/form.html", {**context, **back})


@open_to(*DESK, methods=("GET", "POST"))
def minutes(request: MemberRequest, meeting: UUID) -> HttpResponse:
    """The day the minutes came."""
    row = queries.meeting_for(request.actor, meeting)
    choosing.seen(request, row)
    form = MinutesForm(sent(request), version=row.version)
    if form.is_valid():
        try:
            actions.minutes_came(meeting=row, **form.cleaned_data, by=request.actor, now=request.now)
        except Refused as refused:
            choosing.put(form, refused)
        except Conflict as found:
            return _same_day(request, form, found)
        else:
            messages.success(request, "Written down. Read them with the parent.")
            return redirect("desk:advocacy-meeting", meeting)
    context = {"heading": "The minutes came", "form": form, "button": "Write it down"}
    back = {"back": reverse("desk:advocacy-meeting", args=[meeting]), "back_text": "The meeting"}
    return pages.render(request, "desk/advocacy/form.html", {**context, **back})


def _same_day(request: MemberRequest, form: MinutesForm, found: Conflict) -> HttpResponse:
    row = found.row
    cancel = reverse("desk:advocacy-meeting", args=[row.id])
    return conflict.page(
        request, form, theirs={"on": row.minutes_on}, by="Somebody else", version=row.version, cancel=cancel
    )
