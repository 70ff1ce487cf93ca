"""What somebody should know now: alerts to their post, or to their role in a hub."""

import uuid

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.gate import NotVisible
from alongside.access.policy import Can
from alongside.families.actions.alerts import is_for
from alongside.families.models import Alert


def alerts_for(actor: Actor, limit: int = 20) -> list[Alert]:
    """Unseen, newest first; one keyset for each of their roles in a hub and one for their own posts."""
    unseen = Alert.objects.filter(seen_at__isnull=True).select_related("family", "to_post")
    if actor.excluded:
        unseen = unseen.exclude(family_id__in=sorted(actor.excluded))
    keysets = [unseen.filter(hub_id=hub, to_role=role.value) for role, hub in sorted(actor.roles)]
    keysets.append(unseen.filter(to_post__account_id=actor.id))
    found = {alert.pk: alert for keyset in keysets for alert in keyset.order_by("-made_at", "-id")[:limit]}
    mine = [alert for alert in found.values() if gate.allowed(actor, Can.SEE_FAMILY, alert)]
    return sorted(mine, key=lambda alert: (alert.made_at, alert.pk), reverse=True)[:limit]


def alert_for(actor: Actor, alert: uuid.UUID) -> Alert:
    """One alert, if it is for them."""
    found = gate.one(actor, Can.SEE_FAMILY, Alert.objects.select_related("family", "to_post"), alert)
    if not is_for(found, actor):
        raise NotVisible
    return found
