"""What a hub's brief tells of new referrals: the reference and the three dates a partner is told."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.referrals.models import Referral

_TOLD = ("id", "hub", "family", "reference", "received_at", "allocated_at", "contacted_at", "family__reference")


@dataclass(frozen=True)
class ReferralLine:
    """`family` and its reference are empty until somebody is beside the parents."""

    id: UUID
    family: UUID | None
    reference: str
    family_reference: str
    received_at: datetime
    allocated_at: datetime | None
    contacted_at: datetime | None


def received_in(actor: Actor, hub: UUID, start: datetime, end: datetime, limit: int) -> list[ReferralLine]:
    """Received between these moments, the newest first: for the families somebody is part of, or the hub they run."""
    rows = Referral.objects.filter(hub=hub, received_at__gte=start, received_at__lt=end)
    rows = rows.select_related("family").only(*_TOLD)
    found = gate.page(actor, Can.SEE_HUB_FACE, rows, order=("-received_at", "-id"), limit=limit)
    return [
        ReferralLine(
            row.pk, row.family_id, row.reference, row.family.reference if row.family else "", row.received_at,
            row.allocated_at, row.contacted_at,
        )
        for row in found
    ]  # fmt: skip
