"""What police would need at once if the child were missing (the fields of the Philomena Protocol), kept current."""

from django.db import models

from alongside.access.care import of_family
from alongside.families.models import FamilyRow, Person
from alongside.families.models.family import MADE
from alongside.hubs.models import Account
from alongside.missing.rules.profile import FIELDS
from alongside.observations.models import Attachment
from alongside.sealing.fields import SealedText


class MissingProfile(FamilyRow):
    """One a child. Changed in place by version; `checked_at` is when somebody last went through it with the family.

    The family owns it: police receive it only when they are given it.
    """

    care = of_family(
        *MADE, "child", "photo", "version", "checked_at", "checked_by", sealed=(*FIELDS, "checked_with")
    )  # fmt: skip

    child = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    photo = models.ForeignKey(Attachment, null=True, on_delete=models.SET_NULL, related_name="+")
    version = models.PositiveIntegerField(default=1)
    checked_at = models.DateTimeField(null=True)
    checked_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    checked_with = SealedText(default="")
    looks = SealedText(default="")
    marks = SealedText(default="")
    usually_wears = SealedText(default="")
    phones = SealedText(default="")
    handles = SealedText(default="")
    money_and_travel = SealedText(default="")
    device_finder = SealedText(default="")
    health = SealedText(default="")
    talking_with = SealedText(default="")
    places = SealedText(default="")
    people = SealedText(default="")
    vehicles = SealedText(default="")
    risks = SealedText(default="")
    parents_words = SealedText(default="")
    when_found = SealedText(default="")

    class Meta:
        db_table = "missing_profile"
