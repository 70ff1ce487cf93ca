"""A question about looks: the person it is put to answers it, or whoever asked writes down what they were told."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access import gate
from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.access.roles import Role
from alongside.families.queries.references import references_for
from alongside.governance import actions, queries
from alongside.record.writing import looked_at
from alongside.web.design.pages import render
from alongside.web.desk.governance import presenters
from alongside.web.desk.governance.forms import AnswerForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.governance.models import WhyAsked

# Anybody who can open a record can be asked why.
_ANYBODY = tuple(sorted(set(Role) - {Role.COMMISSIONER}))


@open_to(*_ANYBODY, methods=("GET", "POST"))
def asked(request: MemberRequest, asked: UUID) -> HttpResponse:
    found = queries.asked_for(request.actor, asked)
    looked_at(by=request.actor, did="governance.asked", about=found)
    form = AnswerForm(sent(request), own=found.account_id == request.actor.id)
    if request.method == "POST" and form.is_valid():
        try:
            actions.say_why(asked=found, answer=form.cleaned_data["answer"], by=request.actor, now=request.now)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, "Thank you. It is written down.")
            return redirect("desk:asked", asked)
    one = presenters.question(found, request.actor.id, _shown(request, found))
    context = {
        "heading": "Why did you look?" if one.own else "Why did they look?",
        "one": one,
        "form": form,
        "guards": gate.allowed(request.actor, Can.ASK_WHY, found),
    }
    return render(request, "desk/governance/asked.html", context)


def _shown(request: MemberRequest, found: "WhyAsked") -> str:
    """The reference, for whoever guards the record while the family is here, and for who may see the family."""
    if found.family.hub_id == found.hub_id and gate.allowed(request.actor, Can.ASK_WHY, found):
        return found.family.reference
    return references_for(request.actor, [found.family_id]).get(found.family_id, "A family you opened that week")
