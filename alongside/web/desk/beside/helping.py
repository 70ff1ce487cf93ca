"""Practical help a family asked for, and what became of it."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from alongside.access.policy import Can
from alongside.families import queries as families
from alongside.record.writing import looked_at
from alongside.support.actions import practical
from alongside.support.queries import together
from alongside.support.rules.helping import HelpState
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.beside import presenters
from alongside.web.desk.beside.forms import FollowForm, HelpForm
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.families.forms import choosing
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent
from alongside.words.queries import label

if TYPE_CHECKING:
    from alongside.support.models import Help

REMIND_AFTER = timedelta(days=14)  # our own; each time it can be changed or emptied


@open_to(*DESK)
def helps(request: MemberRequest, family: UUID) -> HttpResponse:
    """All that was asked for, what is still open first."""
    found = families.family_for(request.actor, family)
    rows = together.helps_for(request.actor, found)
    looked_at(by=request.actor, did="families.see", about=found)
    context = {
        "heading": "Practical help",
        "family": found,
        "helps": presenters.help_lines(rows, timezone.localdate(request.now)),
        "may_write": together.may_write(request.actor, found),
    }
    return pages.render(request, "desk/beside/helps.html", context)


@open_to(*DESK, methods=("GET", "POST"))
def help_new(request: MemberRequest, family: UUID) -> HttpResponse:
    """Somebody asks for help."""
    found = families.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    people, needs = families.people_of(found), together.needs_of(found)
    form = HelpForm(sent(request), now=request.now, look_again_on=_remind(request), once=True)
    _offer(form, people, needs)

    def save(said: Said) -> object:
        given = {name: said[name] for name in ("kind", "words", "look_again_on", "once")}
        who, need = choosing.picked(people, said["person"]), choosing.picked(needs, said.get("need"))
        return practical.ask_for_help(person=who, need=need, **given, by=request.actor, now=request.now)

    return ask(
        request, found, form, heading="What help do they ask for?", save=save,
        to=reverse("desk:helps", args=[found.id]), done="Written down. You are reminded of it on the day you chose.",
        button="Write it down",
    )  # fmt: skip


def _offer(form: HelpForm, people: list[Any], needs: list[Any]) -> None:
    """Parents first; and what they had said would help, if they had."""
    parents_first = sorted(people, key=lambda person: person.kind != "parent")
    choosing.offer(form, "person", choosing.people(parents_first))
    form.fields["person"].initial = str(parents_first[0].id) if parents_first else None
    if needs:
        choosing.offer(form, "need", [(str(need.id), f"{need.person.called}: “{need.words}”") for need in needs])
    else:
        del form.fields["need"]


@open_to(*DESK, methods=("GET", "POST"))
def help_follow(request: MemberRequest, family: UUID, help: UUID) -> HttpResponse:
    """What became of it."""
    found = together.help_for(request.actor, family, help)
    form = FollowForm(
        sent(request), moves=presenters.moves(found), look_again_on=_remind(request), version=found.version
    )

    def save(said: Said) -> object:
        given = {**said, "state": HelpState(said["state"])}
        return practical.follow_help(help=found, **given, by=request.actor, now=request.now)

    return ask(
        request, found.family, form, heading="What became of it?", save=save, theirs=_stands, button="Write it down",
        about=f"{label('practical_help', found.kind)}: “{found.words}”", done="Written down.",
        to=reverse("desk:helps", args=[found.family_id]),
    )  # fmt: skip


def _stands(row: "Help") -> dict[str, Any]:
    return {"state": row.state, "look_again_on": row.look_again_on}


def _remind(request: MemberRequest) -> Any:
    return timezone.localdate(request.now) + REMIND_AFTER
