"""The parent's own words about a meeting, a promise and our speaking up. The charity's: no partner reads them here."""

from django.db import models

from alongside.access.care import of_family
from alongside.advocacy.models.askings import Asking
from alongside.advocacy.models.meetings import Meeting
from alongside.advocacy.models.promises import Promise
from alongside.advocacy.rules.meetings import Moment
from alongside.advocacy.rules.outcomes import Helped
from alongside.families.models import FamilyRow, Person
from alongside.families.models.family import MADE
from alongside.sealing.fields import SealedText


class View(FamilyRow):
    """What a parent says of a meeting, word for word: before it, in it, or afterwards."""

    care = of_family(*MADE, "meeting", "person", "moment", sealed=("words",))

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="views")
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    moment = models.CharField(max_length=6, choices=[(m.value, m.value) for m in Moment])
    words = SealedText()

    class Meta:
        db_table = "advocacy_view"
        indexes = [models.Index(fields=["family", "-made_at"], name="view_family_made")]


class Effect(FamilyRow):
    """What a promise, kept or not, did to the child and the family, in somebody's words."""

    care = of_family(*MADE, "promise", "person", sealed=("words",))

    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="effects")
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    words = SealedText()

    class Meta:
        db_table = "advocacy_effect"
        indexes = [models.Index(fields=["family", "-made_at"], name="effect_family_made")]


class Outcome(FamilyRow):
    """Whether speaking up helped, in the parent's words (004). About one thing, or about all of it."""

    care = of_family(*MADE, "person", "meeting", "promise", "asking", "helped", sealed=("words",))

    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.SET_NULL, related_name="+")
    promise = models.ForeignKey(Promise, null=True, on_delete=models.SET_NULL, related_name="+")
    asking = models.ForeignKey(Asking, null=True, on_delete=models.SET_NULL, related_name="+")
    helped = models.CharField(max_length=10, choices=[(h.value, h.value) for h in Helped])
    words = SealedText(default="")

    class Meta:
        db_table = "advocacy_outcome"
        indexes = [models.Index(fields=["family", "-made_at"], name="outcome_family_made")]
