"""What somebody who wrote in the log was told about it since: for a carer, beside their own entries.

Only what was said to them already stands here; and while only “received” may be said, only that.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.intelligence.models import Answer
from alongside.intelligence.rules import Answered
from alongside.observations.models import Observation
from alongside.observations.queries.giving import KIND
from alongside.sharing.models import PassedItem


@dataclass(frozen=True)
class ToldBack:
    """Word for word what was said, when, and by whom."""

    at: datetime
    by: str
    words: str


def with_answered(rows: "QuerySet[Observation]") -> "QuerySet[Observation]":
    """Each entry with whether there is an answer to it for whoever wrote it, so that a list asks once."""
    return rows.annotate(answered=Exists(_answers().filter(owed__source__in=_sources(OuterRef(OuterRef("pk"))))))


def was_answered(actor: Actor, row: Observation) -> bool:
    """Of a row that was asked for `with_answered`."""
    return bool(row.answered) and _theirs(actor, row)  # type: ignore[attr-defined]


def told_back(actor: Actor, row: Observation) -> list[ToldBack]:
    """The answers to what this person told themselves, oldest first; one query."""
    if not _theirs(actor, row):
        return []
    found = _answers().filter(owed__source__in=_sources(row.pk)).select_related("made_by")
    found = found.annotate(told_at=F("contact__at")).order_by("contact__at", "made_at", "id")
    return [ToldBack(one.told_at, one.made_by.name, one.words) for one in found]


def _theirs(actor: Actor, row: Observation) -> bool:
    """Written by them, and told by nobody of the family: the answer to it is theirs."""
    return row.made_by_id == actor.id and row.said_by_id is None and gate.allowed(actor, Can.SEE_LOG, row)


def _sources(entry: uuid.UUID | OuterRef) -> "QuerySet[PassedItem, uuid.UUID | None]":
    items = PassedItem.objects.filter(about=entry, kind=KIND, source__isnull=False)
    return items.values_list("source", flat=True)


def _answers() -> "QuerySet[Answer]":
    """Given to somebody who is no person of the family: what a parent was told is the parent’s."""
    may = Q(owed__submission__held=False) | Q(code=Answered.RECEIVED.value)
    return Answer.objects.filter(may, contact__person__isnull=True)
