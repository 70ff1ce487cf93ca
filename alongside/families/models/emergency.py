"""A file opened in an emergency by somebody who has no tie to the family: to read, for an hour, and reviewed."""

from django.db import models

from alongside.access.care import of_family
from alongside.families.models.family import MADE, FamilyRow
from alongside.hubs.models import Account, Post
from alongside.sealing.fields import SealedText


class EmergencyOpening(FamilyRow):
    """From `made_at` until `until_at`, or until it was closed by hand. `due_at`: somebody else has reviewed it by then.

    It stands on the post it was opened from, and ends with that post, or when the family moves to another hub.
    """

    care = of_family(*MADE, "post", "code", "until_at", "due_at", "ended_at", "ended_by", sealed=("reason",))

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=32)
    reason = SealedText()
    until_at = models.DateTimeField()
    due_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "families_emergency_opening"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until_at__gt=models.F("made_at")), name="an_opening_ends_after_it_begins"
            )
        ]
        indexes = [
            models.Index(fields=["post", "until_at"], name="opening_post"),
            models.Index(fields=["family", "-made_at"], name="opening_family"),
            models.Index(fields=["hub", "due_at", "id"], name="opening_hub"),
        ]
