"""The list of families in words: names, who stands beside them, and how it is safe to reach them, in a line each."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone

from alongside.access.roles import TieKind
from alongside.families.queries.lists import in_a_row
from alongside.families.rules import reach_in_a_line

if TYPE_CHECKING:
    from alongside.families.models import Person, Tie
    from alongside.families.queries import Line


@dataclass(frozen=True)
class Reaching:
    """One parent and the line that says how to reach them."""

    name: str
    how: str


@dataclass(frozen=True)
class Card:
    """One family on the list."""

    href: str
    names: str
    reference: str
    hub: str
    workers: str
    opened_on: date
    closed_at: datetime | None
    reaching: list[Reaching]


def cards(lines: list["Line"]) -> list[Card]:
    return [_card(line) for line in lines]


def _card(line: "Line") -> Card:
    family = line.family
    children = [person.called for person in line.people if person.kind == "child"]
    parents = [person for person in line.people if person.kind == "parent"]
    return Card(
        href=reverse("desk:family", args=[family.id]),
        names=in_a_row(children) or "Child’s name not known yet",
        reference=family.reference,
        hub=family.hub.name,
        workers=workers(line.workers),
        opened_on=timezone.localdate(family.opened_at),
        closed_at=family.closed_at,
        reaching=[Reaching(person.called, reach_in_a_line(line.rules.get(person.id, {}))) for person in parents],
    )


def workers(ties: list["Tie"]) -> str:
    """“Priya Nair, covered by Owen Clarke”."""
    working = in_a_row([tie.post.account.name for tie in ties if tie.kind == TieKind.WORKER])
    covering = in_a_row([tie.post.account.name for tie in ties if tie.kind == TieKind.COVER])
    return ", covered by ".join(filter(None, [working or "Nobody yet", covering]))


def who(person: "Person") -> str:
    """“Tanya, Mum”; “Nan”, whom everybody calls Nan, once."""
    more = person.relation if person.relation.casefold() != person.called.casefold() else ""
    return f"{person.called}, {more}" if more else person.called
