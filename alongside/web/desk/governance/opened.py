"""Who opened a family's record: on the screen for the worker, and as a paper for a parent."""

from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.gate import Refused
from alongside.families import queries as families
from alongside.governance import actions, queries
from alongside.governance.actions.giving import Hand, home_problem
from alongside.governance.queries import ListPaper, Wanted
from alongside.record.writing import looked_at
from alongside.sharing.gate import release
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.governance.forms import GiveForm
from alongside.web.guard import open_to
from alongside.web.record.words import Kind, codes_of
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.families.models import Person

LOOKS = codes_of(Kind.LOOKED) | {"families.open_locked"}
_MONTHS = {"3": 92, "12": 366, "all": 0}


@open_to(*DESK)
def opened(request: MemberRequest, family: UUID) -> HttpResponse:
    """Day by day; with each parent the paper can be given to."""
    paper, months = _paper(request, family)
    context = {
        "heading": "Who opened this record",
        "family": paper.family,
        "lines": paper.opened,
        "listed": paper.listed,
        "months": months,
        "parents": families.members_of(paper.family, "parent"),
    }
    return render(request, "desk/governance/opened.html", context)


def _paper(request: MemberRequest, family: UUID) -> tuple[ListPaper, str]:
    """The list as it is before this look at it, which is then written down."""
    months = request.GET.get("months", "3")
    months = months if months in _MONTHS else "3"
    paper = queries.list_for(request.actor, family, Wanted(_since(request, months, family), LOOKS))
    looked_at(by=request.actor, did="governance.opened", about=paper.family)
    return paper, months


def _since(request: MemberRequest, months: str, family: UUID) -> date:
    today = timezone.localdate(request.now)
    if days := _MONTHS[months]:
        return today - timedelta(days=days)
    return timezone.localdate(families.family_for(request.actor, family).opened_at)


@open_to(*DESK, methods=("GET", "POST"))
def give(request: MemberRequest, family: UUID, parent: UUID) -> HttpResponse:
    """Three faces of one address: what happens with the paper, the paper as it would leave, and what left."""
    person = queries.parent_for(request.actor, family, parent)
    paper, months = _paper(request, family)
    form = GiveForm(sent(request))
    context = {"family": paper.family, "parent": person, "form": form, "months": months}
    context |= {"home": home_problem(person, request.now), "heading": f"The list for {person.called}"}
    if request.method != "POST" or not form.is_valid() or "change" in request.POST:
        return render(request, "desk/governance/give.html", context)
    try:
        return _leaves(request, person, form, paper, months)
    except Refused as refused:
        form.add_error(None, str(refused))
        return render(request, "desk/governance/give.html", context)


def _leaves(request: MemberRequest, parent: "Person", form: GiveForm, paper: ListPaper, months: str) -> HttpResponse:
    """Read first, word for word; then it leaves."""
    said = form.cleaned_data
    if said["seen"]:
        wanted = Wanted(_since(request, months, parent.family_id), LOOKS)
        decision = actions.give_list(
            parent=parent, wanted=wanted, hand=Hand(said["hand"]), seen=said["seen"], once=said["once"],
            by=request.actor, now=request.now,
        )  # fmt: skip
        messages.success(request, "The list is kept as it leaves. Print it, or save it as a PDF.")
        return redirect("desk:paper", decision.id)
    if said["hand"] == Hand.HOME.value and (problem := home_problem(parent, request.now)):
        raise Refused(problem)
    letter = release(
        family=paper.family, title=paper.title, paragraphs=paper.paragraphs, recipient=parent.name, by=request.actor
    )
    context = {"heading": "Read it before it leaves", "letter": letter, "carried": form.carried(letter.digest)}
    return render(request, "desk/sharing/read.html", context)
