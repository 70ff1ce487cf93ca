"""What was decided to leave, to whom, why, and exactly what left."""

import uuid

from django.db import models

from alongside.access.care import of_family
from alongside.families.models import FamilyRow
from alongside.families.models.family import MADE
from alongside.sealing.fields import SealedJSON, SealedText


class ParentTold(models.TextChoices):
    TOLD = "told", "The parent was told"
    AGREED = "agreed", "The parent was told and agreed"
    NOT_TOLD = "not_told", "The parent was not told"


class Decision(FamilyRow):
    """A decision to share: what, to whom, for what purpose, on what basis, by whom (seven golden rules, DfE 2024)."""

    care = of_family(
        *MADE, "what", "basis", "parent_told", "about", "review_on", "once",
        sealed=("recipient", "purpose", "necessity", "parent_view", "why_not_told"),
    )  # fmt: skip

    what = models.CharField(max_length=32)  # the kind of paper, such as answer_to_referrer
    about = models.UUIDField(null=True)  # the row of a higher area it answers, by id
    basis = models.CharField(max_length=32)
    parent_told = models.CharField(max_length=8, choices=ParentTold)
    review_on = models.DateField(null=True)
    once = models.UUIDField(unique=True, default=uuid.uuid4)  # the form's own number: sent twice, it decides once
    recipient = SealedText()
    purpose = SealedText()
    necessity = SealedText(default="")
    parent_view = SealedText(default="")
    why_not_told = SealedText(default="")

    class Meta:
        db_table = "sharing_decision"
        indexes = [
            models.Index(fields=["about", "-made_at"], name="decision_about"),
            models.Index(fields=["family", "-made_at", "-id"], name="decision_family"),
        ]


class Snapshot(FamilyRow):
    """Exactly what left, as it left. A trigger refuses every change; `digest` is the SHA-256 of the words."""

    care = of_family(*MADE, "decision", "digest", sealed=("title", "paragraphs"))

    decision = models.OneToOneField(Decision, on_delete=models.RESTRICT, related_name="snapshot")
    digest = models.CharField(max_length=64)
    title = SealedText()
    paragraphs = SealedJSON()

    class Meta:
        db_table = "sharing_snapshot"
