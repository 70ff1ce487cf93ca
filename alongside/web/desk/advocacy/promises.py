"""A promise: written down, what became of it, one tap or with words, and what it did."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.advocacy import actions, queries
from alongside.advocacy.actions.promises import Became
from alongside.advocacy.rules.promises import VERB_WORDS, State, Verb
from alongside.families import queries as families
from alongside.record.versions import Conflict
from alongside.record.writing import looked_at
from alongside.web.design import conflict, pages
from alongside.web.desk import DESK
from alongside.web.desk.advocacy import choosing
from alongside.web.desk.advocacy.forms.promises import BecameForm, EffectForm, PromiseForm, TapForm
from alongside.web.desk.advocacy.presenters import promises as presenters
from alongside.web.desk.drafts.writing import Writing
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.advocacy.models import Meeting, Promise, PromiseStep
    from alongside.families.models import Family

_MEANWHILE = "Somebody else wrote down what became of this promise a moment ago. This is how it stands now."


@open_to(*DESK, methods=("GET", "POST"))
def new(request: MemberRequest, family: UUID) -> HttpResponse:
    """Who, and what. From a meeting's page it goes back there, for the next one."""
    found = choosing.to_write(request, family)
    meeting = choosing.meeting_named(request, found)
    page = _to_promise(request, found, meeting)
    form = page.asked(request)
    if later := page.later(request, form):
        return later
    back = reverse("desk:advocacy-meeting", args=[meeting.id]) if meeting else reverse("desk:advocacy", args=[family])
    if form.is_valid() and _promised(request, page, form, meeting):
        messages.success(request, "The promise is written down.")
        return redirect(back)
    context = {"heading": "Write down a promise", "form": form, "button": "Write it down", **page.told(request, form)}
    where = {"back": back, "back_text": "The meeting" if meeting else "Promises and meetings"}
    return pages.render(request, "desk/advocacy/form.html", {**context, **where})


def writing(request: MemberRequest, family: UUID) -> Writing[PromiseForm]:
    """A promise that is being written down."""
    found = families.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    return _to_promise(request, found, choosing.meeting_named(request, found))


def _to_promise(request: MemberRequest, family: "Family", meeting: "Meeting | None") -> Writing[PromiseForm]:
    """What was begun from a meeting's page waits on that page, and is kept as promised there."""
    given = {"now": request.now, "at_meeting": meeting is not None}
    return Writing(
        request.actor, family, "promise", PromiseForm, given, reverse("desk:advocacy-promise-new", args=[family.id]),
        of=meeting.id if meeting else None, query={"meeting": str(meeting.id)} if meeting else {},
    )  # fmt: skip


def _promised(request: MemberRequest, page: Writing[PromiseForm], form: PromiseForm, meeting: "Meeting | None") -> bool:
    names = ("agency", "what", "owner", "due_on", "made_on", "how", "once")
    given = {name: form.cleaned_data[name] for name in names}
    try:
        actions.promise(
            family=page.family, meeting=meeting, **given, draft=page.slot(form), by=request.actor, now=request.now
        )
    except Refused as refused:
        choosing.put(form, refused)
        return False
    return True


@open_to(*DESK)
def promise(request: MemberRequest, promise: UUID) -> HttpResponse:
    """One promise and all that became of it."""
    found, one = queries.promise_file(request.actor, promise)
    looked_at(by=request.actor, did="advocacy.see", about=one.promise)
    people = choosing.called(families.people_of(found.family))
    context = {
        "heading": "A promise",
        "family": found.family,
        "view": presenters.view(found, one, timezone.localdate(request.now), people),
    }
    return pages.render(request, "desk/advocacy/promise.html", context)


@open_to(*DESK, methods=("GET", "POST"))
def became(request: MemberRequest, promise: UUID) -> HttpResponse:
    """What became of it, with words, a day and how we know."""
    row = queries.promise_for(request.actor, promise)
    choosing.seen(request, row)
    form = BecameForm(sent(request), state=State(row.state), version=row.version, now=request.now)
    if form.is_valid():
        try:
            _moved(request, row, form)
        except Refused as refused:
            choosing.put(form, refused)
        except Conflict as found:
            return _both(request, form, found)
        else:
            messages.success(request, "Written down.")
            return redirect("desk:advocacy-promise", promise)
    back = reverse("desk:advocacy-promise", args=[promise])
    given = {"heading": "What became of it?", "caption": row.what, "form": form, "button": "Write it down"}
    return pages.render(request, "desk/advocacy/form.html", {**given, "back": back, "back_text": "The promise"})


def _moved(request: MemberRequest, row: "Promise", form: BecameForm) -> "PromiseStep":
    given = form.cleaned_data
    on = given["on"] or timezone.localdate(request.now)
    return actions.move(
        promise=row,
        version=given["version"],
        verb=Verb(given["verb"]),
        became=Became(on, given["told_how"], given["words"], given["due_on"]),
        once=given["once"],
        by=request.actor,
        now=request.now,
    )


def _both(request: MemberRequest, form: BecameForm, found: Conflict) -> HttpResponse:
    """The one who was second sees what the first wrote; their own words stay in the form."""
    row, step = found.row, queries.newest_step(request.actor, found.row)
    theirs = {"verb": step.verb, "words": step.words, "on": step.happened_on} if step else {}
    form.offer_after(State(row.state), theirs.get("verb", ""))
    return conflict.page(
        request, form, theirs=theirs, by=step.made_by.name if step else "Somebody else", version=row.version,
        button="Write mine down as well", cancel=reverse("desk:advocacy-promise", args=[row.id]),
    )  # fmt: skip


@open_to(*DESK, methods=("POST",))
def tap(request: MemberRequest, promise: UUID) -> HttpResponse:
    """Kept, kept late or broken, today: one tap on the list. It can be put right on the promise's own page."""
    row = queries.promise_for(request.actor, promise)
    form = TapForm(request.POST)
    verb = form.verb() if form.is_valid() else None
    if verb is None:
        return redirect("desk:advocacy-promise", promise)
    given, became = form.cleaned_data, Became(timezone.localdate(request.now))
    try:
        actions.move(
            promise=row, version=given["version"], verb=verb, became=became, once=given["once"], by=request.actor,
            now=request.now,
        )  # fmt: skip
    except (Refused, Conflict) as stopped:
        messages.info(request, _MEANWHILE if isinstance(stopped, Conflict) else str(stopped))
        return redirect("desk:advocacy-promise", promise)
    messages.success(request, f"{VERB_WORDS[verb]}. If that is not right, open the promise and say so.")
    return redirect("desk:advocacy", row.family_id)


@open_to(*DESK, methods=("GET", "POST"))
def effect(request: MemberRequest, promise: UUID) -> HttpResponse:
    """What it did to the child and the family. The charity's own."""
    row = queries.promise_for(request.actor, promise)
    people = families.people_of(choosing.seen(request, row))
    form = EffectForm(sent(request), people=choosing.voices(people))
    if form.is_valid():
        given = form.cleaned_data
        actions.say_effect(
            promise=row, words=given["words"], person=choosing.chosen(people, given["person"]), once=given["once"],
            by=request.actor, now=request.now,
        )  # fmt: skip
        messages.success(request, "Written down. It stays in the charity’s file.")
        return redirect("desk:advocacy-promise", promise)
    back = reverse("desk:advocacy-promise", args=[promise])
    given = {"heading": "What difference did it make?", "caption": row.what, "form": form, "button": "Write it down"}
    return pages.render(request, "desk/advocacy/form.html", {**given, "back": back, "back_text": "The promise"})
