"""Ways to reach a person, and the rules that make it safe. Rules are added, never edited; the newest counts."""

from django.db import models

from alongside.access.care import of_family
from alongside.families.models.family import MADE, FamilyRow
from alongside.families.models.people import Person
from alongside.families.rules import Channel
from alongside.hubs.models import Account
from alongside.sealing.fields import SealedJSON, SealedText


class WayKind(models.TextChoices):
    MOBILE = "mobile", "Mobile"
    LANDLINE = "landline", "Home or work phone"
    EMAIL = "email", "E-mail"
    OTHER = "other", "Another way"


class ContactWay(FamilyRow):
    """An ordinary number or address to reach somebody by. A protected route is a locked fact instead."""

    care = of_family(*MADE, "person", "kind", "ended_at", "ended_by", sealed=("value", "note"))

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="ways")
    kind = models.CharField(max_length=8, choices=WayKind)
    value = SealedText()
    note = SealedText(default="")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "families_contact_way"

    @property
    def rings(self) -> bool:
        return self.kind != WayKind.EMAIL


class SafeContactRule(FamilyRow):
    """What one person said about one channel: may we, when, who else may answer, what to say.

    `times` is {"days": [0–6, Monday first], "from": "09:30", "until": "14:45"}; empty means any time.
    """

    care = of_family(*MADE, "person", "channel", "allowed", sealed=("times", "who_may_answer", "say", "words"))

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="rules")
    channel = models.CharField(max_length=10, choices=[(c.value, c.value) for c in Channel])
    allowed = models.BooleanField()
    times = SealedJSON(default=dict)
    who_may_answer = SealedText(default="")
    say = SealedText(default="")
    words = SealedText(default="")

    class Meta:
        db_table = "families_safe_contact_rule"
        indexes = [models.Index(fields=["person", "channel", "-made_at"], name="rule_person_channel")]
