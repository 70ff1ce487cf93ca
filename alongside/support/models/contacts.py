"""Contacts with a family and with those round it. The first contact is a contact like any other."""

import uuid

from django.db import models

from alongside.access.care import of_family
from alongside.families.models import FamilyRow, Person, Professional
from alongside.families.models.family import MADE
from alongside.referrals.models import Referral
from alongside.sealing.fields import SealedJSON, SealedText
from alongside.support.rules import Mode, Outcome


class Contact(FamilyRow):
    """One contact or attempt: how, when, with whom, what came of it, in whose words.

    With somebody of the family (`person`), a professional round it (`professional`), or anybody else (`with_whom`).
    `explained` holds the codes of what was explained about confidentiality and its limits, `dimensions` those of what
    kind of support it was (003, Diagram Two), `people_there` the ids of others of the family.
    A contact outside the safe-contact rules is always recordable; then `why_outside_rules` says why.
    """

    care = of_family(
        *MADE, "person", "professional", "referral", "mode", "outcome", "at", "minutes", "travel_minutes",
        "out_of_hours", "dimensions", "first", "outside_rules", "once",
        sealed=("words", "explained", "why_outside_rules", "with_whom", "people_there", "others_there"),
    )  # fmt: skip

    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="+")
    professional = models.ForeignKey(Professional, null=True, on_delete=models.SET_NULL, related_name="+")
    referral = models.ForeignKey(Referral, null=True, on_delete=models.SET_NULL, related_name="+")
    mode = models.CharField(max_length=10, choices=[(m.value, m.value) for m in Mode])
    outcome = models.CharField(max_length=14, choices=[(o.value, o.value) for o in Outcome])
    at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(null=True)
    travel_minutes = models.PositiveSmallIntegerField(null=True)
    out_of_hours = models.BooleanField(default=False)
    dimensions = models.JSONField(default=list)
    first = models.BooleanField(default=False)
    outside_rules = models.BooleanField(default=False)
    once = models.UUIDField(unique=True, default=uuid.uuid4)
    words = SealedText(default="")
    explained = SealedJSON(default=list)
    why_outside_rules = SealedText(default="")
    # Nothing at all in rows from before these were asked: a sealed column cannot be filled for them.
    with_whom = SealedText(null=True)
    people_there = SealedJSON(null=True)
    others_there = SealedText(null=True)

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


class ContactCorrection(FamilyRow):
    """What is right instead, beside a contact that stays as it was written.

    `counts` is False where the contact did not take place, or belongs to another family: it is then no talk.
    """

    care = of_family(*MADE, "contact", "counts", sealed=("words",))

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="corrections")
    counts = models.BooleanField(default=True)
    words = SealedText()

    class Meta:
        db_table = "support_contact_correction"
        indexes = [models.Index(fields=["contact", "made_at"], name="correction_contact")]
