"""What waits for somebody today, from every area, found in one query."""

import uuid
from datetime import datetime

from alongside.access.actor import Actor
from alongside.families.happenings import Rows, Waits, waits
from alongside.telling.areas import AREAS

MOST = 20  # of each kind; one more tells that there are more


def waiting(actor: Actor, now: datetime, family: uuid.UUID | None = None) -> list[Waits]:
    """Every line, those that have waited longest first. `family` asks for one family alone."""
    legs = [_cut(leg, family) for area in AREAS for leg in area.waiting(actor, now)]
    if not legs:
        return []
    first, *rest = legs
    return list(waits(list(first.union(*rest, all=True).order_by("line_at", "id"))))


def _cut(leg: Rows, family: uuid.UUID | None) -> Rows:
    if family:
        leg = leg.filter(family_id=family)
    return leg.filter(pk__in=leg.order_by("line_at", "pk").values("pk")[: MOST + 1])
