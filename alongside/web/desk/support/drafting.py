"""A contact that is still being written: kept while somebody types, and given back when they return."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.observations import actions as observations
from alongside.observations.queries import ToWrite, drafts_of
from alongside.support import queries
from alongside.support.queries import Before
from alongside.web.desk import DESK
from alongside.web.desk.support.forms.contacts import ContactForm, form_for
from alongside.web.desk.support.presenters.names import choices
from alongside.web.guard import open_to
from alongside.web.log import drafts
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.families.models import Family
    from alongside.support.models import PlannedContact

NAME = "contact"  # under which drafts of this form are kept
_SETTLED = "accepted"


def form_of(request: MemberRequest, before: Before, plan: "PlannedContact | None") -> ContactForm:
    """What was sent; else the draft that was begun; else blank, or as it was planned."""
    kind = form_for(first=bool(before.due), settled=before.choice is not None and before.choice.answer == _SETTLED)
    given: dict[str, Any] = {
        "choices": choices(before.people, before.professionals),
        "now": request.now,
        "unsafe_now": not all(reach.may_ring for reach in before.reach[:1]),
    }
    if request.method == "POST":
        return kind(request.POST, **given)
    if plan is not None:
        return kind(initial=_as_planned(plan, request), **given)
    draft, _ = drafts.begun(_writing(request, before.family), request.GET.get("draft", ""))
    if draft is None:
        return kind(**given)
    return kind.carried_on(draft.values, draft.form, draft.version, **given)


def _as_planned(plan: "PlannedContact", request: MemberRequest) -> dict[str, Any]:
    outside = plan.person_id is None
    return {
        "person": "none" if outside else str(plan.person_id),
        "professional": str(plan.professional_id or ""),
        "with_whom": plan.with_whom,
        "mode": plan.mode,
        "happened_at": min(plan.at, request.now),
    }


def _writing(request: MemberRequest, family: "Family") -> ToWrite:
    """As the log's drafts take it; the people stand on the page already."""
    return ToWrite(family=family, children=[], parents=[], drafts=drafts_of(request.actor, family, NAME))


def keep(request: MemberRequest, before: Before, form: ContactForm) -> None:
    drafts.keep(request, _writing(request, before.family), form, NAME)


def kept_for_later(request: MemberRequest, before: Before, form: ContactForm) -> HttpResponse:
    keep(request, before, form)
    messages.success(request, "Kept. You can close the page and carry on later.")
    return redirect("desk:family", before.family.id)


def told(request: MemberRequest, before: Before) -> dict[str, Any]:
    """What the page says about drafts."""
    if request.method == "POST":
        return {"begun_at": None, "begun_slot": "", "others": []}
    planned = bool(request.GET.get("planned"))
    found = _writing(request, before.family)
    mine, others = drafts.begun(found, request.GET.get("draft", ""))
    if planned and mine is not None:
        mine, others = None, found.drafts
    here = reverse("desk:contact", args=[before.family.id])
    return {
        "begun_at": mine.made_at if mine else None,
        "begun_slot": mine.form if mine else "",
        "others": [{"saved_at": one.saved_at, "href": f"{here}?draft={one.form}"} for one in others],
    }


@open_to(*DESK, methods=("POST",))
def autosave(request: MemberRequest, family: UUID) -> HttpResponse:
    """For the page's own script."""
    before = queries.reach_for(request.actor, family, request.now)
    return drafts.told_back(request, _writing(request, before.family), form_of(request, before, None), NAME)


@open_to(*DESK, methods=("POST",))
def drop(request: MemberRequest, family: UUID) -> HttpResponse:
    """“Start afresh.”"""
    before = queries.reach_for(request.actor, family, request.now)
    slot = request.POST.get("slot", "")
    if any(draft.form == slot for draft in drafts_of(request.actor, before.family, NAME)):
        observations.drop_draft(family=before.family, slot=slot, by=request.actor)
        messages.success(request, "What you had begun is thrown away.")
    return redirect("desk:contact", family)
