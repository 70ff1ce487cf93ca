"""Files opened in an emergency: found by their exact reference, open now, and those somebody must still review."""

import uuid
from datetime import datetime

from django.db.models import Q

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.gate import NotVisible, Refused
from alongside.access.policy import Can
from alongside.families.models import EmergencyOpening, Family
from alongside.families.rules.emergency import NOT_FOUND, typed_as
from alongside.hubs.models import Hub


def family_called(actor: Actor, reference: str) -> Family:
    """The family of exactly this reference, or `Refused` with one sentence for every reason there may be.

    Nothing is listed and nothing is completed: whoever has no reference has no emergency here, and rings the manager.
    """
    forms = {reference.strip().upper(), typed_as(reference)}
    found = Family.objects.filter(reference__in=forms).select_related("hub").first()
    if found is None or not gate.allowed(actor, Can.OPEN_IN_EMERGENCY, found):
        raise Refused(NOT_FOUND)
    return found


def hubs_to_open_in(actor: Actor) -> list[Hub]:
    """Where somebody may open a file in an emergency; a try is written down there."""
    return gate.page(actor, Can.OPEN_IN_EMERGENCY, Hub.objects.all(), order=("name", "id"), limit=50)


def opened_by(actor: Actor, now: datetime) -> list[EmergencyOpening]:
    """What this person has open now."""
    rows = EmergencyOpening.objects.filter(Q(ended_at__isnull=True) | Q(ended_at__gt=now), made_by=actor.id)
    rows = rows.filter(until_at__gt=now, made_at__lte=now, family__in=sorted(actor.opened_families))
    return list(rows.select_related("family").order_by("until_at", "id"))


def opening_of(actor: Actor, opening: uuid.UUID) -> EmergencyOpening:
    """One's own, to close it."""
    found = EmergencyOpening.objects.filter(pk=opening, made_by=actor.id).select_related("family").first()
    if found is None or found.family_id in actor.excluded:
        raise NotVisible
    return found
