"""The list of families: newest first, older by keyset, narrowed by a few plain questions."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from alongside.access.actor import Actor
from alongside.families import queries
from alongside.families.queries import Filters
from alongside.hubs import queries as hubs
from alongside.record.writing import looked_over
from alongside.web.design import forms
from alongside.web.design.pages import render
from alongside.web.desk import DESK, MANAGERS
from alongside.web.desk.families.presenters.lists import cards
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.families.models import Family

PAGE = 20


class FilterForm(forms.Form):
    """Narrows the list. Nothing chosen shows the open families a person may see."""

    say_optional = False

    state = forms.Select(label="Show", choices=[("closed", "Closed")], empty="Open", required=False)
    whose = forms.Select(label="Whose", choices=[("mine", "Mine")], empty="All I may see", required=False)
    hub = forms.Select(label="Hub", empty="All my hubs", required=False)

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = hubs.hubs_for(actor) if len(actor.hubs) > 1 else []
        if found:
            hub: Any = self.fields["hub"]
            hub.choices = [(str(one.id), one.name) for one in found]
        else:
            del self.fields["hub"]

    def filters(self) -> Filters:
        """A question that cannot be understood narrows nothing."""
        self.full_clean()
        said = self.cleaned_data if self.is_bound else {}
        return Filters(
            closed=said.get("state") == "closed",
            hub=UUID(said["hub"]) if said.get("hub") else None,
            mine=said.get("whose") == "mine",
        )


@open_to(*DESK)
def families(request: MemberRequest) -> HttpResponse:
    """Names are sealed: the look at the list is written down before it is shown."""
    form = FilterForm(request.actor, request.GET or None)
    found = queries.families_for(request.actor, _after(request), form.filters(), PAGE + 1)
    shown = found[:PAGE]
    _looked(request.actor, shown)
    context = {
        "heading": "Families",
        "filter": form,
        "cards": cards(queries.lines_for(shown, request.now)),
        "newer": reverse("desk:families") + _query(request) if request.GET.get("before") else "",
        "older": _older(request, shown[-1]) if len(found) > PAGE else "",
        "closed": form.filters().closed,
        "manages": request.actor.has(*MANAGERS),
    }
    return render(request, "desk/families/list.html", context)


def _looked(actor: Actor, shown: Iterable["Family"]) -> None:
    """One entry for each hub of the list."""
    looked_over(by=actor, did="families.list", seen=((family.hub_id, family.id) for family in shown))


def _after(request: MemberRequest) -> tuple[datetime, UUID] | None:
    """Where the page before ended: “<time>_<id>”. What cannot be read is the first page."""
    at, _, key = request.GET.get("before", "").partition("_")
    try:
        moment = datetime.fromisoformat(at)
        return (moment, UUID(key)) if moment.tzinfo else None
    except ValueError:
        return None


def _query(request: MemberRequest, **more: str) -> str:
    kept = {name: value for name in ("state", "whose", "hub") if (value := request.GET.get(name))}
    asked = urlencode({**kept, **more})
    return f"?{asked}" if asked else ""


def _older(request: MemberRequest, last: "Family") -> str:
    return reverse("desk:families") + _query(request, before=f"{last.opened_at.isoformat()}_{last.id}")
