"""The topic grid, for partners of the family; the child's worker fills in their own column."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access.gate import Refused
from alongside.record.writing import looked_at
from alongside.referrals.queries import hub_family_for
from alongside.support.actions.topics import mark
from alongside.support.queries import hub
from alongside.support.rules.topics import Side
from alongside.web.design.pages import render
from alongside.web.guard import open_to
from alongside.web.hub import HUB
from alongside.web.mirror import presenters
from alongside.web.mirror.forms import MarkForm
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.families.models import Family

PARENTS = "Parents, with their PLO"


@open_to(*HUB, methods=("GET", "POST"))
def mirror(request: MemberRequest, family: UUID) -> HttpResponse:
    """Topics, states and days: nothing that either side was told."""
    found = hub_family_for(request.actor, family)
    form = MarkForm(sent(request), now=request.now, topic=request.GET.get("topic", ""), once=True)
    if request.method == "POST" and _kept(request, found, form):
        messages.success(request, "It is on the grid. The parents’ worker sees it too.")
        return redirect("hub:mirror", family)
    looked_at(by=request.actor, did="families.face", about=found)
    grid = hub.mirror_face(request.actor, found, request.now)
    context = {
        "heading": "Going over things",
        "id": found.id,
        "reference": found.reference,
        "heads": presenters.heads(grid, PARENTS),
        "rows": presenters.grid_rows(grid, {}, request.now, PARENTS),
        "form": form if hub.may_mirror(request.actor, found) else None,
    }
    return render(request, "hub/mirror.html", context)


def _kept(request: MemberRequest, family: "Family", form: MarkForm) -> bool:
    """Whoever may not fill it in is told so, whatever they sent."""
    hub.require_mirror(request.actor, family)
    if not form.is_valid():
        return False
    try:
        mark(family=family, side=Side.CHILD, **form.told(), by=request.actor, now=request.now)
    except Refused as refused:
        field = getattr(refused, "field", "")
        form.add_error(field if field in form.fields else None, str(refused))
        return False
    return True
