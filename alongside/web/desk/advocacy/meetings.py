"""A meeting: planned, what became of it, what the parent says of it, and its minutes."""

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.access import gate
from alongside.access.gate import Refused
from alongside.access.policy import Can
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
from alongside.web.desk.drafts.writing import Writing
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.advocacy.models import Meeting
    from alongside.families.models import Person


@open_to(*DESK, methods=("GET", "POST"))
def new(request: MemberRequest, family: UUID) -> HttpResponse:
    """What kind, and when."""
    page = writing(request, family)
    looked_at(by=request.actor, did="advocacy.see", about=page.family)
    form = page.asked(request)
    if later := page.later(request, form):
        return later
    if form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("kind", "at", "called_by", "place", "about", "once")}
        made = actions.plan(family=page.family, **said, draft=page.slot(form), by=request.actor, now=request.now)
        messages.success(request, "The meeting is written down.")
        return redirect("desk:advocacy-meeting", made.id)
    context = {"heading": "A meeting", "form": form, "button": "Write it down", **page.told(request, form)}
    back = {"back": reverse("desk:advocacy", args=[family]), "back_text": "Promises and meetings"}
    return pages.render(request, "desk/advocacy/form.html", {**context, **back})


def writing(request: MemberRequest, family: UUID) -> Writing[MeetingForm]:
    """A meeting that is being written down."""
    found = families.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    here = reverse("desk:advocacy-meeting-new", args=[family])
    return Writing(request.actor, found, "meeting", MeetingForm, {"now": request.now}, here)


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
    row = _seen(request, meeting)
    page = _to_tell(request, row)
    form = page.asked(request)
    if later := page.later(request, form):
        return later
    if form.is_valid():
        try:
            actions.tell(meeting=row, **_account(form), draft=page.slot(form), by=request.actor, now=request.now)
        except Refused as refused:
            choosing.put(form, refused)
        except Conflict as found:
            page.keep(request, form)
            return _both(request, form, found)
        else:
            messages.success(request, "Written down. Was anything promised?")
            return redirect("desk:advocacy-meeting", meeting)
    context = {"heading": "What became of the meeting?", "form": form, **page.told(request, form)}
    return pages.render(request, "desk/advocacy/form.html", {**context, **_of_meeting(meeting)})


def writing_told(request: MemberRequest, meeting: UUID) -> Writing[ToldForm]:
    """What became of a meeting, while it is being told."""
    return _to_tell(request, _theirs(request, meeting))


def _to_tell(request: MemberRequest, row: "Meeting") -> Writing[ToldForm]:
    given = {"state": State(row.state), "at": row.at, "version": row.version}
    here = reverse("desk:advocacy-meeting-told", args=[row.id])
    return Writing(request.actor, row.family, "told", ToldForm, given, here, of=row.id)


def _theirs(request: MemberRequest, meeting: UUID) -> "Meeting":
    """A meeting of a family in whose file they may write."""
    row = queries.meeting_for(request.actor, meeting)
    gate.require(request.actor, Can.WORK_WITH_FAMILY, row)
    return row


def _seen(request: MemberRequest, meeting: UUID) -> "Meeting":
    row = queries.meeting_for(request.actor, meeting)
    choosing.seen(request, row)
    return row


def _of_meeting(meeting: UUID) -> dict[str, str]:
    back = reverse("desk:advocacy-meeting", args=[meeting])
    return {"button": "Write it down", "back": back, "back_text": "The meeting"}


def _account(form: ToldForm) -> dict[str, Any]:
    given = form.cleaned_data
    return {"version": given["version"], "verb": Verb(given["verb"]), "told": _told(form), "once": given["once"]}


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
    row = _seen(request, meeting)
    people = families.people_of(row.family)
    page = _to_say(request, row, people)
    form = page.asked(request)
    if later := page.later(request, form):
        return later
    if form.is_valid():
        given = form.cleaned_data
        actions.say_view(
            meeting=row, moment=Moment(given["moment"]), words=given["words"], once=given["once"],
            person=choosing.chosen(people, given["person"]), draft=page.slot(form), by=request.actor, now=request.now,
        )  # fmt: skip
        messages.success(request, "Written down, in their words.")
        return redirect("desk:advocacy-meeting", meeting)
    context = {"heading": "What the parent says", "form": form, **page.told(request, form)}
    return pages.render(request, "desk/advocacy/form.html", {**context, **_of_meeting(meeting)})


def writing_view(request: MemberRequest, meeting: UUID) -> Writing[ViewForm]:
    """The parent’s words, while they are being written down."""
    row = _theirs(request, meeting)
    return _to_say(request, row, families.people_of(row.family))


def _to_say(request: MemberRequest, row: "Meeting", people: "list[Person]") -> Writing[ViewForm]:
    """What was begun for before the meeting is not given back unasked to somebody who writes what comes after it."""
    moment = request.GET.get("moment", "")
    given = {"people": choosing.voices(people), "moment": moment}
    return Writing(
        request.actor, row.family, "view", ViewForm, given, reverse("desk:advocacy-meeting-view", args=[row.id]),
        of=row.id, query={"moment": moment} if moment else {},
        suits=lambda draft: not moment or draft.values.get("moment") in {"", moment},
    )  # fmt: skip


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
