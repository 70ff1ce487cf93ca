"""The return conversation, and what was learnt."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.families.queries import members_of
from alongside.missing import actions, queries
from alongside.web.design import forms
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.missing.asking import ask_step, to_episode
from alongside.web.desk.missing.forms.steps import StepForm, TalkForm
from alongside.web.guard import open_to
from alongside.web.log.forms import NEVER, WriteForm
from alongside.web.log.place import DESK as LOG
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.families.models import Person
    from alongside.missing.models import Episode
    from alongside.observations.models import Observation


@open_to(*DESK, methods=("GET", "POST"))
def talk(request: MemberRequest, episode: UUID) -> HttpResponse:
    """Offered, accepted, for later, declined, held."""

    def save(found: "Episode", form: StepForm) -> object:
        said, once = form.said(), form.cleaned_data["once"]  # type: ignore[attr-defined]
        return actions.talk(episode=found, said=said, once=once, by=request.actor, now=request.now)

    return ask_step(
        request, episode, TalkForm, save, heading="The return conversation", done="Written down.",
        words="It is the child’s to have or not to have. Police asking whether they are well is not this conversation.",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def learn(request: MemberRequest, episode: UUID) -> HttpResponse:
    """What was learnt goes into the log, like everything that is noticed, and hangs on this episode."""
    found = queries.episode_for(request.actor, episode, Can.WORK_WITH_FAMILY)
    parents = members_of(found.family, "parent")
    form = LearnForm(sent(request), parents=parents)
    if request.method == "POST" and form.is_valid() and (row := _learnt(request, form, found, parents)):
        messages.success(request, "It is in the log. Now check what we noticed in it.")
        return redirect(LOG.mentions(row.pk))
    context = {
        "heading": "What was learnt",
        "about": found.child.called,
        "reference": found.family.reference,
        "form": form,
        "never": NEVER,
        "back": to_episode(found),
    }
    return render(request, "desk/missing/learn.html", context)


class LearnForm(WriteForm):
    """As in the log; whose words they are may be the worker's own."""

    def __init__(self, data: object, *, parents: "list[Person]") -> None:
        super().__init__(data, once=True)
        choices = [*((str(one.pk), one.called) for one in parents), ("", "My own, or somebody else’s")]
        self.fields["said_by"] = forms.Radios(
            label="Whose words are these?", choices=choices, required=False, initial=choices[0][0]
        )
        self.order_fields(["said_by"])


def _learnt(request: MemberRequest, form: LearnForm, found: "Episode", parents: "list[Person]") -> "Observation | None":
    who = next((one for one in parents if str(one.pk) == form.cleaned_data["said_by"]), None)
    try:
        return actions.learn(
            episode=found, noticed=form.noticed(), said_by=who, once=form.cleaned_data["once"], by=request.actor,
            now=request.now,
        )  # fmt: skip
    except Refused as refused:
        field = getattr(refused, "field", "")
        form.add_error(field if field in form.fields else None, str(refused))
        return None
