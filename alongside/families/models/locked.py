"""The four locked facts, in their own table under their own key. Opened one at a time, with a reason, briefly."""

from django.db import models

from alongside.access.care import Circle, of_family
from alongside.families.models.family import MADE, FamilyRow
from alongside.families.models.people import Person
from alongside.hubs.models import Account
from alongside.sealing.fields import SealedText


class LockedKind(models.TextChoices):
    ADDRESS = "address", "Safe address"
    ROUTE = "route", "Safe way to reach them"
    CODE_WORD = "code_word", "Code word"
    LOCATION = "location", "Where they are now"


class LockedFact(FamilyRow):
    """A fact that could get somebody found. Never joined into a list, a search, a letter or an export."""

    care = of_family(*MADE, "person", "kind", "ended_at", "ended_by", sealed=("value",), circle=Circle.NAMED)

    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=LockedKind)
    value = SealedText(locked=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "families_locked_fact"
        indexes = [models.Index(fields=["family", "kind"], name="locked_family_kind")]


class LockedOpening(FamilyRow):
    """Somebody opened a locked fact: who, when, and the reason they typed. The manager is told."""

    care = of_family(*MADE, "fact", sealed=("reason",), circle=Circle.NAMED)

    fact = models.ForeignKey(LockedFact, on_delete=models.CASCADE, related_name="openings")
    reason = SealedText()

    class Meta:
        db_table = "families_locked_opening"
