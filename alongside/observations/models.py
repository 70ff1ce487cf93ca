"""The log's rows. Nothing here is edited: a correction is a new row that names the one it corrects."""

import uuid

from django.db import models

from alongside.access.care import of_family
from alongside.families.models import FamilyRow, Person
from alongside.families.models.family import MADE
from alongside.files.models import StoredFile
from alongside.hubs.models import Account
from alongside.observations.rules import Edition, How, Judgement, Precision
from alongside.sealing.fields import SealedJSON, SealedText


class SafetyCheck(FamilyRow):
    """The three questions asked before anything else, and what was done about each (standards §1.7; 000 §3.3).

    `answers` is {"danger": …, "crime": …, "harm": …} with yes, no or unsure; `steps` what was done for each.
    """

    care = of_family(*MADE, sealed=("answers", "steps"))

    answers = SealedJSON(default=dict)
    steps = SealedJSON(default=dict)

    class Meta:
        db_table = "observations_safety_check"


class Observation(FamilyRow):
    """One thing that was noticed. `words` are the person's own; `interpretation` is anybody's and stands apart.

    happened_from / happened_until: half-open, both empty when only `when_words` is known.
    """

    care = of_family(
        *MADE, "edition", "how", "precision", "happened_from", "happened_until", "said_by", "check_first", "corrects",
        "once",
        sealed=(
            "words", "interpretation", "when_words", "where_words", "how_true", "could_be_wrong", "told_by",
            "who_was_there",
        ),
    )  # fmt: skip

    edition = models.CharField(max_length=12, choices=[(e.value, e.value) for e in Edition])
    how = models.CharField(max_length=6, choices=[(h.value, h.value) for h in How])
    precision = models.CharField(max_length=8, choices=[(p.value, p.value) for p in Precision])
    happened_from = models.DateTimeField(null=True)
    happened_until = models.DateTimeField(null=True)
    said_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    check_first = models.ForeignKey(SafetyCheck, null=True, on_delete=models.PROTECT, related_name="+")
    corrects = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="corrections")
    once = models.UUIDField(unique=True, default=uuid.uuid4)
    words = SealedText()
    interpretation = SealedText(default="")
    when_words = SealedText(default="")
    where_words = SealedText(default="")
    how_true = SealedText(default="")
    could_be_wrong = SealedText(default="")
    told_by = SealedText(default="")
    who_was_there = SealedText(default="")

    class Meta:
        db_table = "observations_observation"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(happened_until__isnull=True)
                | models.Q(happened_until__gte=models.F("happened_from")),
                name="it_ended_after_it_began",
            )
        ]
        indexes = [
            models.Index(fields=["family", "-made_at", "-id"], name="observation_family"),
            models.Index(fields=["hub", "-made_at", "-id"], name="observation_hub"),
            models.Index(fields=["made_by", "hub", "-made_at"], name="observation_mine"),
        ]


class Mention(FamilyRow):
    """One identifying thing in an observation's words: offered by the machine, judged by a person.

    `raw` is the text as it stands at start–end; `value` its normal form. Both are kept whatever was judged.
    """

    care = of_family(
        *MADE, "observation", "kind", "start", "end", "judgement", "judged_at", "judged_by", sealed=("raw", "value"),
    )  # fmt: skip

    observation = models.ForeignKey(Observation, on_delete=models.CASCADE, related_name="mentions")
    kind = models.CharField(max_length=10)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    judgement = models.CharField(max_length=9, choices=[(j.value, j.value) for j in Judgement])
    judged_at = models.DateTimeField(null=True)
    judged_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    raw = SealedText()
    value = SealedText()

    class Meta:
        db_table = "observations_mention"
        indexes = [models.Index(fields=["observation", "start"], name="mention_observation")]


class Attachment(FamilyRow):
    """A received file that belongs to an observation."""

    care = of_family(*MADE, "observation", "file", sealed=("caption",))

    observation = models.ForeignKey(Observation, on_delete=models.CASCADE, related_name="attachments")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    caption = SealedText(default="")

    class Meta:
        db_table = "observations_attachment"


class NotStored(FamilyRow):
    """A picture that must not be stored: that it exists, on which device, who has it, and what police said. No file."""

    care = of_family(*MADE, "observation", sealed=("device", "who_has_it", "police_told"))

    observation = models.ForeignKey(Observation, null=True, on_delete=models.CASCADE, related_name="+")
    device = SealedText()
    who_has_it = SealedText(default="")
    police_told = SealedText(default="")

    class Meta:
        db_table = "observations_not_stored"


class Draft(FamilyRow):
    """What somebody has written and not sent yet. One a person, family and form; it is theirs alone."""

    care = of_family(*MADE, "form", "saved_at", "version", sealed=("values",))

    form = models.CharField(max_length=24)
    saved_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)
    values = SealedJSON(default=dict)

    class Meta:
        db_table = "observations_draft"
        constraints = [
            models.UniqueConstraint(fields=["made_by", "family", "form"], name="one_draft_a_person_and_form")
        ]
