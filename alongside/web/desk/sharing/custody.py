"""The custodian's desk: who a reference stands for, opened with a reason that the family's worker reads."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access.roles import Role
from alongside.record.writing import looked_over
from alongside.sharing import actions, queries
from alongside.web.design import pages
from alongside.web.desk.sharing.passforms import ReasonForm, SourceForm, key
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

_NONE = "There is no such reference here. Look at its letters again."


@open_to(Role.CUSTODIAN, methods=("GET", "POST"))
def sources(request: MemberRequest) -> HttpResponse:
    """A reference is typed as it stands in the paper."""
    form = SourceForm(sent(request))
    if request.method == "POST" and form.is_valid():
        if found := queries.reference_called(request.actor, form.cleaned_data["code"]):
            return redirect("desk:source", found.id)
        form.add_error("code", _NONE)
    rows = queries.openings_for(request.actor)
    looked_over(by=request.actor, did="sharing.sources", seen=((row.hub_id, row.id) for row in rows))
    openings = [
        {"text": row.reference.code, "more": row.reason, "at": row.made_at, "by": row.made_by.name} for row in rows
    ]
    return pages.render(
        request, "desk/sharing/sources.html", {"heading": "Sources", "form": form, "openings": openings}
    )


@open_to(Role.CUSTODIAN, methods=("GET", "POST"))
def source(request: MemberRequest, source: UUID) -> HttpResponse:
    """Asked why, then shown once: the name stands on this answer alone and nowhere in an address."""
    found = queries.reference_for(request.actor, source)
    form = ReasonForm(sent(request), once=True)
    context = {"heading": f"Source {found.code}", "form": form, "code": found.code, "at": found.made_at, "who": None}
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        actions.open_source(reference=found, reason=given["reason"], once=key(form), by=request.actor, now=request.now)
        context["who"] = [("Who told it", found.who["name"]), ("How", found.who["how"])]
    answer = pages.render(request, "desk/sharing/source.html", context)
    answer["Cache-Control"] = "no-store"
    return answer
