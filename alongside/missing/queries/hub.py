"""What of a missing episode the hub may see: what police were told, live. Nothing of the episode itself."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, Q, Subquery

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.missing.models import Report
from alongside.missing.rules import Number, Risk, Told
from alongside.missing.rules.spells import Spell, spells

A_PAGE = 50


@dataclass(frozen=True)
class ReportFace:
    """One report to police, as partners tied to the family read it."""

    id: UUID
    at: datetime
    kind: Told
    number: Number
    risk: Risk
    reference: str
    officer: str
    words: str
    by: str


def reports_face(actor: Actor, family: Family, limit: int = A_PAGE) -> list[ReportFace]:
    """Newest first; one query."""
    gate.require(actor, Can.SEE_HUB_FACE, family)
    rows = Report.objects.filter(family=family).select_related("made_by").order_by("-at", "-id")[:limit]
    return [
        ReportFace(
            row.pk, row.at, Told(row.kind), Number(row.number), Risk(row.risk), row.reference, row.officer, row.words,
            row.made_by.name,
        )
        for row in rows
    ]  # fmt: skip


def told_of_in(actor: Actor, hub: UUID, start: datetime, end: datetime) -> list[Spell]:
    """For a hub's brief: the times police were told of, or told of the return, between these moments or still not.

    The newest first; one query a keyset, and nothing sealed is opened.
    """
    later = Report.objects.filter(episode=OuterRef("episode"), kind=Told.BACK.value, at__gte=OuterRef("at"))
    rows = Report.objects.filter(hub=hub, kind=Told.MISSING.value)
    rows = rows.annotate(back_at=Subquery(later.order_by("at", "id").values("at")[:1]))
    rows = rows.filter(Q(at__gte=start, at__lt=end) | Q(back_at__gte=start, back_at__lt=end) | Q(back_at__isnull=True))
    columns = ("episode_id", "family_id", "family__reference", "at", "number", "back_at")
    found = (
        Spell(*values)
        for keyset in gate.keysets(actor, Can.SEE_HUB_FACE, rows)
        for values in keyset.values_list(*columns)
    )
    return spells(found)
