"""Second looks that wait: what was shared at once, and what may only go once somebody else has read it."""

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.sharing.models import Reading

MOST = 50


def readings_waiting(actor: Actor, limit: int = MOST) -> list[Reading]:
    """Where this person may decide to share, what is due first; also their own, which somebody else must read."""
    rows = Reading.objects.filter(done_at__isnull=True).select_related("decision__made_by", "family")
    return gate.page(actor, Can.SHARE, rows, order=("due_at", "id"), limit=limit)
