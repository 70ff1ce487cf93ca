"""The rows of a plan. Nothing is edited in place: another wording is another version, a step is a row of its own."""

from django.db import models

from alongside.access.care import of_family
from alongside.families.models import FamilyRow, Person
from alongside.families.models.family import MADE
from alongside.observations.models import Attachment
from alongside.plans.rules import How, Kind, ReviewOutcome, Side, Why
from alongside.sealing.fields import SealedJSON, SealedText


class Plan(FamilyRow):
    """A safety plan, or a missing-from-home plan, of one child.

    `review_on` repeats for lists what the rows of dates and reviews add up to; it is empty once the plan has ended.
    """

    care = of_family(*MADE, "kind", "child", "review_on")

    kind = models.CharField(max_length=8, choices=[(k.value, k.value) for k in Kind])
    child = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    review_on = models.DateField(null=True)

    class Meta:
        db_table = "plans_plan"
        indexes = [
            models.Index(fields=["family", "kind"], name="plan_family"),
            models.Index(
                fields=["hub", "review_on"], condition=models.Q(review_on__isnull=False), name="plan_hub_review"
            ),
        ]


class Version(FamilyRow):
    """One wording. `parts` are the parent's own words by code; `ready`: to be agreed, else there is more to write.

    `changed` says why it is different from the one before. `photo` is a picture of the child kept in the file.
    """

    care = of_family(*MADE, "plan", "number", "ready", "said_by", "photo", sealed=("parts", "changed"))

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    ready = models.BooleanField()
    said_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    photo = models.ForeignKey(Attachment, null=True, on_delete=models.SET_NULL, related_name="+")
    parts = SealedJSON(default=dict)
    changed = SealedText(default="")

    class Meta:
        db_table = "plans_version"
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="one_version_a_number")]
        indexes = [models.Index(fields=["family", "-made_at"], name="plan_version_family")]


class Agreement(FamilyRow):
    """One side agrees to one version, how they said so, and in which words. Never to a plan as such."""

    care = of_family(*MADE, "plan", "version", "side", "person", "how", sealed=("words",))

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="+")
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="agreements")
    side = models.CharField(max_length=6, choices=[(s.value, s.value) for s in Side])
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    how = models.CharField(max_length=7, choices=[(h.value, h.value) for h in How])
    words = SealedText(default="")

    class Meta:
        db_table = "plans_agreement"
        constraints = [models.UniqueConstraint(fields=["version", "side"], name="one_agreement_a_side")]
        indexes = [models.Index(fields=["family", "-made_at"], name="plan_agreement_family")]


class ReviewDate(FamilyRow):
    """A day on which a plan is to be read again, and why."""

    care = of_family(*MADE, "plan", "due_on", "why")

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="dates")
    due_on = models.DateField()
    why = models.CharField(max_length=8, choices=[(w.value, w.value) for w in Why])

    class Meta:
        db_table = "plans_review_date"


class Review(FamilyRow):
    """A plan was read again: it still fits, or it is to change. Every date set before is answered."""

    care = of_family(*MADE, "plan", "version", "outcome", sealed=("words",))

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="reviews")
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")
    outcome = models.CharField(max_length=6, choices=[(o.value, o.value) for o in ReviewOutcome])
    words = SealedText(default="")

    class Meta:
        db_table = "plans_review"
        indexes = [models.Index(fields=["family", "-made_at"], name="plan_review_family")]


class Ending(FamilyRow):
    """A plan is no longer needed. It stays as it was."""

    care = of_family(*MADE, "plan", sealed=("words",))

    plan = models.OneToOneField(Plan, on_delete=models.CASCADE, related_name="ending")
    words = SealedText(default="")

    class Meta:
        db_table = "plans_ending"
