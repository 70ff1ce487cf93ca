"""A child is missing, in one tap; and they are back."""

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.missing import actions, queries
from alongside.missing.actions import AlreadyMissing, ToldPolice
from alongside.missing.rules import Number, Police
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.drafts.writing import Writing
from alongside.web.desk.missing.asking import FORM, about, stopped
from alongside.web.desk.missing.forms.going import BackForm, NoticeForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.families.models import Family, Person
    from alongside.missing.models import Episode

STILL_NEW = timedelta(days=1)


@open_to(*DESK, methods=("GET", "POST"))
def notice(request: MemberRequest, family: UUID) -> HttpResponse:
    """Who, and since when. It says what it does not do: it tells nobody else."""
    found, children = queries.children_for(request.actor, family)
    page = _to_notice(request, found, children)
    form = page.asked(request)
    if later := page.later(request, form):
        return later
    if form.is_valid() and (row := _noticed(request, page, form, children)):
        if form.cleaned_data["over"]:
            return redirect("desk:missing-back", row.pk)
        messages.success(request, "Written down. It reports nothing to police: call 101, or 999.")
        return redirect("desk:missing-episode", row.pk)
    context = {"heading": "A child is missing", "reference": found.reference, "form": form, "family": found.pk}
    told = page.told(request, form)
    return render(request, "desk/missing/notice.html", {**context, **told, "nobody": not children})


def writing(request: MemberRequest, family: UUID) -> Writing[NoticeForm]:
    """A child is missing, and somebody is writing it down."""
    return _to_notice(request, *queries.children_for(request.actor, family))


def _to_notice(request: MemberRequest, family: "Family", children: "list[Person]") -> Writing[NoticeForm]:
    """Somebody is in a hurry here: what was begun for another child, or days ago, waits beside the form, not in it."""
    first = [str(child.pk) for child in children if child.kind == "child"]
    named = request.GET.get("child", "")
    given = {
        "children": [(str(child.pk), child.called) for child in children],
        "chosen": named or (first[0] if len(first) == 1 else ""),
    }
    return Writing(
        request.actor, family, "missing", NoticeForm, given, reverse("desk:missing-new", args=[family.pk]),
        query={"child": named} if named else {},
        suits=lambda draft: (
            draft.saved_at > request.now - STILL_NEW and (not named or draft.values.get("child") in {"", named})
        ),
    )  # fmt: skip


def _noticed(
    request: MemberRequest, page: Writing[NoticeForm], form: NoticeForm, children: "list[Person]"
) -> "Episode | None":
    child = next(one for one in children if str(one.pk) == form.cleaned_data["child"])
    try:
        return actions.notice(
            child=child, gone=form.gone(form.happened(request.now)), draft=page.slot(form),
            once=form.cleaned_data["once"], by=request.actor, now=request.now,
        )  # fmt: skip
    except AlreadyMissing as there:
        form.add_error("child", f"{child.called} is already written down as missing. Add to that episode")
        form.already = there.episode
    except Refused as refused:
        stopped(form, refused)
    return None


@open_to(*DESK, methods=("GET", "POST"))
def back(request: MemberRequest, episode: UUID) -> HttpResponse:
    """They are back. How, when, and what the parent saw."""
    found = queries.episode_for(request.actor, episode, Can.WORK_WITH_FAMILY)
    page = _to_come_back(request, found)
    form = page.asked(request)
    if later := page.later(request, form):
        return later
    if form.is_valid() and _came_back(request, page, form, found):
        messages.success(request, "Written down. It is good that they are back.")
        return redirect("desk:missing-episode", episode)
    words = "Open arms first. Everything else can wait until they have eaten and slept."
    context = {**about(found), "heading": "They are back", "words": words, "form": form}
    return render(request, FORM, {**context, **page.told(request, form)})


def writing_back(request: MemberRequest, episode: UUID) -> Writing[BackForm]:
    """They are back, and somebody is writing down how."""
    return _to_come_back(request, queries.episode_for(request.actor, episode, Can.WORK_WITH_FAMILY))


def _to_come_back(request: MemberRequest, found: "Episode") -> Writing[BackForm]:
    given = {"reported": found.police == Police.REPORTED.value}
    here = reverse("desk:missing-back", args=[found.pk])
    return Writing(request.actor, found.family, "back", BackForm, given, here, of=found.pk)


def _came_back(request: MemberRequest, page: Writing[BackForm], form: BackForm, found: "Episode") -> bool:
    once, by, now = form.cleaned_data["once"], request.actor, request.now
    try:
        back = form.back(form.happened(now))
        actions.come_back(episode=found, back=back, draft=page.slot(form), once=once, by=by, now=now)
        if form.cleaned_data.get("police_know"):
            actions.tell_back(episode=found, said=ToldPolice(at=now, number=Number.OTHER), once=once, by=by, now=now)
    except Refused as refused:
        stopped(form, refused)
        return False
    return True
