"""What of a missing episode the hub may see: what police were told, live. Nothing of the episode itself."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.missing.models import Report
from alongside.missing.rules import Number, Risk, Told

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
