"""The advocacy of one family on one page; the ladder; and whether speaking up helped."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.advocacy import actions, queries
from alongside.advocacy.rules.outcomes import Helped
from alongside.families import queries as families
from alongside.record.writing import looked_at
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.advocacy import choosing
from alongside.web.desk.advocacy.forms.voice import HelpedForm
from alongside.web.desk.advocacy.presenters import page as presenters
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent
from alongside.words import queries as words

if TYPE_CHECKING:
    from alongside.advocacy.models import Asking, Meeting, Promise
    from alongside.families.models import Family


@open_to(*DESK)
def advocacy(request: MemberRequest, family: UUID) -> HttpResponse:
    """Promises first, what is overdue on top; then what was asked, meetings, and whether it helped."""
    found = queries.advocacy_for(request.actor, family)
    looked_at(by=request.actor, did="advocacy.see", about=found.family)
    people = choosing.called(families.people_of(found.family))
    view = presenters.advocacy(found, timezone.localdate(request.now), people)
    context = {"heading": "Promises and meetings", "view": view, "family": family}
    return pages.render(request, "desk/advocacy/advocacy.html", context)


@open_to(*DESK)
def ladder(request: MemberRequest, family: UUID) -> HttpResponse:
    """What to do, step after step, when somebody does not do what they said."""
    found = queries.advocacy_for(request.actor, family)
    looked_at(by=request.actor, did="advocacy.see", about=found.family)
    today = timezone.localdate(request.now)
    agencies = words.choices("promise_agency", today)
    agency = next((code for code, _ in agencies if code == request.GET.get("agency")), "social_care")
    rungs = queries.ladder_of(agency, today, [one.asking for one in found.askings])
    context = {
        "heading": "When a promise is not kept",
        "family": family,
        "reference": found.family.reference,
        "agency": words.label("promise_agency", agency),
        "others": [(label, f"?agency={code}") for code, label in agencies if code != agency],
        "rungs": presenters.rungs(rungs, agency, family, today, found.may_write),
    }
    return pages.render(request, "desk/advocacy/ladder.html", context)


@open_to(*DESK, methods=("GET", "POST"))
def helped(request: MemberRequest, family: UUID) -> HttpResponse:
    """In the parent's words; about one thing if the address names it."""
    found = choosing.to_write(request, family)
    about = _about(request, found)
    people = families.people_of(found)
    form = HelpedForm(sent(request), people=choosing.voices(people))
    if form.is_valid():
        given = form.cleaned_data
        actions.helped(
            family=found, helped=Helped(given["helped"]), words=given["words"], about=about,
            person=choosing.chosen(people, given["person"]), once=given["once"], by=request.actor, now=request.now,
        )  # fmt: skip
        messages.success(request, "Written down. Thank them for saying so.")
        return redirect("desk:advocacy", family)
    context = {"heading": "Did speaking up help?", "form": form, "button": "Write it down"}
    back = reverse("desk:advocacy", args=[family])
    return pages.render(
        request, "desk/advocacy/form.html", {**context, "back": back, "back_text": "Promises and meetings"}
    )


def _about(request: MemberRequest, family: "Family") -> "Meeting | Promise | Asking | None":
    return (
        choosing.promise_named(request, family)
        or choosing.meeting_named(request, family)
        or choosing.asking_named(request, family)
    )
