"""The gate every read and every act passes. Both readings of the policy, and the two ways to say no."""

import uuid
from collections.abc import Iterator
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from alongside.access.actor import Actor
from alongside.access.conditions import family_of
from alongside.access.policy import POLICY, Can

M = TypeVar("M", bound=Model)


class NotVisible(Exception):
    """For this person the thing is not there. The page says the same as for a thing that never was."""


class NotAllowed(Exception):
    """The person may see the thing and not do this with it; the words say to whom it is open."""


class Refused(Exception):
    """The person may do this kind of thing, and a rule says not now; the sentence is for them."""


def allowed(actor: Actor, can: Can, thing: Any) -> bool:
    """May they? An exclusion says no before anything else is asked."""
    if family_of(thing) in actor.excluded:
        return False
    rule = POLICY[can]
    return rule.open_to.holds(actor, thing) and (rule.sees is None or allowed(actor, rule.sees, thing))


def require(actor: Actor, can: Can, thing: Any) -> None:
    """Pass, or raise `NotVisible` (404) or `NotAllowed` (403, with words)."""
    if allowed(actor, can, thing):
        return
    rule = POLICY[can]
    if rule.sees is None or not allowed(actor, rule.sees, thing):
        raise NotVisible
    raise NotAllowed(f"You can see this. Only {rule.open_to.words} can {rule.words}.")


def keysets(actor: Actor, can: Can, rows: "QuerySet[M]") -> list["QuerySet[M]"]:
    """One queryset for each index to walk; together, and only together, they are what the actor may list."""
    care = rows.model.care  # type: ignore[attr-defined]
    rule = POLICY[can]
    found = rule.open_to.rows(actor, care)
    if rule.sees is not None:
        seen = POLICY[rule.sees].open_to.rows(actor, care)
        # What may be acted on by a rule that also makes it visible needs no second look: one query, not several.
        found = tuple(q for a in found for q in ((a,) if a in seen else tuple(a & b for b in seen)))
    if care.family and actor.excluded:
        rows = rows.exclude(**{f"{care.family}__in": sorted(actor.excluded)})
    return [rows.filter(q) for q in found]


def page(actor: Actor, can: Can, rows: "QuerySet[M]", order: tuple[str, ...], limit: int) -> list[M]:
    """The first `limit` rows the actor may list, in `order` (names, each with an optional minus, ending in id)."""
    merged: dict[Any, M] = {}
    for keyset in keysets(actor, can, rows):
        for row in keyset.order_by(*order)[:limit]:
            merged[row.pk] = row
    found = list(merged.values())
    for name in reversed(order):
        found.sort(key=lambda row: _value(row, name.lstrip("-")), reverse=name.startswith("-"))
    return found[:limit]


def _value(row: Model, name: str) -> Any:
    return getattr(row, "pk" if name == "id" else name)


def begun_at(actor: Actor, can: Can, rows: "QuerySet[M]", key: uuid.UUID) -> M | None:
    """Where a list goes on from, if the actor may list that row; an id of anybody else’s is as one that never was."""
    return next((row for keyset in keysets(actor, can, rows.filter(pk=key)) for row in keyset[:1]), None)


def every(actor: Actor, can: Can, rows: "QuerySet[M]") -> Iterator[M]:
    """Every row the actor may list, once each, in no order."""
    seen: set[uuid.UUID] = set()
    for keyset in keysets(actor, can, rows):
        for row in keyset:
            if row.pk not in seen:
                seen.add(row.pk)
                yield row


def one(actor: Actor, can: Can, rows: "QuerySet[M]", key: uuid.UUID) -> M:
    """The row with this id, if the actor may; else `NotVisible` or `NotAllowed`."""
    thing = rows.filter(pk=key).first()
    if thing is None:
        raise NotVisible
    require(actor, can, thing)
    return thing
