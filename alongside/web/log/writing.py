"""The page one writes on, and the page that corrects an entry."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.observations import actions, queries
from alongside.observations.queries import ToWrite
from alongside.record.writing import looked_at
from alongside.web.design.pages import render
from alongside.web.log import drafts, presenters
from alongside.web.log.forms import NEVER, WriteForm, draft_name, key_of, write_form
from alongside.web.log.place import CARERS, Place
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.observations.models import Observation


def write(request: MemberRequest, place: Place, family: UUID) -> HttpResponse:
    """Blank, carried on from a draft, sent back with what to mend, or kept."""
    carer, beside = place == CARERS, request.GET.get("with") == "parent"
    name = draft_name(carer=carer, beside=beside)
    found = queries.to_write_for(request.actor, family, name)
    form = _form(request, found, write_form(carer=carer, beside=beside))
    if request.method == "POST" and "keep" in request.POST:
        return _kept_for_later(request, place, found, form, name, beside)
    if request.method == "POST" and form.is_valid() and (row := _written(request, found, form)):
        return _thanked(request, place, row)
    if request.method == "POST":
        drafts.keep(request, found, form, name)
    looked_at(by=request.actor, did="observations.begin", about=found.family)
    return render(request, "log/write.html", _context(request, place, found, form, beside))


def _form(request: MemberRequest, found: ToWrite, kind: type[WriteForm]) -> WriteForm:
    if request.method == "POST":
        form = kind(request.POST, once=True)
    else:
        draft, _ = drafts.begun(found, request.GET.get("draft", ""))
        form = kind(once=True) if draft is None else kind.carried_on(draft.values, draft.form, draft.version, once=True)
    if "said_by" in form.fields:
        form.fields["said_by"].choices = [(str(one.id), one.called) for one in found.parents]  # type: ignore[attr-defined]
        form.fields["said_by"].initial = str(found.parents[0].id) if found.parents else ""
    return form


def _written(request: MemberRequest, found: ToWrite, form: WriteForm) -> "Observation | None":
    said_by = next((one for one in found.parents if str(one.id) == form.cleaned_data.get("said_by")), None)
    try:
        return actions.observe(
            family=found.family, noticed=form.noticed(), said_by=said_by, check=key_of(request.GET.get("check")),
            draft=drafts.slot_of(found, form), once=form.cleaned_data["once"], by=request.actor, now=request.now,
        )  # fmt: skip
    except Refused as refused:
        form.add_error(getattr(refused, "field", None), str(refused))
        return None


def _thanked(request: MemberRequest, place: Place, row: "Observation") -> HttpResponse:
    messages.success(request, "Written down. Thank you.")
    offered = queries.mentions_for(request.actor, row)
    return redirect(place.mentions(row.id) if offered else place.entry(row.id))


def _kept_for_later(
    request: MemberRequest, place: Place, found: ToWrite, form: WriteForm, name: str, beside: bool
) -> HttpResponse:
    draft = drafts.keep(request, found, form, name)
    messages.success(request, "Kept. You can close the page and carry on later.")
    check = key_of(request.GET.get("check"))
    return redirect(place.new(found.family.id, beside, check, draft.form if draft else ""))


def _context(request: MemberRequest, place: Place, found: ToWrite, form: WriteForm, beside: bool) -> dict[str, object]:
    family = found.family.id
    waiting = drafts.told(place, found, beside, request.GET.get("draft", ""))
    if request.method == "POST":
        waiting["begun_at"] = None
    query = "?with=parent" if beside else ""
    return {
        "heading": "Write something down",
        "about": presenters.in_a_row(found.children),
        "form": form,
        "never": NEVER,
        "nobody": beside and not found.parents,
        "back": place.home(family),
        "first": place.first(family, beside),
        "draft_to": place.draft(family) + query,
        "drop_to": place.drop(family) + query,
        **waiting,
    }


def correct(request: MemberRequest, place: Place, observation: UUID) -> HttpResponse:
    """A new entry that stands beside the old one, which stays as it is."""
    found = queries.observation_for(request.actor, observation, Can.CONFIRM_MENTIONS)
    kind = write_form(carer=place == CARERS, beside=False)
    form = kind(sent(request), once=True, initial=presenters.answers(found))
    if request.method == "POST" and form.is_valid() and (row := _corrected(request, found, form)):
        return _thanked(request, place, row)
    looked_at(by=request.actor, did="observations.see", about=found)
    context = {
        "heading": "Correct an entry",
        "reference": presenters.reference(found),
        "form": form,
        "never": NEVER,
        "back": place.entry(observation),
    }
    return render(request, "log/correct.html", context)


def _corrected(request: MemberRequest, found: "Observation", form: WriteForm) -> "Observation | None":
    try:
        return actions.correct(
            observation=found, noticed=form.noticed(), once=form.cleaned_data["once"], by=request.actor,
            now=request.now,
        )  # fmt: skip
    except Refused as refused:
        form.add_error(getattr(refused, "field", None), str(refused))
        return None
