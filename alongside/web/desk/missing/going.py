"""A child is missing, in one tap; and they are back."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.missing import actions, queries
from alongside.missing.actions import AlreadyMissing, ToldPolice
from alongside.missing.rules import Number, Police
from alongside.web.design.forms import Form
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.missing.asking import FORM, to_episode
from alongside.web.desk.missing.forms.going import BackForm, NoticeForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.families.models import Person
    from alongside.missing.models import Episode


@open_to(*DESK, methods=("GET", "POST"))
def notice(request: MemberRequest, family: UUID) -> HttpResponse:
    """Who, and since when. It says what it does not do: it tells nobody else."""
    found, children = queries.children_for(request.actor, family)
    choices = [(str(child.pk), child.called) for child in children]
    first = [str(child.pk) for child in children if child.kind == "child"]
    chosen = request.GET.get("child", first[0] if len(first) == 1 else "")
    form = NoticeForm(sent(request), children=choices, chosen=chosen)
    if request.method == "POST" and form.is_valid() and (row := _noticed(request, form, children)):
        if form.cleaned_data["over"]:
            return redirect("desk:missing-back", row.pk)
        messages.success(request, "Written down. It reports nothing to police: call 101, or 999.")
        return redirect("desk:missing-episode", row.pk)
    context = {"heading": "A child is missing", "reference": found.reference, "form": form, "family": found.pk}
    return render(request, "desk/missing/notice.html", {**context, "nobody": not children})


def _noticed(request: MemberRequest, form: NoticeForm, children: "list[Person]") -> "Episode | None":
    child = next(one for one in children if str(one.pk) == form.cleaned_data["child"])
    try:
        return actions.notice(
            child=child, gone=form.gone(form.happened(request.now)), once=form.cleaned_data["once"], by=request.actor,
            now=request.now,
        )  # fmt: skip
    except AlreadyMissing as there:
        form.add_error("child", f"{child.called} is already written down as missing. Add to that episode")
        form.already = there.episode
    except Refused as refused:
        _stopped(form, refused)
    return None


@open_to(*DESK, methods=("GET", "POST"))
def back(request: MemberRequest, episode: UUID) -> HttpResponse:
    """They are back. How, when, and what the parent saw."""
    found = queries.episode_for(request.actor, episode, Can.WORK_WITH_FAMILY)
    reported = found.police == Police.REPORTED.value
    form = BackForm(sent(request), reported=reported)
    if request.method == "POST" and form.is_valid() and _came_back(request, form, found):
        messages.success(request, "Written down. It is good that they are back.")
        return redirect("desk:missing-episode", episode)
    context = {
        "heading": "They are back",
        "about": found.child.called,
        "reference": found.family.reference,
        "form": form,
        "words": "Open arms first. Everything else can wait until they have eaten and slept.",
        "button": "Write it down",
        "back": to_episode(found),
        "cancel": to_episode(found),
        "warning": False,
    }
    return render(request, FORM, context)


def _came_back(request: MemberRequest, form: BackForm, found: "Episode") -> bool:
    once, by, now = form.cleaned_data["once"], request.actor, request.now
    try:
        actions.come_back(episode=found, back=form.back(form.happened(now)), once=once, by=by, now=now)
        if form.cleaned_data.get("police_know"):
            actions.tell_back(episode=found, said=ToldPolice(at=now, number=Number.OTHER), once=once, by=by, now=now)
    except Refused as refused:
        _stopped(form, refused)
        return False
    return True


def _stopped(form: Form, refused: Refused) -> None:
    field = getattr(refused, "field", "")
    form.add_error(field if field in form.fields else None, str(refused))
