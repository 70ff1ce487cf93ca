"""What crossed to the hub, when, why, and who can see it now: the same few queries for any number."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db import models

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Family, LockedFact
from alongside.families.models.locked import LockedKind
from alongside.sealing import keyring
from alongside.sealing.models import Purpose
from alongside.sharing.models import (
    Decision,
    Given,
    PassedItem,
    Passing,
    Reading,
    Snapshot,
    SourceOpening,
    SourceReference,
    Withdrawal,
)

M = TypeVar("M", bound=models.Model)
WHAT = "passed_on"
A_PAGE = 25


@dataclass
class Crossing:
    """One decision to pass something on, with everything that came of it."""

    decision: Decision
    passing: Passing | None = None
    given: list[Given] = field(default_factory=list)
    items: list[PassedItem] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    sources: list[SourceReference] = field(default_factory=list)
    openings: list[SourceOpening] = field(default_factory=list)
    withdrawal: Withdrawal | None = None

    @property
    def snapshot(self) -> Snapshot:
        return self.decision.snapshot


def crossed_for(
    actor: Actor, family: uuid.UUID, after: uuid.UUID | None = None, limit: int = A_PAGE + 1
) -> tuple[Family, list[Crossing]]:
    """What was passed on from one family's file, newest first. Nine queries at the most."""
    found = gate.one(actor, Can.SEE_FAMILY, Family.objects.select_related("hub"), family)
    keyring.warm(Purpose.FAMILY, [found.id])
    rows = Decision.objects.filter(family=found, what=WHAT).select_related("made_by", "snapshot")
    at = rows.filter(pk=after).values_list("made_at", flat=True).first() if after else None
    if at is not None:
        rows = rows.filter(made_at__lte=at).exclude(made_at=at, id__gte=after)
    return found, _gathered(rows.order_by("-made_at", "-id")[:limit])


def crossing_for(actor: Actor, decision: uuid.UUID, can: Can = Can.SEE_FAMILY) -> Crossing:
    """One of them; `NotVisible` where the family is, or where it is another kind of paper."""
    rows = Decision.objects.filter(what=WHAT).select_related("made_by", "snapshot", "family__hub")
    return _gathered([gate.one(actor, can, rows, decision)])[0]


def submissions_for(actor: Actor, family: Family, about: Iterable[uuid.UUID] = ()) -> list[Crossing]:
    """For areas above: what was passed on from a family's file; of these things, if any are named."""
    gate.require(actor, Can.SEE_FAMILY, family)
    rows = Decision.objects.filter(family=family, what=WHAT).select_related("made_by", "snapshot")
    if ids := list(about):
        rows = rows.filter(pk__in=PassedItem.objects.filter(family=family, about__in=ids).values("decision"))
    return _gathered(rows.order_by("-made_at", "-id"))


def passed_on(actor: Actor, family: Family, about: Iterable[uuid.UUID]) -> set[uuid.UUID]:
    """Which of these things went to anybody, and were not taken back. One query."""
    gate.require(actor, Can.SEE_FAMILY, family)
    rows = PassedItem.objects.filter(family=family, about__in=list(about), decision__withdrawal__isnull=True)
    return set(rows.values_list("about", flat=True))


def _gathered(decisions: Iterable[Decision]) -> list[Crossing]:
    found = {decision.id: Crossing(decision) for decision in decisions}
    for row in _beside(Passing, found):
        found[row.decision_id].passing = row
    for given in _beside(Given, found).order_by("made_at", "id"):
        found[given.decision_id].given.append(given)
    for item in _beside(PassedItem, found).order_by("place"):
        found[item.decision_id].items.append(item)
    for reading in _beside(Reading, found).select_related("done_by").order_by("due_at", "id"):
        found[reading.decision_id].readings.append(reading)
    for source in _beside(SourceReference, found).order_by("made_at", "id"):
        found[source.decision_id].sources.append(source)
    for opening in _openings(found):
        found[opening.reference.decision_id].openings.append(opening)
    for withdrawal in _beside(Withdrawal, found).select_related("made_by"):
        found[withdrawal.decision_id].withdrawal = withdrawal
    return list(found.values())


def _beside(model: type[M], found: Iterable[uuid.UUID]) -> "models.QuerySet[Any, Any]":
    return model._default_manager.filter(decision__in=list(found))


def _openings(found: Iterable[uuid.UUID]) -> "models.QuerySet[SourceOpening]":
    rows = SourceOpening.objects.filter(reference__decision__in=list(found))
    return rows.select_related("made_by", "reference").order_by("made_at", "id")


def had_to_move(family: Family) -> bool:
    """A safe address or a place somebody is at now is locked: a second person reads what leaves."""
    kinds = (LockedKind.ADDRESS.value, LockedKind.LOCATION.value)
    return LockedFact.objects.filter(family=family, kind__in=kinds, ended_at__isnull=True).exists()
