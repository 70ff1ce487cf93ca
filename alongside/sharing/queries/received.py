"""What somebody in the hub was given: the papers themselves, and nothing of the file they came from."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.sealing import keyring
from alongside.sealing.models import Purpose
from alongside.sharing.models import Given, Passing

A_PAGE = 25


@dataclass(frozen=True)
class Received:
    """A paper as its recipient may know it: no family, nobody's name but the charity's own worker."""

    id: uuid.UUID
    hub: uuid.UUID
    at: datetime
    by: str
    title: str
    paragraphs: tuple[str, ...]
    digest: str
    handling: str
    urgent: bool


def received_for(actor: Actor, after: uuid.UUID | None = None, limit: int = A_PAGE + 1) -> list[Received]:
    """What was passed on to this person's posts and agencies and not taken back, newest first."""
    rows = Given.objects.select_related("decision__snapshot", "decision__passing", "decision__made_by")
    if after and (last := gate.begun_at(actor, Can.SEE_GIVEN, Given.objects.all(), after)):
        rows = rows.filter(made_at__lte=last.made_at).exclude(made_at=last.made_at, id__gte=after)
    # The same paper may be given to a person and to the agency they work for: it is one paper.
    found = gate.page(actor, Can.SEE_GIVEN, rows, order=("-made_at", "-id"), limit=limit)
    keyring.warm(Purpose.FAMILY, {row.family_id for row in found})
    once = {row.decision_id: row for row in reversed(found)}
    return [_received(row) for row in found if once[row.decision_id] is row]


def given_for(actor: Actor, given: uuid.UUID) -> tuple[Given, Received]:
    """One of them; what was taken back is not there."""
    rows = Given.objects.select_related("decision__snapshot", "decision__passing", "decision__made_by")
    row = gate.one(actor, Can.SEE_GIVEN, rows, given)
    return row, _received(row)


def _received(row: Given) -> Received:
    snapshot, passing = row.decision.snapshot, _passing(row)
    return Received(
        id=row.id,
        hub=row.hub_id,
        at=row.from_at or row.made_at,
        by=row.decision.made_by.name,
        title=snapshot.title,
        paragraphs=tuple(snapshot.paragraphs),
        digest=snapshot.digest,
        handling=passing.handling,
        urgent=passing.urgent,
    )


def _passing(row: Given) -> Passing:
    return row.decision.passing
