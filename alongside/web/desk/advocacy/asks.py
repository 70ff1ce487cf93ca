"""Putting something to somebody who owes an answer: a step of the ladder, a referral, a wish about minutes."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.access.gate import Refused
from alongside.advocacy import actions, queries
from alongside.advocacy.actions.askings import Put
from alongside.advocacy.queries.ladder import ladder_name
from alongside.families import queries as families
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.advocacy import choosing
from alongside.web.desk.advocacy.forms.askings import AgencyForm, ChallengeForm, MendForm, ReferChildForm
from alongside.web.desk.advocacy.forms.folding import Folding, moment_of
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent
from alongside.words import queries as words

if TYPE_CHECKING:
    from alongside.advocacy.models import Asking, Meeting, Promise
    from alongside.families.models import Family, Person


@open_to(*DESK, methods=("GET", "POST"))
def challenge(request: MemberRequest, family: UUID) -> HttpResponse:
    """The next step. Of whom, the address says: with a promise, with what was asked before, or by itself."""
    found = choosing.to_write(request, family)
    promise, before = choosing.promise_named(request, found), choosing.asking_named(request, found)
    meeting = choosing.meeting_named(request, found)
    agency = _agency(request, promise or before)
    if not agency:
        return _whom(request, family)
    ladder = ladder_name(agency)
    step = request.GET.get("step") or queries.next_step_for(request.actor, found, agency, promise, before)
    form = ChallengeForm(sent(request), ladder=ladder, step=step, now=request.now)
    if form.is_valid() and (made := _challenged(request, form, found, agency, promise, before, meeting)):
        messages.success(request, "Written down. The answer shows as waiting until it comes.")
        return redirect("desk:advocacy-asking", made.id)
    caption = promise.what if promise else words.label("promise_agency", agency)
    return _form(request, form, family, "Ask again, or go to the next step", caption)


def _agency(request: MemberRequest, before: "Promise | Asking | None") -> str:
    """Whose ladder it is; empty while nobody has said."""
    offered = {code for code, _ in words.choices("promise_agency", timezone.localdate(request.now))}
    said = before.agency if before else request.GET.get("agency", "")
    return said if before or said in offered else ""


def _whom(request: MemberRequest, family: UUID) -> HttpResponse:
    form = AgencyForm(request.GET if "agency" in request.GET else None, now=request.now)
    kept = [(name, request.GET[name]) for name in ("meeting",) if choosing.key_of(request.GET.get(name))]
    context = {"heading": "Ask again, or go to the next step", "form": form, "button": "Show the steps", "kept": kept}
    back = {"back": reverse("desk:advocacy", args=[family]), "back_text": "Promises and meetings"}
    return pages.render(request, "desk/advocacy/whom.html", {**context, **back})


def _challenged(
    request: MemberRequest,
    form: ChallengeForm,
    family: "Family",
    agency: str,
    promise: "Promise | None",
    before: "Asking | None",
    meeting: "Meeting | None",
) -> "Asking | None":
    given = form.cleaned_data
    put = Put(agency, given["said"], moment_of(given["on"], request.now), given["to_whom"], given["due_on"])
    try:
        return actions.challenge(
            family=family, put=put, step=given["step"], promise=promise or (before.promise if before else None),
            meeting=meeting, goes_on=before, once=given["once"], by=request.actor, now=request.now,
        )  # fmt: skip
    except Refused as refused:
        _beside(form, refused)
    return None


def _beside(form: Folding, refused: Refused) -> None:
    """The page asks for a day where the act knows a moment."""
    if getattr(refused, "field", "") == "at" and "at" not in form.fields:
        form.add_error("on", str(refused))
    else:
        choosing.put(form, refused)


@open_to(*DESK, methods=("GET", "POST"))
def refer_child(request: MemberRequest, family: UUID) -> HttpResponse:
    """A child-protection referral that was made. Nothing is sent from here."""
    found = choosing.to_write(request, family)
    people = families.people_of(found)
    form = ReferChildForm(sent(request), children=choosing.children(people), now=request.now)
    if form.is_valid() and (made := _referred(request, form, found, people)):
        messages.success(request, "Written down. The clock for their answer runs.")
        return redirect("desk:advocacy-asking", made.id)
    return _form(request, form, family, "A child-protection referral you made", "", "desk/advocacy/refer_child.html")


def _referred(
    request: MemberRequest, form: ReferChildForm, family: "Family", people: "list[Person]"
) -> "Asking | None":
    given = form.cleaned_data
    put = Put(given["agency"], given["said"], given["at"], given["to_whom"])
    try:
        return actions.refer_child(
            family=family, put=put, child=choosing.chosen(people, given["child"]), told=given["told"],
            why_not_told=given["why_not_told"], once=given["once"], by=request.actor, now=request.now,
        )  # fmt: skip
    except Refused as refused:
        _beside(form, refused)
    return None


@open_to(*DESK, methods=("GET", "POST"))
def mend(request: MemberRequest, meeting: UUID) -> HttpResponse:
    """What the minutes say, and beside it what the parent says happened."""
    row = queries.meeting_for(request.actor, meeting)
    people = families.people_of(choosing.seen(request, row))
    form = MendForm(sent(request), people=choosing.voices(people), now=request.now)
    if form.is_valid() and (made := _mended(request, form, row, people)):
        messages.success(request, "Written down beside the minutes. The answer shows as waiting until it comes.")
        return redirect("desk:advocacy-asking", made.id)
    context = {"heading": "The minutes are not what happened", "form": form, "button": "Write it down"}
    back = {"back": reverse("desk:advocacy-meeting", args=[meeting]), "back_text": "The meeting"}
    return pages.render(request, "desk/advocacy/form.html", {**context, **back})


def _mended(request: MemberRequest, form: MendForm, row: "Meeting", people: "list[Person]") -> "Asking | None":
    given = form.cleaned_data
    put = Put(given["agency"], given["said"], moment_of(given["on"], request.now), given["to_whom"])
    try:
        return actions.mend_minutes(
            meeting=row, put=put, minutes_say=given["minutes_say"], person=choosing.chosen(people, given["person"]),
            once=given["once"], by=request.actor, now=request.now,
        )  # fmt: skip
    except Refused as refused:
        _beside(form, refused)
    return None


def _form(
    request: MemberRequest,
    form: Folding,
    family: UUID,
    heading: str,
    caption: str,
    template: str = "desk/advocacy/form.html",
) -> HttpResponse:
    context = {"heading": heading, "caption": caption, "form": form, "button": "Write it down"}
    back = {"back": reverse("desk:advocacy", args=[family]), "back_text": "Promises and meetings"}
    return pages.render(request, template, {**context, **back})
