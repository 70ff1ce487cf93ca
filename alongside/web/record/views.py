"""The record’s page: read it, narrow it, and check that nobody has changed it."""

import uuid
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse

from alongside.access.policy import Can
from alongside.hubs import queries as hubs
from alongside.record import queries
from alongside.record.verify import verify
from alongside.record.writing import looked_at
from alongside.web.design import pages
from alongside.web.guard import open_to
from alongside.web.record import GUARDS
from alongside.web.record.forms import Filter
from alongside.web.record.presenters import checked, lines
from alongside.web.record.words import Kind, codes_of
from alongside.web.requests import MemberRequest

_EACH = 50


@open_to(*GUARDS)
def record(request: MemberRequest) -> HttpResponse:
    """Who did what and who looked, newest first. Looking at it is a look, and is written down too."""
    actor = request.actor
    form = Filter(request.GET, people=hubs.colleagues(actor, Can.SEE_RECORD))
    said = form.cleaned_data if form.is_valid() else {}
    guarded = {hub.id: hub.name for hub in hubs.hubs_where(actor, Can.SEE_RECORD)}
    for hub in guarded:
        looked_at(by=actor, did="record.see", hub=hub)
    found = queries.entries_for(actor, **_wanted(said), before=_number(request.GET.get("before", "")), limit=_EACH + 1)
    chosen = {name: value for name, value in said.items() if value}
    older = f"?{urlencode({**chosen, 'before': found[_EACH - 1].id})}" if len(found) > _EACH else ""
    given = {"heading": "The record", "form": form, "lines": lines(actor, found[:_EACH], guarded), "older": older}
    return pages.render(request, "record/record.html", given)


def _wanted(said: dict[str, Any]) -> dict[str, Any]:
    kind, by = said.get("kind"), said.get("by")
    return {"codes": codes_of(Kind(kind)) if kind else None, "by": uuid.UUID(by) if by else None}


def _number(word: str) -> int | None:
    """The place to go on from; anything else begins at the newest."""
    return int(word) if word.isascii() and word.isdecimal() and len(word) < 18 else None


@open_to(*GUARDS, methods=("POST",))
def check(request: MemberRequest) -> HttpResponse:
    """Read every chain from its beginning."""
    verdict = verify()
    for hub in hubs.hubs_where(request.actor, Can.SEE_RECORD):
        looked_at(by=request.actor, did="record.verify", hub=hub.id, because="holds" if verdict.holds else "fault")
    given = {"heading": "The record was checked", "verdict": checked(request.actor, verdict)}
    return pages.render(request, "record/checked.html", given)
