"""What was put to somebody, and the answer."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.access.gate import Refused
from alongside.advocacy import actions, queries
from alongside.advocacy.rules.askings import Kind, State, Verb
from alongside.families import queries as families
from alongside.record.versions import Conflict
from alongside.record.writing import looked_at
from alongside.web.design import conflict, pages
from alongside.web.desk import DESK
from alongside.web.desk.advocacy import choosing
from alongside.web.desk.advocacy.forms.askings import AnswerForm
from alongside.web.desk.advocacy.forms.folding import moment_of
from alongside.web.desk.advocacy.presenters import askings as presenters
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.advocacy.models import Asking


@open_to(*DESK)
def asking(request: MemberRequest, asking: UUID) -> HttpResponse:
    """One asking with all that came back."""
    found, one = queries.asking_file(request.actor, asking)
    looked_at(by=request.actor, did="advocacy.see", about=one.asking)
    people = choosing.called(families.people_of(found.family))
    view = presenters.view(found, one, timezone.localdate(request.now), people)
    context = {"heading": view.line.title, "family": found.family, "view": view}
    return pages.render(request, "desk/advocacy/asking.html", context)


@open_to(*DESK, methods=("GET", "POST"))
def answer(request: MemberRequest, asking: UUID) -> HttpResponse:
    """What came back, or that we let it go, or asked on."""
    row = queries.asking_for(request.actor, asking)
    choosing.seen(request, row)
    form = AnswerForm(sent(request), kind=Kind(row.kind), state=State(row.state), version=row.version, now=request.now)
    if form.is_valid():
        try:
            _answered(request, row, form)
        except Refused as refused:
            form.add_error("on" if getattr(refused, "field", "") == "at" else None, str(refused))
        except Conflict as found:
            return _both(request, form, found)
        else:
            messages.success(request, "Written down.")
            return redirect("desk:advocacy-asking", asking)
    context = {"heading": "What came back?", "form": form, "button": "Write it down"}
    back = {"back": reverse("desk:advocacy-asking", args=[asking]), "back_text": presenters.title(row)}
    return pages.render(request, "desk/advocacy/form.html", {**context, **back})


def _answered(request: MemberRequest, row: "Asking", form: AnswerForm) -> None:
    given = form.cleaned_data
    verb = Verb(given["verb"])
    actions.answer(
        asking=row,
        version=given["version"],
        verb=verb,
        at=moment_of(given["on"], request.now),
        result=given["result"] if verb is Verb.ANSWER else "",
        from_whom=given["from_whom"],
        words=given["words"],
        due_on=given["due_on"],
        once=given["once"],
        by=request.actor,
        now=request.now,
    )


def _both(request: MemberRequest, form: AnswerForm, found: Conflict) -> HttpResponse:
    """The one who was second sees what the first wrote; their own words stay in the form."""
    row, newest = found.row, queries.newest_answer(request.actor, found.row)
    names = ("verb", "result", "words", "from_whom")
    theirs = {name: getattr(newest, name) for name in names} if newest else {}
    return conflict.page(
        request, form, theirs=theirs, by=newest.made_by.name if newest else "Somebody else", version=row.version,
        button="Write mine down as well", cancel=reverse("desk:advocacy-asking", args=[row.id]),
    )  # fmt: skip
