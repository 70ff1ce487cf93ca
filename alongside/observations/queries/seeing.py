"""What stands beside an observation, as one person may see it: what is not theirs is not even fetched."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from django.db.models import Q

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.observations.models import Attachment, NotStored, Observation

if TYPE_CHECKING:
    from django.db.models import QuerySet

M = TypeVar("M", Attachment, NotStored, Observation)


def only_seen(actor: Actor, rows: "QuerySet[M]", beside: Iterable[Observation]) -> "QuerySet[M]":
    """Who reads a family’s whole log reads all that stands beside these observations; others, what they added."""
    families = {Family(id=one.family_id, hub_id=one.hub_id) for one in beside}
    whole = {family.pk for family in families if gate.allowed(actor, Can.SEE_LOG, family)}
    if len(whole) == len(families):
        return rows
    own = Q(made_by=actor.id)
    return rows.filter(own | Q(family__in=sorted(whole)) if whole else own)


def may_see(actor: Actor, rows: Iterable[M]) -> list[M]:
    return [row for row in rows if gate.allowed(actor, Can.SEE_LOG, row)]
