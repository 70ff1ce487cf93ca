"""What a family is called where its name must not stand."""

import uuid
from collections.abc import Iterable

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Family


def references_for(actor: Actor, families: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    """The references of those families the actor may see; the others are left out."""
    wanted = set(families)
    if not wanted:
        return {}
    found = Family.objects.filter(pk__in=wanted).only("id", "hub_id", "reference")
    return {family.id: family.reference for family in found if gate.allowed(actor, Can.SEE_FAMILY, family)}
