"""One entry, as it was written, with what corrects it."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from alongside.access.gate import allowed
from alongside.access.policy import Can
from alongside.intelligence import queries as intelligence
from alongside.observations import queries
from alongside.record.writing import looked_at
from alongside.web.design.pages import render
from alongside.web.desk.files.slot import files_part
from alongside.web.desk.intelligence.lines import OwedLine, owed_lines
from alongside.web.log import presenters
from alongside.web.log.place import CARERS, Place
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.observations.models import Observation


def entry(request: MemberRequest, place: Place, observation: UUID) -> HttpResponse:
    found = queries.observation_for(request.actor, observation)
    told, corrections = queries.entry_for(request.actor, found)
    noticed = queries.mentions_for(request.actor, found)
    looked_at(by=request.actor, did="observations.see", about=found)
    context = {
        "heading": f"Entry {told.reference}",
        "entry": presenters.entry(told, place),
        "corrections": [presenters.entry(one, place) for one in corrections],
        "text": presenters.marked_words(found, noticed),
        "mentions": presenters.mention_lines(noticed),
        "open": sum(one.judgement == "offered" for one in noticed),
        "safety": presenters.safety(found),
        "pass_on": _pass_on(request, found),
        "became": _became(request, found),
        "told": intelligence.told_back(request.actor, found) if place == CARERS else [],
        **files_part(request.actor, found),
        "back": place.home(found.family_id),
    }
    return render(request, "log/entry.html", context)


def _pass_on(request: MemberRequest, found: "Observation") -> str:
    """The way to pass this entry on, for those who may decide it."""
    if not allowed(request.actor, Can.SHARE, found):
        return ""
    return f"{reverse('desk:pass-on-words', args=[found.family_id])}?items=observation:{found.pk}"


def _became(request: MemberRequest, found: "Observation") -> list[OwedLine]:
    """What whoever told it is still owed, for the family’s own people."""
    if not allowed(request.actor, Can.SEE_FAMILY, found):
        return []
    owed = intelligence.owed_on(request.actor, found.family, [found.pk])
    return owed_lines(owed, request.now, allowed(request.actor, Can.WORK_WITH_FAMILY, found))
