"""Meetings about a family (standards §3.2): born in the hub record, so partners tied to the family read them."""

from django.db import models

from alongside.access.care import Circle, of_family
from alongside.advocacy.rules.meetings import Came, Invited, State, Verb
from alongside.families.models import FamilyRow
from alongside.families.models.family import MADE
from alongside.sealing.fields import SealedJSON, SealedText


class Meeting(FamilyRow):
    """One meeting. `state` and `at` are kept for lists; what happened to it are its steps, and the newest counts.

    `kind` is a code of the list “meeting_kind”; `minutes_on` the day the minutes came.
    """

    care = of_family(
        *MADE, "kind", "state", "at", "minutes_on", "minutes_by", "version",
        sealed=("called_by", "place", "about"), circle=Circle.HUB,
    )  # fmt: skip

    kind = models.CharField(max_length=32)
    state = models.CharField(max_length=9, choices=[(s.value, s.value) for s in State])
    at = models.DateTimeField()
    minutes_on = models.DateField(null=True)
    minutes_by = models.ForeignKey("hubs.Account", null=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)
    called_by = SealedText(default="")
    place = SealedText(default="")
    about = SealedText(default="")

    class Meta:
        db_table = "advocacy_meeting"
        indexes = [
            models.Index(fields=["family", "-at", "-id"], name="meeting_family_at"),
            models.Index(fields=["hub", "state", "at"], name="meeting_hub_state"),
        ]


class MeetingStep(FamilyRow):
    """It was held, moved or cancelled: a row, with who was there and whether the parent was asked to it.

    `people` are [name, role, agency] of each who was there; `words` what was said and decided, in short.
    """

    care = of_family(
        *MADE, "meeting", "verb", "at", "invited", "came",
        sealed=("people", "chair", "spoke", "words"), circle=Circle.HUB,
    )  # fmt: skip

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="steps")
    verb = models.CharField(max_length=6, choices=[(v.value, v.value) for v in Verb])
    at = models.DateTimeField()
    invited = models.CharField(max_length=9, choices=[(i.value, i.value) for i in Invited])
    came = models.CharField(max_length=9, choices=[(c.value, c.value) for c in Came])
    people = SealedJSON(default=list)
    chair = SealedText(default="")
    spoke = SealedText(default="")
    words = SealedText(default="")

    class Meta:
        db_table = "advocacy_meeting_step"
        indexes = [models.Index(fields=["family", "-made_at"], name="meeting_step_family")]
