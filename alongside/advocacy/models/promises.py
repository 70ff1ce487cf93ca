"""Promises agencies make (001, second finding of the professionals: somebody holds them to what was decided)."""

from django.db import models

from alongside.access.care import Circle, of_family
from alongside.advocacy.models.meetings import Meeting
from alongside.advocacy.rules.promises import State, Verb
from alongside.families.models import FamilyRow
from alongside.families.models.family import MADE
from alongside.sealing.fields import SealedText


class Promise(FamilyRow):
    """Who promised what, and by when. No day is a true answer. `state` and `due_on` are kept for lists.

    `agency` and `how` are codes of the lists “promise_agency” and “promise_how”; `owner` is whoever said it.
    """

    care = of_family(
        *MADE, "meeting", "agency", "how", "made_on", "due_on", "state", "asked", "version",
        sealed=("what", "owner"), circle=Circle.HUB,
    )  # fmt: skip

    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.SET_NULL, related_name="promises")
    agency = models.CharField(max_length=32)
    how = models.CharField(max_length=32, blank=True)
    made_on = models.DateField()
    due_on = models.DateField(null=True)
    state = models.CharField(max_length=9, choices=[(s.value, s.value) for s in State], default=State.OPEN.value)
    asked = models.PositiveSmallIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    what = SealedText()
    owner = SealedText(default="")

    class Meta:
        db_table = "advocacy_promise"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(due_on__isnull=True) | models.Q(due_on__gte=models.F("made_on")),
                name="promise_due_after_it_was_made",
            )
        ]
        indexes = [
            models.Index(fields=["family", "state", "due_on"], name="promise_family_state"),
            models.Index(fields=["hub", "state", "due_on"], name="promise_hub_state"),
        ]


class PromiseStep(FamilyRow):
    """What became of a promise: a row with who wrote it and how we know. Nothing is overwritten.

    `told_how` is a code of the list “told_how”; `due_on` the new day, when it was asked for again.
    """

    care = of_family(
        *MADE, "promise", "verb", "happened_on", "due_on", "told_how", sealed=("words",), circle=Circle.HUB,
    )  # fmt: skip

    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="steps")
    verb = models.CharField(max_length=9, choices=[(v.value, v.value) for v in Verb])
    happened_on = models.DateField()
    due_on = models.DateField(null=True)
    told_how = models.CharField(max_length=32, blank=True)
    words = SealedText(default="")

    class Meta:
        db_table = "advocacy_promise_step"
        indexes = [models.Index(fields=["family", "-made_at"], name="promise_step_family")]
