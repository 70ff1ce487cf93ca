"""Conditions: one sentence, one check and one row filter each, from the same line.

`rows` gives a tuple of Qs, each answered by one index; a list runs them one by one and merges. Never
OR-ed together, and never chained over a to-many relation: two joins let people in.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from django.db.models import Q

from alongside.access.actor import Actor
from alongside.access.care import Care
from alongside.access.roles import NAMES, TIE_NAMES, Role, TieKind


class Thing(Protocol):
    """Anything the policy is asked about: it says whose it is. `care` names the same facts as columns."""

    care: Care


def family_of(thing: Any) -> uuid.UUID | None:
    return getattr(thing, thing.care.family) if thing.care.family else None


def hub_of(thing: Any) -> uuid.UUID | None:
    return getattr(thing, thing.care.hub) if thing.care.hub else None


@dataclass(frozen=True)
class Condition:
    """`words` complete the sentence “This is open to …”."""

    words: str
    holds: Callable[[Actor, Any], bool]
    rows: Callable[[Actor, Care], tuple[Q, ...]]

    def __or__(self, other: "Condition") -> "Condition":
        return Condition(
            f"{self.words}, or {other.words}",
            lambda actor, thing: self.holds(actor, thing) or other.holds(actor, thing),
            lambda actor, care: self.rows(actor, care) + other.rows(actor, care),
        )


def tied(*kinds: TieKind) -> Condition:
    """People with one of these ties to the family, in force now."""

    def holds(actor: Actor, thing: Any) -> bool:
        return family_of(thing) in actor.families_by(kinds)

    def rows(actor: Actor, care: Care) -> tuple[Q, ...]:
        families = actor.families_by(kinds)
        return (Q(**{f"{care.family}__in": sorted(families)}),) if families and care.family else ()

    return Condition("someone who is " + " or ".join(TIE_NAMES[k] for k in kinds), holds, rows)


def opened() -> Condition:
    """Whoever opened the family's file in an emergency, while it is open. The Actor holds no other opening."""

    def holds(actor: Actor, thing: Any) -> bool:
        return family_of(thing) in actor.opened_families

    def rows(actor: Actor, care: Care) -> tuple[Q, ...]:
        families = actor.opened_families
        return (Q(**{f"{care.family}__in": sorted(families)}),) if families and care.family else ()

    return Condition("someone who opened it in an emergency", holds, rows)


def in_hub_as(*roles: Role) -> Condition:
    """People with one of these posts in the hub the row stands in. One keyset a hub."""

    def holds(actor: Actor, thing: Any) -> bool:
        return hub_of(thing) in actor.hubs_as(roles)

    def rows(actor: Actor, care: Care) -> tuple[Q, ...]:
        if not care.hub:
            return ()
        return tuple(Q(**{care.hub: hub}) for hub in sorted(actor.hubs_as(roles)))

    names = " or ".join(NAMES[role].lower() for role in roles)
    return Condition(f"{'an' if names[0] in 'aeiou' else 'a'} {names} of the hub", holds, rows)


def about_them(*roles: Role) -> Condition:
    """The person a row is about (`care.of` is an account), while they have one of these posts in that hub."""

    def holds(actor: Actor, thing: Any) -> bool:
        of = thing.care.of == "account" and getattr(thing, "account_id", None)
        return bool(of == actor.id and hub_of(thing) in actor.hubs_as(roles))

    def rows(actor: Actor, care: Care) -> tuple[Q, ...]:
        if care.of != "account" or not care.hub:
            return ()
        return tuple(Q(**{care.hub: hub, "account_id": actor.id}) for hub in sorted(actor.hubs_as(roles)))

    return Condition("the person it is about", holds, rows)


def given_to(*roles: Role) -> Condition:
    """Whom it was given to, by post or agency, in the hub it was given in: from when it goes until it is taken back."""

    def holds(actor: Actor, thing: Any) -> bool:
        if "to_hub" not in thing.care.plain or thing.from_at is None or thing.ended_at is not None:
            return False
        return hub_of(thing) == thing.to_hub_id and any(
            seat.role in roles
            and seat.hub == thing.to_hub_id
            and (seat.post == thing.post_id if thing.post_id else seat.agency == thing.agency_id)
            for seat in actor.seats
        )

    def rows(actor: Actor, care: Care) -> tuple[Q, ...]:
        if "to_hub" not in care.plain:
            return ()
        open_ = Q(from_at__isnull=False, ended_at__isnull=True)
        seats = sorted((seat for seat in actor.seats if seat.role in roles), key=lambda seat: seat.post)
        here = [(Q(**{str(care.hub): seat.hub}, to_hub=seat.hub) & open_, seat) for seat in seats]
        return tuple(
            at & of for at, seat in here for of in (Q(post=seat.post), Q(post__isnull=True, agency=seat.agency))
        )

    return Condition("whom it was given to", holds, rows)


def made_it(*roles: Role) -> Condition:
    """The person who wrote it, while they still have one of these posts (any, if none is named) in that hub."""

    def hubs(actor: Actor) -> frozenset[uuid.UUID]:
        return actor.hubs_as(roles) if roles else actor.hubs

    def holds(actor: Actor, thing: Any) -> bool:
        return getattr(thing, "made_by_id", None) == actor.id and hub_of(thing) in hubs(actor)

    def rows(actor: Actor, care: Care) -> tuple[Q, ...]:
        return tuple(Q(**{care.hub: hub, "made_by_id": actor.id}) for hub in sorted(hubs(actor))) if care.hub else ()

    who = " or ".join(NAMES[role].lower() for role in roles) or "person"
    return Condition(f"the {who} who wrote it", holds, rows)
