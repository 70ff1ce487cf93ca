"""Lists of families: newest first, by keyset, and what stands beside each name."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Q, QuerySet

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import WORKING, TieKind
from alongside.families.models import Family, Person, SafeContactRule, Tie
from alongside.families.models.people import PersonKind
from alongside.families.queries.reach import rules_by_person
from alongside.families.rules import Channel, Rule
from alongside.sealing import keyring
from alongside.sealing.models import Purpose

PAGE = 50


@dataclass(frozen=True)
class Filters:
    """What the list is narrowed to. `mine`: families this person works with or covers for."""

    closed: bool = False
    hub: uuid.UUID | None = None
    mine: bool = False


@dataclass(frozen=True)
class Line:
    """One family of a list, with the people and workers that stand beside it."""

    family: Family
    people: list[Person] = field(default_factory=list)
    workers: list[Tie] = field(default_factory=list)
    rules: Mapping[uuid.UUID, Mapping[Channel, Rule]] = field(default_factory=dict)


def families_for(
    actor: Actor,
    after: tuple[datetime, uuid.UUID] | None = None,
    filters: Filters = Filters(),
    limit: int = PAGE + 1,
) -> list[Family]:
    """The families this person may see, newest opened first. `after` is (opened_at, id) of the page before."""
    rows = Family.objects.select_related("hub").filter(closed_at__isnull=not filters.closed)
    if filters.hub:
        rows = rows.filter(hub_id=filters.hub)
    if filters.mine:
        rows = rows.filter(id__in=sorted(actor.families_by(WORKING)))
    if after is not None:
        opened_at, last = after
        rows = rows.filter(opened_at__lte=opened_at).exclude(opened_at=opened_at, id__gte=last)
    return gate.page(actor, Can.SEE_FAMILY, rows, order=("-opened_at", "-id"), limit=limit)


def lines_for(families: Iterable[Family], now: datetime) -> list[Line]:
    """Four queries for any number of families; they came through `families_for`."""
    ids = [family.id for family in families]
    keyring.warm(Purpose.FAMILY, ids)
    people: dict[uuid.UUID, list[Person]] = {}
    kinds = (PersonKind.CHILD.value, PersonKind.PARENT.value)
    for person in Person.objects.filter(family_id__in=ids, kind__in=kinds).order_by("made_at", "id"):
        people.setdefault(person.family_id, []).append(person)
    workers = workers_of(ids, now)
    said = SafeContactRule.objects.filter(family_id__in=ids).order_by("-made_at", "-id")
    rules = rules_by_person(said)
    return [
        Line(family, mine := people.get(family.id, []), workers.get(family.id, []), _of(mine, rules))
        for family in families
    ]


def _of(
    people: Iterable[Person], rules: Mapping[uuid.UUID, Mapping[Channel, Rule]]
) -> dict[uuid.UUID, Mapping[Channel, Rule]]:
    return {person.id: rules.get(person.id, {}) for person in people}


def workers_of(families: Iterable[uuid.UUID], now: datetime) -> dict[uuid.UUID, list[Tie]]:
    """Workers and cover in force, by family."""
    found: dict[uuid.UUID, list[Tie]] = {}
    kinds = [kind.value for kind in WORKING]
    for tie in ties_in_force(now).filter(family_id__in=list(families), kind__in=kinds).order_by("from_at", "id"):
        found.setdefault(tie.family_id, []).append(tie)
    return found


def worker_of(family: uuid.UUID, now: datetime) -> Tie | None:
    """The family's PLO now, if there is one; `tie.post.account.name` says who."""
    return ties_in_force(now).filter(family_id=family, kind=TieKind.WORKER.value).order_by("from_at", "id").first()


def ties_in_force(now: datetime) -> "QuerySet[Tie]":
    return Tie.objects.filter(Q(until_at__isnull=True) | Q(until_at__gt=now), from_at__lte=now).select_related(
        "post__account", "post__agency"
    )


def people_called_for(actor: Actor, families: Iterable[uuid.UUID], can: Can = Can.SEE_FAMILY) -> dict[uuid.UUID, str]:
    """“Jess and Kai”: how the children of each family are called, for lists; nothing of a family out of reach."""
    ids = list(families)
    keyring.warm(Purpose.FAMILY, ids)
    names: dict[uuid.UUID, list[str]] = {}
    for child in Person.objects.filter(family_id__in=ids, kind=PersonKind.CHILD.value).order_by("made_at", "id"):
        if gate.allowed(actor, can, child):
            names.setdefault(child.family_id, []).append(child.called)
    return {family: in_a_row(called) for family, called in names.items()}


def in_a_row(names: list[str]) -> str:
    """“Jess”, “Jess and Kai”, “Jess, Kai and Rowan”."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
