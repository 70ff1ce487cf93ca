"""What somebody else said of an opening in an emergency, and what was asked and answered about looks."""

import uuid

from django.db import models

from alongside.access.care import Care, Circle, of_family
from alongside.families.models import EmergencyOpening, Family, FamilyRow
from alongside.families.models.family import MADE
from alongside.governance.rules import Found
from alongside.hubs.models import Account, Hub
from alongside.sealing.fields import SealedText


class OpeningReview(FamilyRow):
    """One opening, reviewed once, by somebody other than whoever opened the file."""

    care = of_family(*MADE, "opening", "outcome", sealed=("words",))

    opening = models.OneToOneField(EmergencyOpening, on_delete=models.CASCADE, related_name="review")
    outcome = models.CharField(max_length=12, choices=[(one.value, one.value) for one in Found])
    words = SealedText(default="")

    class Meta:
        db_table = "governance_opening_review"
        indexes = [
            models.Index(fields=["hub", "-made_at", "-id"], name="review_hub"),
            models.Index(fields=["family", "-made_at"], name="review_family"),
        ]


class WhyAsked(models.Model):
    """Somebody is asked why they looked at a family's record in one week, and what they say.

    It stays with the hub whose record it is about when the family moves on. `looks`: how many there were when asked.
    """

    care = Care(
        of="account",
        circle=Circle.NAMED,
        plain=(
            "id", "hub", "account", "family", "week_on", "looks", "made_at", "made_by", "answered_at", "answered_by",
        ),
        sealed=("answer",),
        retention="six years",
        hub="hub_id",
    )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    hub = models.ForeignKey(Hub, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="+")
    week_on = models.DateField()
    looks = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    answer = SealedText(default="")
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "governance_why_asked"
        constraints = [
            models.UniqueConstraint(fields=["account", "family", "week_on"], name="asked_once_a_week"),
            models.CheckConstraint(
                condition=models.Q(answered_at__isnull=True, answered_by__isnull=True)
                | models.Q(answered_at__isnull=False, answered_by__isnull=False),
                name="why_answered_by_somebody",
            ),
        ]
        indexes = [
            models.Index(fields=["hub", "week_on"], name="why_hub_week"),
            models.Index(fields=["account"], name="why_open", condition=models.Q(answered_at__isnull=True)),
        ]
