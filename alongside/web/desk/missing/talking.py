"""The return conversation, and what was learnt."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.families.queries import members_of
from alongside.missing import actions, queries
from alongside.web.design import forms
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.drafts.writing import Writing
from alongside.web.desk.missing.asking import FORM, about, stopped, to_episode
from alongside.web.desk.missing.forms.steps import TalkForm
from alongside.web.guard import open_to
from alongside.web.log.forms import NEVER, WriteForm
from alongside.web.log.place import DESK as LOG
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.families.models import Person
    from alongside.missing.models import Episode
    from alongside.observations.models import Observation

_THEIRS = "It is the child’s to have or not to have. Police asking whether they are well is not this conversation."


@open_to(*DESK, methods=("GET", "POST"))
def talk(request: MemberRequest, episode: UUID) -> HttpResponse:
    """Offered, accepted, for later, declined, held."""
    found = queries.episode_for(request.actor, episode, Can.WORK_WITH_FAMILY)
    page = _to_talk(request, found)
    form = page.asked(request)
    if later := page.later(request, form):
        return later
    if form.is_valid() and _talked(request, page, form, found):
        messages.success(request, "Written down.")
        return redirect(to_episode(found))
    context = {**about(found), "heading": "The return conversation", "words": _THEIRS, "form": form}
    return render(request, FORM, {**context, **page.told(request, form)})


def writing(request: MemberRequest, episode: UUID) -> Writing[TalkForm]:
    """A return conversation that is being written down."""
    return _to_talk(request, queries.episode_for(request.actor, episode, Can.WORK_WITH_FAMILY))


def _to_talk(request: MemberRequest, found: "Episode") -> Writing[TalkForm]:
    here = reverse("desk:missing-talk", args=[found.pk])
    return Writing(request.actor, found.family, "talk", TalkForm, {"now": request.now}, here, of=found.pk)


def _talked(request: MemberRequest, page: Writing[TalkForm], form: TalkForm, found: "Episode") -> bool:
    said, once = form.said(), form.cleaned_data["once"]
    try:
        actions.talk(episode=found, said=said, draft=page.slot(form), once=once, by=request.actor, now=request.now)
    except Refused as refused:
        stopped(form, refused)
        return False
    return True


@open_to(*DESK, methods=("GET", "POST"))
def learn(request: MemberRequest, episode: UUID) -> HttpResponse:
    """What was learnt goes into the log, like everything that is noticed, and hangs on this episode."""
    found = queries.episode_for(request.actor, episode, Can.WORK_WITH_FAMILY)
    parents = members_of(found.family, "parent")
    page = _to_learn(request, found, parents)
    form = page.asked(request)
    if later := page.later(request, form):
        return later
    if form.is_valid() and (row := _learnt(request, page, form, found, parents)):
        messages.success(request, "It is in the log. Now check what was picked out of it.")
        return redirect(LOG.mentions(row.pk))
    context = {
        "heading": "What was learnt",
        "about": found.child.called,
        "reference": found.family.reference,
        "form": form,
        "never": NEVER,
        "back": to_episode(found),
        **page.told(request, form),
    }
    return render(request, "desk/missing/learn.html", context)


def writing_learnt(request: MemberRequest, episode: UUID) -> "Writing[LearnForm]":
    """What was learnt, while it is being written down."""
    found = queries.episode_for(request.actor, episode, Can.WORK_WITH_FAMILY)
    return _to_learn(request, found, members_of(found.family, "parent"))


def _to_learn(request: MemberRequest, found: "Episode", parents: "list[Person]") -> "Writing[LearnForm]":
    here = reverse("desk:missing-learn", args=[found.pk])
    return Writing(request.actor, found.family, "learn", LearnForm, {"parents": parents}, here, of=found.pk)


class LearnForm(WriteForm):
    """As in the log; whose words they are may be the worker's own."""

    def __init__(self, data: object = None, *, parents: "list[Person]") -> None:
        super().__init__(data, once=True)
        choices = [*((str(one.pk), one.called) for one in parents), ("", "My own, or somebody else’s")]
        self.fields["said_by"] = forms.Radios(
            label="Whose words are these?", choices=choices, required=False, initial=choices[0][0]
        )
        self.order_fields(["said_by"])


def _learnt(
    request: MemberRequest, page: Writing[LearnForm], form: LearnForm, found: "Episode", parents: "list[Person]"
) -> "Observation | None":
    who = next((one for one in parents if str(one.pk) == form.cleaned_data["said_by"]), None)
    try:
        return actions.learn(
            episode=found, noticed=form.noticed(), said_by=who, draft=page.slot(form),
            once=form.cleaned_data["once"], by=request.actor, now=request.now,
        )  # fmt: skip
    except Refused as refused:
        stopped(form, refused)
        return None
