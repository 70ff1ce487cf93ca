"""Drafts: kept while somebody writes, by the page itself or by a button, and given back when they return."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.gate import Refused
from alongside.observations import actions, queries
from alongside.observations.queries import ToWrite
from alongside.web.design import moments
from alongside.web.design.forms import Drafted
from alongside.web.log.forms import draft_name, number, write_form
from alongside.web.log.place import CARERS, Place
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from collections.abc import Callable

    from alongside.observations.models import Draft


def keep(request: MemberRequest, found: ToWrite, form: Drafted, name: str) -> "Draft | None":
    """What stands in the form, kept; nothing where nobody typed anything, or where there is no slot left."""
    values = form.values()
    if not values:
        return None
    try:
        draft = actions.keep_draft(
            family=found.family, form=name, values=values, slot=str(form.data.get("slot", "")),
            version=number(str(form.data.get("saved", ""))), by=request.actor, now=request.now,
        )  # fmt: skip
    except Refused:
        return None
    form.kept_in(draft.form, draft.version)
    return draft


def autosave(request: MemberRequest, place: Place, family: UUID) -> HttpResponse:
    """For the page's own script: what is typed now, and the slot it was kept in."""
    carer, beside = place == CARERS, request.GET.get("with") == "parent"
    name = draft_name(carer=carer, beside=beside)
    found = queries.to_write_for(request.actor, family, name)
    form = write_form(carer=carer, beside=beside)(request.POST, once=True)
    return told_back(request, found, form, name)


def told_back(request: MemberRequest, found: ToWrite, form: Drafted, name: str) -> HttpResponse:
    """Keep what stands in the form; the slot it was kept in, for the page's own script."""
    draft = keep(request, found, form, name)
    if draft is None:
        return JsonResponse({"slot": "", "at": 0, "words": ""})
    other = bool(request.POST.get("slot")) and request.POST["slot"] != draft.form
    words = f"Kept as a draft at {moments.clock(timezone.localtime(request.now))}"
    if other:
        words += ". You wrote on another device too: both are kept"
    return JsonResponse({"slot": draft.form, "at": draft.version, "words": words})


def drop(request: MemberRequest, place: Place, family: UUID) -> HttpResponse:
    """“Start afresh.”"""
    beside = request.GET.get("with") == "parent"
    thrown_away(request, queries.to_write_for(request.actor, family, draft_name(carer=place == CARERS, beside=beside)))
    return redirect(place.new(family, beside))


def thrown_away(request: MemberRequest, found: ToWrite) -> None:
    """The draft the page names, if it is one’s own."""
    slot = request.POST.get("slot", "")
    if any(draft.form == slot for draft in found.drafts):
        actions.drop_draft(family=found.family, slot=slot, by=request.actor)
        messages.success(request, "What you had begun is thrown away.")


def begun(found: ToWrite, chosen: str, suits: "Callable[[Draft], bool]" = bool) -> "tuple[Draft | None, list[Draft]]":
    """The draft to carry on with (the newest that suits the page, unless one was chosen), and the others."""
    mine = next((draft for draft in found.drafts if draft.form == chosen), None)
    mine = mine or next(filter(suits, found.drafts), None)
    return mine, [draft for draft in found.drafts if draft is not mine]


def slot_of(found: ToWrite, form: Drafted) -> str:
    """The draft that goes when the form is kept: the one it knows, or the one that this page began unawares."""
    given = form.cleaned_data
    begun = (one.form for one in found.drafts if one.values.get("once") == str(given["once"]))
    return given["slot"] or next(begun, "")


def told(place: Place, found: ToWrite, beside: bool, chosen: str) -> dict[str, Any]:
    """What the page says about drafts."""
    mine, others = begun(found, chosen)
    return {
        "begun_at": mine.made_at if mine else None,
        "begun_slot": mine.form if mine else "",
        "others": [
            {"saved_at": draft.saved_at, "href": place.new(found.family.id, beside, draft=draft.form)}
            for draft in others
        ],
    }
