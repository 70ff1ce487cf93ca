"""What the hub's own people may see of support: the topic grid, and nothing else."""

from datetime import datetime

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.support.queries.together import Mirror, mirror_for


def mirror_face(actor: Actor, family: Family, now: datetime) -> Mirror:
    """The grid for partners tied to the family, live: topics, states and days, no word of either side."""
    return mirror_for(actor, family, now, Can.SEE_HUB_FACE)


def may_mirror(actor: Actor, family: Family) -> bool:
    """Whether the child's side is theirs to fill in."""
    return gate.allowed(actor, Can.MIRROR, family)


def require_mirror(actor: Actor, family: Family) -> None:
    gate.require(actor, Can.MIRROR, family)
