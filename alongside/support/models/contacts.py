"""Contacts with a family. The first contact is a contact like any other, with what was explained."""

import uuid

from django.db import models

from alongside.access.care import of_family
from alongside.families.models import FamilyRow, Person
from alongside.families.models.family import MADE
from alongside.referrals.models import Referral
from alongside.sealing.fields import SealedJSON, SealedText
from alongside.support.rules import Mode, Outcome


class Contact(FamilyRow):
    """One contact or attempt: how, when, with whom, what came of it, in whose words.

    `explained` holds the codes of what was explained about confidentiality and its limits.
    A contact outside the safe-contact rules is always recordable; then `why_outside_rules` says why.
    """

    care = of_family(
        *MADE, "person", "referral", "mode", "outcome", "at", "minutes", "first", "outside_rules", "once",
        sealed=("words", "explained", "why_outside_rules"),
    )  # fmt: skip

    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="+")
    referral = models.ForeignKey(Referral, null=True, on_delete=models.SET_NULL, related_name="+")
    mode = models.CharField(max_length=10, choices=[(m.value, m.value) for m in Mode])
    outcome = models.CharField(max_length=14, choices=[(o.value, o.value) for o in Outcome])
    at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(null=True)
    first = models.BooleanField(default=False)
    outside_rules = models.BooleanField(default=False)
    once = models.UUIDField(unique=True, default=uuid.uuid4)
    words = SealedText(default="")
    explained = SealedJSON(default=list)
    why_outside_rules = SealedText(default="")

    class Meta:
        db_table = "support_contact"
        constraints = [
            models.UniqueConstraint(
                fields=["referral"], condition=models.Q(first=True), name="one_first_contact_a_referral"
            )
        ]
        indexes = [
            models.Index(fields=["family", "-at", "-id"], name="contact_family_at"),
            models.Index(fields=["hub", "-at", "-id"], name="contact_hub_at"),
        ]
