"""A family that is ready to move, seen from the hub that lets go and from the one that has the code; and what went."""

import uuid
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Leaving, MovedOn, Person
from alongside.families.models.people import PersonKind
from alongside.families.queries.single import family_for
from alongside.families.rules.course import leaving_problem, same_hub_problem, tag_of, unknown_code
from alongside.hubs.models import Hub

PAGE = 50


def leaving_by(code: str) -> Leaving | None:
    """What a code was made for, whatever its state. The code is all there is to know."""
    return Leaving.objects.select_related("family").filter(tag=tag_of(code)).first()


def leaving_of(actor: Actor, family: uuid.UUID, now: datetime) -> Leaving | None:
    """The code that is out for a family, for whoever arranges its workers; never the code itself."""
    found = family_for(actor, family, Can.ARRANGE_WORKERS)
    rows = Leaving.objects.filter(family=found, ended_at__isnull=True, until_at__gt=now)
    return rows.select_related("made_by", "family").order_by("-made_at", "-id").first()


@dataclass(frozen=True)
class Waiting:
    """What a hub sees of a family before it takes it in: how many they are, and no name."""

    hub: Hub
    reference: str
    children: int
    parents: int
    opened_on: date


def waiting_with(actor: Actor, hub: Hub, code: str, now: datetime) -> Waiting:
    """The family this code opens, or `Refused` with one sentence for every reason there may be."""
    gate.require(actor, Can.TAKE_IN, hub)
    leaving = leaving_by(code)
    if leaving is None or leaving.family_id in actor.excluded or leaving.family.closed_at is not None:
        raise gate.Refused(unknown_code())
    family = leaving.family
    problem = leaving_problem(leaving.until_at, leaving.ended_at, now) or same_hub_problem(family.hub_id, hub.id)
    if problem:
        raise gate.Refused(problem)
    kinds = Counter(Person.objects.filter(family=family).values_list("kind", flat=True))
    children = kinds[PersonKind.CHILD.value] + kinds[PersonKind.SIBLING.value]
    return Waiting(hub, family.reference, children, kinds[PersonKind.PARENT.value], family.opened_at.date())


def hubs_taking_in(actor: Actor) -> list[Hub]:
    return gate.page(actor, Can.TAKE_IN, Hub.objects.all(), order=("name", "id"), limit=50)


def moved_on_for(actor: Actor, limit: int = PAGE) -> list[MovedOn]:
    """The families that left this person's hubs, newest first: a reference and a day."""
    return gate.page(actor, Can.SEE_MOVED_ON, MovedOn.objects.all(), order=("-moved_on", "-id"), limit=limit)
