"""How often it was agreed to speak, and when a parent was last reached."""

from django.db import models

from alongside.access.care import of_family
from alongside.families.models import FamilyRow
from alongside.families.models.family import MADE
from alongside.hubs.models import Account
from alongside.sealing.fields import SealedText
from alongside.support.rules.rhythm import Rhythm


class AgreedRhythm(FamilyRow):
    """How often, from when until when, and why. A new one ends the one before."""

    care = of_family(*MADE, "rhythm", "ended_at", "ended_by", sealed=("because",))

    rhythm = models.CharField(max_length=12, choices=[(r.value, r.value) for r in Rhythm])
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    because = SealedText(default="")

    class Meta:
        db_table = "support_rhythm"
        constraints = [
            models.UniqueConstraint(fields=["family"], condition=models.Q(ended_at=None), name="one_rhythm_at_a_time")
        ]


class LastReached(FamilyRow):
    """When a parent of the family was last spoken with, and how often it was tried since: one row a family.

    Worked out from the contacts each time one is written, so that a hub's quiet families are one walk of an index.
    It may be thrown away and made again.
    """

    care = of_family(*MADE, "rhythm", "reached_at", "tries")

    rhythm = models.CharField(max_length=12, choices=[(r.value, r.value) for r in Rhythm])
    reached_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        db_table = "support_last_reached"
        constraints = [models.UniqueConstraint(fields=["family"], name="one_last_talk_a_family")]
        indexes = [models.Index(fields=["hub", "rhythm", "reached_at"], name="last_reached_hub")]
