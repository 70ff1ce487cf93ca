"""Who opened a family's record: on the screen for the worker, and as a paper for a parent."""

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone

from alongside.families import queries as families
from alongside.governance import actions, queries
from alongside.governance.actions.giving import Hand, home_problem
from alongside.governance.queries import ListPaper, Wanted
from alongside.record.writing import looked_at
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.governance.forms import GiveForm
from alongside.web.desk.sharing.giving import give as give_out
from alongside.web.guard import open_to
from alongside.web.record.words import Kind, codes_of
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.families.models import Person
    from alongside.sharing.models import Decision

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
    form = GiveForm(sent(request), recipient=person.name)
    home = home_problem(person, request.now)
    if form.is_bound and form.is_valid() and form.cleaned_data["hand"] == Hand.HOME.value and home:
        form.add_error("hand", home)
    wanted = Wanted(_since(request, months, family), LOOKS)
    context = {"family": paper.family, "parent": person, "form": form, "months": months, "home": home}
    context["heading"] = f"The list for {person.called}"
    return give_out(
        request, paper, form,
        ask=lambda: render(request, "desk/governance/give.html", context),
        decide=partial(_leaves, person, wanted, form),
        thanks="The list is ready and a copy is kept. Print it, or save it as a PDF, and hand it over yourself.",
        whole=False,
    )  # fmt: skip


def _leaves(parent: "Person", wanted: Wanted, form: GiveForm, **given: Any) -> "Decision":
    """To whom and why stand in the action itself: nobody types them."""
    told = {name: given[name] for name in ("seen", "once", "by", "now")}
    return actions.give_list(parent=parent, wanted=wanted, hand=Hand(form.cleaned_data["hand"]), **told)
