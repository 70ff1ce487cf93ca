"""The genogram in shapes and words: what the template draws, and the same line by line for those who read it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from alongside.families.choices import Bond
from alongside.families.genogram import Home, Link, Someone, State, picture
from alongside.families.genogram.strokes import SLASHES
from alongside.families.queries.lists import in_a_row
from alongside.families.rules import age, lasts
from alongside.web.desk.families.presenters.genogram_shapes import (
    ROLES,
    Drawn,
    House,
    Shape,
    house,
    line,
    outlines,
    shape,
    slashed,
)

if TYPE_CHECKING:
    from alongside.families.models import Household, Person, Relationship
    from alongside.families.queries import FamilyPage

LINES = {
    "married": "Married",
    "partner": "Partners",
    "separated": "Separated",
    "divorced": "Divorced",
    "parent": "Parent and child",
    "step_parent": "Step-parent",
    "foster": "Foster carer",
    "adoptive": "Adoptive parent",
    "grandparent": "Grandparent",
    "sibling": "Brother or sister",
    "other": "Close",
}
SMALL = 0.8


@dataclass(frozen=True)
class Key:
    """What this picture uses: (role, words, outlines), (bond, words, slashes), and whether the rest is in it."""

    roles: list[tuple[str, str, list[str]]]
    bonds: list[tuple[str, str, str]]
    dated: bool
    homes: bool
    danger: bool


@dataclass(frozen=True)
class Genogram:
    """`lines` says every bond in words, `homes` every home; `href` leads to the page of its own."""

    shapes: list[Shape]
    houses: list[House]
    drawn: list[Drawn]
    box: str
    width: str
    height: str
    small_width: str
    small_height: str
    summary: str
    lines: list[list[str]]
    homes: list[list[str]]
    key: Key
    href: str


def genogram(page: "FamilyPage", today: date) -> Genogram:
    """From what the page of the family holds already."""
    people = [_someone(person, today) for person in page.people]
    links = [_link(bond, today) for bond in page.bonds]
    homes = _homes(page, today)
    danger = {home.key: row.danger for home, row in homes}
    return drawn(
        people, links, [home for home, _ in homes], danger, href=reverse("desk:genogram", args=[page.family.id])
    )


def drawn(
    people: Sequence[Someone], links: Sequence[Link], homes: Sequence[Home], danger: Mapping[str, str], href: str
) -> Genogram:
    """From plain values; `danger` is what is written about it, by home."""
    found, names = picture(people, links, homes), {person.key: person.name for person in people}
    return Genogram(
        shapes=[shape(symbol) for symbol in found.symbols],
        houses=[house(outline, names) for outline in found.outlines],
        drawn=[line(stroke) for stroke in found.strokes],
        box=f"0 0 {math.ceil(found.width)} {math.ceil(found.height)}",
        width=str(math.ceil(found.width)),
        height=str(math.ceil(found.height)),
        small_width=str(math.ceil(found.width * SMALL)),
        small_height=str(math.ceil(found.height * SMALL)),
        summary=_summary(people, links, homes),
        lines=[[_sentence(link, names), _since(link)] for link in links],
        homes=[[home.name, _living(home, names), danger[home.key] or "None known"] for home in homes],
        key=_key(people, links, homes),
        href=href,
    )


def _key(people: Sequence[Someone], links: Sequence[Link], homes: Sequence[Home]) -> Key:
    roles, bonds = {person.role for person in people}, {link.bond for link in links}
    crossed = [(28.0 - 7 * number, 16.0) for number in range(max(SLASHES.values()))]
    return Key(
        roles=[(role, words, outlines(role, 2, 2, 56, 28)) for role, words in ROLES.items() if role in roles],
        bonds=[
            (bond, words, slashed(tuple(crossed[: SLASHES.get(bond, 0)])))
            for bond, words in LINES.items()
            if bond in bonds
        ],
        dated=any(link.state != State.NOW for link in links),
        homes=any(not home.danger for home in homes),
        danger=any(home.danger for home in homes),
    )


def _someone(person: "Person", today: date) -> Someone:
    years = str(age(person.born_on, today)) if person.born_on else ""
    relation = person.relation if person.relation.casefold() != person.called.casefold() else ""
    more = ", ".join(filter(None, [relation, years]))
    return Someone(str(person.id), person.kind, person.called, more, person.born_on)


def _link(row: "Relationship", today: date) -> Link:
    state, when = State.NOW, ""
    if row.until_on and row.until_on <= today:
        state, when = State.ENDED, f"until {row.until_on:%-d %b %Y}"
    elif not lasts(row.from_on, row.until_on, today):
        state, when = State.COMING, f"from {row.from_on:%-d %b %Y}"
    since = f"{row.from_on:%-d %b %Y}" if row.from_on else ""
    return Link(str(row.id), str(row.one_id), str(row.two_id), row.bond, state, when, since)


def _homes(page: "FamilyPage", today: date) -> list[tuple[Home, "Household"]]:
    return [
        (Home(str(home.id), home.name, _members(page, home, today), bool(home.danger)), home) for home in page.homes
    ]


def _members(page: "FamilyPage", home: "Household", today: date) -> tuple[str, ...]:
    """In the order of the family’s people, so that the picture is the same at every look."""
    living = {
        stay.person_id
        for stay in page.stays
        if stay.household_id == home.id and lasts(stay.from_on, stay.until_on, today)
    }
    return tuple(str(person.id) for person in page.people if person.id in living)


_BEFORE = {State.NOW: "is ", State.ENDED: "was ", State.COMING: "will be "}


def _sentence(link: Link, names: Mapping[str, str]) -> str:
    """“Tanya was married to Dan”."""
    bond = Bond(link.bond).label.removeprefix("is ")
    return f"{names[link.one]} {_BEFORE[link.state]}{bond} {names[link.two]}"


def _since(link: Link) -> str:
    if link.state == State.COMING:
        return link.when
    said = [f"from {link.since}" if link.since else "", link.when]
    return " ".join(filter(None, said)) or "No dates known"


def _living(home: Home, names: Mapping[str, str]) -> str:
    return in_a_row([names[key] for key in home.people]) or "Nobody is written down"


def _summary(people: Sequence[Someone], links: Sequence[Link], homes: Sequence[Home]) -> str:
    counted = [
        f"{len(people)} {'person' if len(people) == 1 else 'people'}",
        f"{len(homes)} {'home' if len(homes) == 1 else 'homes'}",
        f"{len(links)} {'line' if len(links) == 1 else 'lines'} between people",
    ]
    return f"{in_a_row(counted)}. Older people stand higher. The same is said in words below the picture."
