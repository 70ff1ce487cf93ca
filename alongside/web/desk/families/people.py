"""Pages about people: add somebody, put right what is written, and a child's details."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse

from alongside.access.policy import Can
from alongside.families import queries
from alongside.families.actions import people
from alongside.families.choices import PersonKind
from alongside.web.desk import DESK
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.families.forms.people import ChildForm, NewPersonForm, PersonForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.families.models import ChildDetails, Person

_PERSON = ("name", "known_as", "relation", "born_on", "languages", "interpreter", "note")
_CHILD = (
    *("exploitation", "exploitation_note", "school", "school_status", "legal_status"),
    *("disability", "disability_note"),
)


def answers(row: Any, names: tuple[str, ...]) -> Said:
    """A row as the answers of its form."""
    return {name: getattr(row, name) for name in names}


def _picked(said: Said, names: tuple[str, ...]) -> Any:
    return {name: said[name] for name in names}


@open_to(*DESK, methods=("GET", "POST"))
def person_new(request: MemberRequest, family: UUID) -> HttpResponse:
    """Somebody more in the family's life."""
    found = queries.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    form = NewPersonForm(sent(request), once=True)

    def save(said: Said) -> object:
        kind, about = PersonKind(said["kind"]), _picked(said, _PERSON)
        return people.add_person(
            family=found, kind=kind, said=about, by=request.actor, now=request.now, once=said["once"]
        )

    return ask(request, found, form, heading="Add somebody", save=save, done="They are on the page.", anchor="people")


@open_to(*DESK, methods=("GET", "POST"))
def person_edit(request: MemberRequest, family: UUID, person: UUID) -> HttpResponse:
    """Put right what is written about somebody."""
    found = queries.person_for(request.actor, family, person, Can.WORK_WITH_FAMILY)
    form = PersonForm(sent(request), initial=answers(found, _PERSON), version=found.version)

    def save(said: Said) -> object:
        return people.change_person(
            person=found, version=said["version"], said=_picked(said, _PERSON), by=request.actor, now=request.now
        )

    def theirs(row: "Person") -> Said:
        return answers(row, _PERSON)

    return ask(
        request, found.family, form, heading="Change what is written about somebody", about=found.called,
        save=save, done="The change is saved.", anchor="people", theirs=theirs,
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def child_edit(request: MemberRequest, family: UUID, person: UUID) -> HttpResponse:
    """What must be known about a child."""
    child = queries.child_for(request.actor, family, person)
    there = getattr(child, "details", None)
    initial = answers(there, _CHILD) if there else {}
    form = ChildForm(sent(request), initial=initial, version=there.version if there else 0)

    def save(said: Said) -> object:
        return people.child_details(
            child=child, version=said["version"], said=_picked(said, _CHILD), by=request.actor, now=request.now
        )

    def theirs(row: "ChildDetails") -> Said:
        return answers(row, _CHILD)

    return ask(
        request, child.family, form, heading="About this child", about=child.called,
        save=save, done="What you wrote about the child is saved.", anchor="children", theirs=theirs,
    )  # fmt: skip
