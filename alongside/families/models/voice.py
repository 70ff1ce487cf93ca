"""What parents say and decide: needs and strengths, consent, choice, and worry about how a parent is."""

from django.db import models

from alongside.access.care import of_family
from alongside.families.models.family import MADE, FamilyRow
from alongside.families.models.people import Person
from alongside.sealing.fields import SealedText


class NeedKind(models.TextChoices):
    STRENGTH = "strength", "What is strong"
    NEED = "need", "What would help"


class Need(FamilyRow):
    """A strength or a need of a parent as a person, in their own words (000 §4.2)."""

    care = of_family(*MADE, "person", "kind", "ended_at", "ended_by", sealed=("words",))

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=NeedKind)
    words = SealedText()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey("hubs.Account", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "families_need"


class ConsentAbout(models.TextChoices):
    TELL_REFERRER = "tell_referrer", "Telling the person who referred them whether they took up support"
    SHARE_WITH_HUB = "share_with_hub", "Sharing what they tell us with the hub"
    TALK_TO_SCHOOL = "talk_to_school", "Talking with the school"
    TALK_TO_GP = "talk_to_gp", "Talking with their doctor"
    STORY = "story", "Using their story for training"


class ConsentAnswer(models.TextChoices):
    AGREES = "agrees", "Agrees"
    DISAGREES = "disagrees", "Does not agree"
    WITHDRAWN = "withdrawn", "Took agreement back"


class Consent(FamilyRow):
    """A dated answer; the newest counts. It informs a decision and never grants access by itself."""

    care = of_family(*MADE, "person", "about", "answer", sealed=("words",))

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    about = models.CharField(max_length=20, choices=ConsentAbout)
    answer = models.CharField(max_length=10, choices=ConsentAnswer)
    words = SealedText(default="")

    class Meta:
        db_table = "families_consent"


class ChoiceAnswer(models.TextChoices):
    ACCEPTED = "accepted", "Yes, they would like support"
    THINKING = "thinking", "They would like time to think"
    DECLINED = "declined", "Not now: still welcome whenever they want"


class Choice(FamilyRow):
    """What a parent chose when support was offered. A no is a choice, stays open, and may be asked again on a day."""

    care = of_family(*MADE, "person", "answer", "ask_again_on", sealed=("words",))

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    answer = models.CharField(max_length=10, choices=ChoiceAnswer)
    words = SealedText(default="")
    ask_again_on = models.DateField(null=True)

    class Meta:
        db_table = "families_choice"
        indexes = [models.Index(fields=["family", "-made_at"], name="choice_family")]


class WellbeingConcern(FamilyRow):
    """A worry about how a parent is. It always has a route: who was told, and what happens at two in the morning."""

    care = of_family(*MADE, "person", "route", "told_at", "told_by", "closed_at", "closed_by", sealed=("words", "told"))

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    words = SealedText()
    route = models.CharField(max_length=24)
    told = SealedText(default="")
    told_at = models.DateTimeField(null=True)
    told_by = models.ForeignKey("hubs.Account", null=True, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey("hubs.Account", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "families_wellbeing"
