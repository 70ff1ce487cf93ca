"""The search: within the families one may see, with nothing of it in an address."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse

from alongside.access.gate import Refused
from alongside.families import queries as families
from alongside.record.writing import looked_over
from alongside.telling import search as telling
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.told.forms import SearchForm
from alongside.web.desk.told.presenters import hits
from alongside.web.guard import open_to
from alongside.web.log.forms import key_of
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.families.models import Family


@open_to(*DESK, methods=("GET", "POST"))
def search(request: MemberRequest) -> HttpResponse:
    """An empty form, or what was found."""
    form = SearchForm(request.POST if request.method == "POST" else None)
    key = key_of(request.POST.get("family") or request.GET.get("family"))
    within = families.family_for(request.actor, key) if key else None
    found = _found(request, form, key) if form.is_bound and form.is_valid() else None
    context = {
        "heading": "Search",
        "form": form,
        "within": within,
        "found": _shown(request, found) if found else None,
        "cut": found.cut if found else False,
        "most": telling.MOST,
    }
    return render(request, "desk/told/search.html", context)


def _found(request: MemberRequest, form: SearchForm, family: UUID | None) -> telling.Results | None:
    try:
        return telling.search(request.actor, form.sought(), family)
    except Refused as refused:
        form.add_error("words", str(refused))
        return None


def _shown(request: MemberRequest, found: telling.Results) -> object:
    """The look is written down before anything is shown: in which families, never what was looked for."""
    seen: list[Family] = found.families
    looked_over(by=request.actor, did="families.search", seen=((family.hub_id, family.id) for family in seen))
    names = families.people_called_for(request.actor, [family.id for family in seen])
    return hits(found.found, names, {family.id: family.reference for family in seen})
