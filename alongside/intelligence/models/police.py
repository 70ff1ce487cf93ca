"""The police side of one paper that was passed on: where it stands, and every step with how we know of it."""

from django.db import models

from alongside.access.care import Circle, of_family
from alongside.families.models import FamilyRow
from alongside.families.models.family import MADE
from alongside.hubs.models import Account
from alongside.intelligence.rules import HoldKind, State, Verb
from alongside.sealing.fields import SealedText
from alongside.sharing.models import Decision


class Submission(FamilyRow):
    """One decision to pass something on, from when it goes. What stands here is kept for lists; the acts are rows.

    `held`: a hold stands, so only “received” may be said. `version` finds two officers at one paper.
    """

    care = of_family(
        *MADE, "decision", "state", "held", "disrupted", "given_at", "said_at", "version", circle=Circle.POLICE
    )  # fmt: skip

    decision = models.OneToOneField(Decision, on_delete=models.CASCADE, related_name="submission")
    state = models.CharField(max_length=8, choices=[(s.value, s.value) for s in State], default=State.PASSED.value)
    held = models.BooleanField(default=False)
    disrupted = models.BooleanField(default=False)
    given_at = models.DateTimeField()
    said_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        db_table = "intelligence_submission"


TOLD = ("submission", "at", "how")


class FromPolice(FamilyRow):
    """A step of the police. `how` is empty where an officer entered it; else how `told_by` told the family’s worker."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()
    how = models.CharField(max_length=16, blank=True)
    told_by = SealedText(default="")

    class Meta:
        abstract = True


class PoliceStep(FromPolice):
    """Received, graded, handling conditions, a reference, an outcome: what the verb asks for and no more.

    source, information, handling: the three parts of a grade, as codes of dated lists. `outcome` is one of several.
    """

    care = of_family(
        *MADE, *TOLD, "verb", "source", "information", "handling", "outcome",
        sealed=("told_by", "words"), circle=Circle.POLICE,
    )  # fmt: skip

    verb = models.CharField(max_length=12, choices=[(v.value, v.value) for v in Verb])
    source = models.CharField(max_length=8, blank=True)
    information = models.CharField(max_length=8, blank=True)
    handling = models.CharField(max_length=8, blank=True)
    outcome = models.CharField(max_length=16, blank=True)
    words = SealedText(default="")

    class Meta:
        db_table = "intelligence_step"
        indexes = [
            models.Index(fields=["submission", "made_at"], name="police_step_paper"),
            models.Index(fields=["family", "at"], name="police_step_family"),
        ]


class Hold(FromPolice):
    """Somebody may be a witness, or a day must come first. It never ends by itself: an officer lifts it."""

    care = of_family(
        *MADE, *TOLD, "kind", "until_on", "lifted_at", "lifted_by", "lifted_how",
        sealed=("told_by", "words", "lifted_words", "lifted_told_by"), circle=Circle.POLICE,
    )  # fmt: skip

    kind = models.CharField(max_length=12, choices=[(k.value, k.value) for k in HoldKind])
    until_on = models.DateField(null=True)
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    lifted_how = models.CharField(max_length=16, blank=True)
    words = SealedText(default="")
    lifted_words = SealedText(default="")
    lifted_told_by = SealedText(default="")

    class Meta:
        db_table = "intelligence_hold"
        indexes = [
            models.Index(fields=["submission", "made_at"], name="police_hold_paper"),
            models.Index(fields=["family", "at"], name="police_hold_family"),
        ]


class SayBack(FromPolice):
    """What may be said back: chosen from a dated list, or written by an officer. The newest counts."""

    care = of_family(*MADE, *TOLD, "code", sealed=("told_by", "words"), circle=Circle.POLICE)

    code = models.CharField(max_length=24, blank=True)
    words = SealedText(default="")

    class Meta:
        db_table = "intelligence_say_back"
        indexes = [
            models.Index(fields=["submission", "made_at"], name="say_back_paper"),
            models.Index(fields=["family", "at"], name="say_back_family"),
        ]
