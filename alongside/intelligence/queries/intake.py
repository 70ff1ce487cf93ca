"""What was given to an officer: first what waits for an answer, oldest first; then what has one."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.intelligence.models import Submission
from alongside.intelligence.rules import State
from alongside.sealing import keyring
from alongside.sealing.models import Purpose
from alongside.sharing.models import Given

A_PAGE = 25


@dataclass(frozen=True)
class InQueue:
    """One paper as an officer’s queue knows it."""

    id: uuid.UUID
    hub: uuid.UUID
    at: datetime
    title: str
    urgent: bool
    state: State
    held: bool
    said_at: datetime | None


def intake_for(
    actor: Actor, *, answered: bool, after: uuid.UUID | None = None, limit: int = A_PAGE + 1
) -> list[InQueue]:
    """Oldest first where an answer waits, newest first where there is one. A page is one query a seat."""
    rows = Given.objects.select_related("decision__snapshot", "decision__passing", "decision__submission")
    rows = rows.filter(decision__submission__said_at__isnull=not answered, decision__submission__isnull=False)
    order = ("-made_at", "-id") if answered else ("made_at", "id")
    if after and (last := gate.begun_at(actor, Can.WORK_SUBMISSION, Given.objects.all(), after)):
        way = "lte" if answered else "gte"
        beyond = "gte" if answered else "lte"
        rows = rows.filter(**{f"made_at__{way}": last.made_at})
        rows = rows.exclude(**{"made_at": last.made_at, f"id__{beyond}": after})
    found = gate.page(actor, Can.WORK_SUBMISSION, rows, order=order, limit=limit)
    keyring.warm(Purpose.FAMILY, {row.family_id for row in found})
    # The same paper may be given to a person and to the agency they work for: it is one paper.
    once = {row.decision_id: row for row in reversed(found)}
    return [_in_queue(row) for row in found if once[row.decision_id] is row]


def _in_queue(row: Given) -> InQueue:
    paper: Submission = row.decision.submission
    return InQueue(
        id=row.id, hub=row.hub_id, at=paper.given_at, title=row.decision.snapshot.title,
        urgent=row.decision.passing.urgent, state=State(paper.state), held=paper.held, said_at=paper.said_at,
    )  # fmt: skip
