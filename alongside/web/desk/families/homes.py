"""Pages about homes, who lives in them, and how people belong together."""

from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse

from alongside.access.policy import Can
from alongside.families import queries
from alongside.families.actions import homes
from alongside.families.choices import Bond, Holds
from alongside.web.desk import DESK
from alongside.web.desk.families.adding import add_about, anybody, children, grown_up, until
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.families.forms import choosing
from alongside.web.desk.families.forms.homes import (
    BondForm,
    HomeForm,
    MovesInForm,
    NewHomeForm,
    ResponsibilityForm,
)
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.families.models import Household

_HOME = ("name", "address", "postcode", "danger")


def _answers(row: "Household") -> Said:
    return {name: getattr(row, name) for name in _HOME}


@open_to(*DESK, methods=("GET", "POST"))
def home_new(request: MemberRequest, family: UUID) -> HttpResponse:
    """A home and who lives there."""
    found = queries.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    people = queries.people_of(found)
    form = NewHomeForm(sent(request), once=True)
    choosing.offer(form, "people", choosing.people(people))

    def save(said: Said) -> object:
        living = [person for person in people if str(person.id) in said["people"]]
        about = {name: said[name] for name in (*_HOME, "from_on", "once")}
        return homes.add_household(family=found, people=living, by=request.actor, now=request.now, **about)

    return ask(request, found, form, heading="Add a home", save=save, done="The home is on the page.", anchor="homes")


@open_to(*DESK, methods=("GET", "POST"))
def home_edit(request: MemberRequest, family: UUID, home: UUID) -> HttpResponse:
    """Put right what is written about a home."""
    found = queries.household_for(request.actor, family, home)
    form = HomeForm(sent(request), initial=_answers(found), version=found.version)

    def save(said: Said) -> object:
        about: Any = {name: said[name] for name in (*_HOME, "version")}
        return homes.change_household(home=found, by=request.actor, **about)

    return ask(
        request, found.family, form, heading="Change what is written about a home", about=found.name,
        save=save, done="The change is saved.", anchor="homes", theirs=_answers,
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def moves_in(request: MemberRequest, family: UUID, home: UUID) -> HttpResponse:
    """Somebody lives there too."""
    found = queries.household_for(request.actor, family, home)
    people = queries.people_of(found.family)
    form = MovesInForm(sent(request), once=True)
    choosing.offer(form, "person", choosing.people(people))

    def save(said: Said) -> object:
        who = choosing.picked(people, said["person"])
        return homes.moves_in(
            home=found, person=who, from_on=said["from_on"], by=request.actor, now=request.now, once=said["once"]
        )

    return ask(
        request, found.family, form, heading="Somebody lives there too", about=found.name,
        save=save, done="They live there now.", anchor="homes",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def moves_out(request: MemberRequest, family: UUID, stay: UUID) -> HttpResponse:
    """Somebody no longer lives there."""
    found = queries.stay_for(request.actor, family, stay)
    return until(
        request, found, partial(homes.moves_out, stay=found), heading="They no longer live there",
        about=f"{found.person.called}, {found.household.name}", done="They live there no longer.", anchor="homes",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def bond_new(request: MemberRequest, family: UUID) -> HttpResponse:
    """How two people belong together."""
    return add_about(
        request, family, BondForm(sent(request), once=True),
        lambda found, said: homes.relate(**{**said, "bond": Bond(said["bond"])}),
        who={"one": anybody, "two": anybody}, heading="How do two people belong together?",
        done="It is on the page.", anchor="people",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def bond_end(request: MemberRequest, family: UUID, bond: UUID) -> HttpResponse:
    """It was so until a day."""
    found = queries.bond_for(request.actor, family, bond)
    return until(
        request, found, partial(homes.unrelate, bond=found), heading="This is no longer so",
        about=f"{found.one.called} {found.get_bond_display()} {found.two.called}", done="It is off the page.",
        anchor="people",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def responsibility_new(request: MemberRequest, family: UUID) -> HttpResponse:
    """Who holds parental responsibility."""
    return add_about(
        request, family, ResponsibilityForm(sent(request), once=True),
        lambda found, said: homes.responsibility(**{**said, "holds": Holds(said["holds"])}),
        who={"parent": grown_up, "child": children}, heading="Who has parental responsibility?",
        done="It is on the page.", anchor="people",
    )  # fmt: skip
