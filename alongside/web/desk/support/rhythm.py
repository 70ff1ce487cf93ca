"""How often to speak: what is agreed, what was agreed before, and since when it has been silent."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.families import queries as families
from alongside.record.writing import looked_at
from alongside.support import actions, queries
from alongside.support.rules.rhythm import Rhythm
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.support.forms.tasks import RhythmForm
from alongside.web.desk.support.presenters import beside
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.families.models import Family


@open_to(*DESK, methods=("GET", "POST"))
def rhythm(request: MemberRequest, family: UUID) -> HttpResponse:
    """Anybody who may read the file sees it; whoever works with the family changes it, and says why."""
    can = Can.WORK_WITH_FAMILY if request.method == "POST" else Can.SEE_FAMILY
    found = families.family_for(request.actor, family, can)
    near = queries.beside_for(request.actor, found, request.now)
    form = RhythmForm(sent(request), initial={"rhythm": near.quiet.rhythm.value})
    if request.method == "POST" and form.is_valid() and _agreed(request, found, form):
        return redirect(reverse("desk:family", args=[family]) + "#beside")
    looked_at(by=request.actor, did="families.see", about=found)
    context = {
        "heading": "How often we speak",
        "family": found,
        "quiet": beside.quiet_line(near.quiet, family),
        "lines": beside.rhythm_lines(queries.rhythms_of(found)),
        "form": form if near.may_write else None,
    }
    return pages.render(request, "desk/support/rhythm.html", context)


def _agreed(request: MemberRequest, family: "Family", form: RhythmForm) -> bool:
    """True when it counts; else the form says why not."""
    given = form.cleaned_data
    rhythm = Rhythm(given["rhythm"])
    try:
        actions.agree_rhythm(family=family, rhythm=rhythm, because=given["because"], by=request.actor, now=request.now)
    except Refused as refused:
        form.add_error(getattr(refused, "field", None), str(refused))
        return False
    messages.success(request, "It counts from now on.")
    return True
