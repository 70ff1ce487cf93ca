"""What came in this week, by family and by who wrote it, for those who look after the workers."""

import uuid
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import Role
from alongside.observations.models import Observation

MOST = 2000


@dataclass(frozen=True)
class CameIn:
    """So many entries of one family by one person, and the newest of them."""

    family: uuid.UUID
    reference: str
    hub: uuid.UUID
    by: str
    entries: int
    newest_at: datetime


@dataclass(frozen=True)
class Week:
    """A week from Monday; `until_on` is not part of it."""

    from_on: date
    until_on: date
    lines: list[CameIn]
    cut: bool


def week_for(actor: Actor, on: date) -> Week:
    """The week in which `on` lies. Nothing sealed is opened: who, which family, when."""
    monday = on - timedelta(days=on.weekday())
    zone = timezone.get_current_timezone()
    begins, ends = (datetime.combine(day, time(), tzinfo=zone) for day in (monday, monday + timedelta(days=7)))
    rows = Observation.objects.filter(
        made_at__gte=begins, made_at__lt=ends, hub__in=sorted(actor.hubs_as([Role.SERVICE_MANAGER]))
    ).select_related("family", "made_by")
    found = gate.page(actor, Can.SEE_LOG, rows, order=("-made_at", "-id"), limit=MOST + 1)
    return Week(monday, monday + timedelta(days=7), _lines(found[:MOST]), len(found) > MOST)


def _lines(rows: list[Observation]) -> list[CameIn]:
    """One line a family and person, the newest first, as the rows come."""
    number = Counter((row.family_id, row.made_by_id) for row in rows)
    newest: dict[tuple[uuid.UUID, uuid.UUID], Observation] = {}
    for row in rows:
        newest.setdefault((row.family_id, row.made_by_id), row)
    return [
        CameIn(row.family_id, row.family.reference, row.hub_id, row.made_by.name, number[key], row.made_at)
        for key, row in newest.items()
    ]
