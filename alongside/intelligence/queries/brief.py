"""What a hub's brief tells of papers: those passed on to the reader, and where each stands with police.

A paper that was taken back is not there. Where it stands is for those who may work on it; others know they have it.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.intelligence.models import Submission
from alongside.intelligence.rules import State, days_since
from alongside.sealing import keyring
from alongside.sealing.models import Purpose
from alongside.sharing.models import Given


@dataclass(frozen=True)
class PaperLine:
    """`state` is empty for a reader who does not work on it; `days` is how long whoever told it has waited."""

    id: uuid.UUID
    hub: uuid.UUID
    title: str
    at: datetime
    urgent: bool
    state: State | None
    held: bool
    said_at: datetime | None
    days: int


def passed_in(
    actor: Actor, hub: uuid.UUID, start: datetime, end: datetime, now: datetime, limit: int
) -> list[PaperLine]:
    """What was passed on to this person or their agency between these moments, the newest first."""
    rows = _given(hub).filter(from_at__gte=start, from_at__lt=end)
    found = gate.page(actor, Can.SEE_GIVEN, rows, order=("-from_at", "-id"), limit=limit)
    return _lines(actor, found, now)


def waiting_in(actor: Actor, hub: uuid.UUID, now: datetime, limit: int) -> list[PaperLine]:
    """What an officer was given and said nothing back to yet, those who have waited longest first."""
    rows = _given(hub).filter(decision__submission__said_at__isnull=True, decision__submission__isnull=False)
    found = gate.page(actor, Can.WORK_SUBMISSION, rows, order=("from_at", "id"), limit=limit)
    return _lines(actor, found, now)


def _given(hub: uuid.UUID) -> "QuerySet[Given]":
    return Given.objects.filter(to_hub=hub).select_related(
        "decision__snapshot", "decision__passing", "decision__submission"
    )


def _lines(actor: Actor, found: list[Given], now: datetime) -> list[PaperLine]:
    keyring.warm(Purpose.FAMILY, {row.family_id for row in found})
    # The same paper may be given to a person and to the agency they work for: it is one paper.
    once = {row.decision_id: row for row in reversed(found)}
    return [_line(actor, row, now) for row in found if once[row.decision_id] is row]


def _line(actor: Actor, row: Given, now: datetime) -> PaperLine:
    paper: Submission | None = getattr(row.decision, "submission", None)
    if not gate.allowed(actor, Can.WORK_SUBMISSION, row):
        paper = None
    at = row.from_at or row.made_at
    return PaperLine(
        id=row.pk, hub=row.hub_id, title=row.decision.snapshot.title, at=at, urgent=row.decision.passing.urgent,
        state=State(paper.state) if paper else None, held=bool(paper and paper.held),
        said_at=paper.said_at if paper else None, days=days_since(at, now),
    )  # fmt: skip
