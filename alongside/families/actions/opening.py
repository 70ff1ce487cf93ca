"""Opens a family's file. Allocation does it; nobody is tied to the family yet."""

import uuid
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import require
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.families.rules import new_reference
from alongside.record.writing import recorded
from alongside.sealing import keyring
from alongside.sealing.models import Purpose


def open_family(*, hub_id: uuid.UUID, by: Actor, now: datetime) -> Family:
    """A new family of the hub, its key made and committed before its row."""
    family = Family(hub_id=hub_id, reference=new_reference("F"), opened_at=now, opened_by_id=by.id)
    require(by, Can.ARRANGE_WORKERS, family)
    keyring.ensure(Purpose.FAMILY, [family.id])
    with recorded(by=by, did="families.open", about=family):
        family.save(force_insert=True)
    return family
