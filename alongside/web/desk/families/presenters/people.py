"""The people of a family in words: who they are, how they belong together, their homes, and each child."""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from alongside.families.rules import age, lasts
from alongside.web.desk.families.presenters.lists import who
from alongside.words import queries as words

if TYPE_CHECKING:
    from alongside.families.models import Household, Person, Relationship
    from alongside.families.queries import FamilyPage

KINDS = {"child": "Child", "parent": "Parent or carer", "sibling": "Brother or sister", "other": "In the family’s life"}


@dataclass(frozen=True)
class PersonCard:
    name: str
    full_name: str
    kind: str
    relation: str
    age: str
    languages: str
    interpreter: bool
    note: str
    edit: str


@dataclass(frozen=True)
class BondLine:
    words: str
    end: str


@dataclass(frozen=True)
class Member:
    name: str
    since: str
    leave: str


@dataclass(frozen=True)
class HomeCard:
    name: str
    address: str
    danger: str
    members: list[Member]
    edit: str
    moves_in: str


@dataclass(frozen=True)
class ChildCard:
    name: str
    facts: list[tuple[str, str]]
    written: bool
    edit: str


def people(page: "FamilyPage", today: date) -> list[PersonCard]:
    return [
        PersonCard(
            name=person.called,
            full_name=person.name if person.name != person.called else "",
            kind=KINDS[person.kind],
            relation=person.relation,
            age=age_of(person, today),
            languages=person.languages,
            interpreter=person.interpreter,
            note=person.note,
            edit=_url("person_edit", page, person.id),
        )
        for person in page.people
    ]


def age_of(person: "Person", today: date) -> str:
    return f"{age(person.born_on, today)} years old" if person.born_on else ""


def bonds(page: "FamilyPage", today: date) -> list[BondLine]:
    """“Tanya is a parent of Jess”; then who has parental responsibility, the newest word for each pair."""
    lines = [
        BondLine(_bond(page, bond), _url("bond_end", page, bond.id))
        for bond in page.bonds
        if lasts(bond.from_on, bond.until_on, today)
    ]
    told: set[tuple[uuid.UUID, uuid.UUID]] = set()
    for row in page.responsibility:
        if (row.parent_id, row.child_id) not in told:
            told.add((row.parent_id, row.child_id))
            lines.append(BondLine(_responsible(page, row.parent_id, row.child_id, row.holds), ""))
    return lines


def _bond(page: "FamilyPage", bond: "Relationship") -> str:
    return f"{_called(page, bond.one_id)} {bond.get_bond_display()} {_called(page, bond.two_id)}"


_HOLDS = {
    "yes": "has parental responsibility for",
    "shared": "shares parental responsibility with the council for",
    "no": "does not have parental responsibility for",
    "unknown": "may or may not have parental responsibility for",
}


def _responsible(page: "FamilyPage", parent: uuid.UUID, child: uuid.UUID, holds: str) -> str:
    return f"{_called(page, parent)} {_HOLDS[holds]} {_called(page, child)}"


def _called(page: "FamilyPage", person: uuid.UUID | None) -> str:
    found = page.person(person)
    return found.called if found else "Somebody"


def homes(page: "FamilyPage", today: date) -> list[HomeCard]:
    return [_home(page, home, today) for home in page.homes]


def _home(page: "FamilyPage", home: "Household", today: date) -> HomeCard:
    living = [
        Member(
            name=who(person),
            since=f"since {stay.from_on:%-d %B %Y}" if stay.from_on else "",
            leave=_url("moves_out", page, stay.id),
        )
        for stay in page.stays
        if stay.household_id == home.id
        and lasts(stay.from_on, stay.until_on, today)
        and (person := page.person(stay.person_id))
    ]
    return HomeCard(
        name=home.name,
        address=", ".join(filter(None, [*home.address.splitlines(), home.postcode])),
        danger=home.danger,
        members=living,
        edit=_url("home_edit", page, home.id),
        moves_in=_url("moves_in", page, home.id),
    )


def children(page: "FamilyPage") -> list[ChildCard]:
    return [
        ChildCard(person.called, _known(person), hasattr(person, "details"), _url("child_edit", page, person.id))
        for person in page.people
        if person.kind == "child" or (person.kind == "sibling" and hasattr(person, "details"))
    ]


def _known(person: "Person") -> list[tuple[str, str]]:
    details = getattr(person, "details", None)
    if details is None:
        return []
    worry = ", ".join(words.labels("exploitation", details.exploitation))
    school = ", ".join(filter(None, [_label("school_status", details.school_status), details.school]))
    harder = ", ".join(words.labels("disability", details.disability))
    return [
        ("The worry", "\n".join(filter(None, [worry, details.exploitation_note]))),
        ("School", school),
        ("Orders and care", _label("legal_status", details.legal_status)),
        ("What is harder for them", "\n".join(filter(None, [harder, details.disability_note]))),
    ]


def _label(list_: str, code: str) -> str:
    return words.label(list_, code) if code else ""


def _url(name: str, page: "FamilyPage", *args: object) -> str:
    return reverse(f"desk:{name}", args=[page.family.id, *args])
