"""Openings in an emergency that wait to be reviewed, and those that were."""

import uuid

from django.db.models import Exists, OuterRef, QuerySet

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import EmergencyOpening
from alongside.governance.models import OpeningReview
from alongside.sealing import keyring
from alongside.sealing.models import Purpose

MOST = 50


def waiting_rows() -> "QuerySet[EmergencyOpening]":
    """Nobody has reviewed them yet."""
    return EmergencyOpening.objects.filter(~Exists(OpeningReview.objects.filter(opening=OuterRef("pk"))))


def openings_waiting(actor: Actor, limit: int = MOST) -> list[EmergencyOpening]:
    """Where the actor reviews, what is due first. One query a hub."""
    rows = waiting_rows().select_related("family", "made_by")
    return _warm(gate.page(actor, Can.REVIEW_OPENING, rows, order=("due_at", "id"), limit=limit))


def openings_reviewed(actor: Actor, limit: int = 10) -> list[OpeningReview]:
    """The latest of them, newest first."""
    rows = OpeningReview.objects.select_related("opening__made_by", "family", "made_by")
    return _warm(gate.page(actor, Can.REVIEW_OPENING, rows, order=("-made_at", "-id"), limit=limit))


def opening_to_review(actor: Actor, opening: uuid.UUID) -> EmergencyOpening:
    rows = EmergencyOpening.objects.select_related("family__hub", "made_by", "review__made_by")
    return gate.one(actor, Can.REVIEW_OPENING, rows, opening)


def _warm(rows: list[gate.M]) -> list[gate.M]:
    """Reasons are sealed: the keys of these families are fetched at once."""
    keyring.warm(Purpose.FAMILY, {row.family_id for row in rows})  # type: ignore[attr-defined]
    return rows
