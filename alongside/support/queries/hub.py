"""What the hub's own people may see of support: the topic grid, and nothing else."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.support.models import MirrorMark
from alongside.support.queries.together import Mirror, mirror_for
from alongside.support.rules.topics import Covered, Side
from alongside.words.queries import label


def mirror_face(actor: Actor, family: Family, now: datetime) -> Mirror:
    """The grid for partners tied to the family, live: topics, states and days, no word of either side."""
    return mirror_for(actor, family, now, Can.SEE_HUB_FACE)


def may_mirror(actor: Actor, family: Family) -> bool:
    """Whether the child's side is theirs to fill in."""
    return gate.allowed(actor, Can.MIRROR, family)


def require_mirror(actor: Actor, family: Family) -> None:
    gate.require(actor, Can.MIRROR, family)


@dataclass(frozen=True)
class PlannedTalk:
    """A topic that one side means to go over on a day."""

    family: UUID
    reference: str
    topic: str
    side: Side
    day_on: date


def planned_talks_in(actor: Actor, hub: UUID, first: date, last: date, limit: int) -> list[PlannedTalk]:
    """For a hub's brief: what the grids plan for these days, as each side last said it; the soonest first."""
    newer = MirrorMark.objects.filter(
        Q(side=Side.PARENT.value) | Q(made_by=OuterRef("made_by")),
        family=OuterRef("family"), topic=OuterRef("topic"), side=OuterRef("side"), made_at__gt=OuterRef("made_at"),
    )  # fmt: skip
    rows = MirrorMark.objects.filter(hub=hub, state=Covered.PLANNED.value, day_on__gte=first, day_on__lte=last)
    rows = rows.filter(~Exists(newer), family__closed_at__isnull=True).select_related("family")
    found = gate.page(actor, Can.SEE_HUB_FACE, rows, order=("day_on", "made_at", "id"), limit=limit)
    return [
        PlannedTalk(row.family_id, row.family.reference, label("topic", row.topic), Side(row.side), row.day_on)
        for row in found
        if row.day_on
    ]
