"""Contacts that are planned, one by one or again and again, and what became of each."""

from datetime import time

from django.db import models

from alongside.access.care import of_family
from alongside.families.models import FamilyRow, Person, Professional
from alongside.families.models.family import MADE
from alongside.hubs.models import Account
from alongside.sealing.fields import SealedText
from alongside.support.models.contacts import Contact
from alongside.support.rules import Mode
from alongside.support.rules.appointments import Again
from alongside.support.rules.planned import PlannedState


class Appointment(FamilyRow):
    """A call at the same hour every week, or every other: each of its days becomes a planned contact when it is met.

    `next_at` is the first of its days of which nobody has said what became; lists are made by it.
    """

    care = of_family(
        *MADE, "person", "mode", "weekday", "at_time", "every_weeks", "from_on", "next_at", "ended_at", "ended_by",
        sealed=("purpose", "because"),
    )  # fmt: skip

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    mode = models.CharField(max_length=10, choices=[(m.value, m.value) for m in Mode])
    weekday = models.PositiveSmallIntegerField()
    at_time = models.CharField(max_length=5)  # 15:30, as it hangs on the wall: in no time zone
    every_weeks = models.PositiveSmallIntegerField(default=1)
    from_on = models.DateField()
    next_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    purpose = SealedText(default="")
    because = SealedText(default="")

    class Meta:
        db_table = "support_appointment"
        indexes = [
            models.Index(fields=["family", "ended_at"], name="appointment_family"),
            models.Index(fields=["hub", "next_at"], name="appointment_next", condition=models.Q(ended_at=None)),
        ]

    @property
    def again(self) -> Again:
        return Again(self.weekday, time.fromisoformat(self.at_time), self.every_weeks, self.from_on)


class PlannedContact(FamilyRow):
    """One contact that was planned: when, how, with whom, what for. `state` stands here for lists; steps say who.

    `due_on` with `appointment`: which of its days this was. `moved_from`: the one it took the place of.
    """

    care = of_family(
        *MADE, "person", "professional", "mode", "at", "state", "state_at", "state_by", "contact", "appointment",
        "due_on", "moved_from", sealed=("with_whom", "purpose"),
    )  # fmt: skip

    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="+")
    professional = models.ForeignKey(Professional, null=True, on_delete=models.SET_NULL, related_name="+")
    mode = models.CharField(max_length=10, choices=[(m.value, m.value) for m in Mode])
    at = models.DateTimeField()
    state = models.CharField(max_length=16, choices=[(s.value, s.value) for s in PlannedState])
    state_at = models.DateTimeField()
    state_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    contact = models.ForeignKey(Contact, null=True, on_delete=models.SET_NULL, related_name="+")
    appointment = models.ForeignKey(Appointment, null=True, on_delete=models.CASCADE, related_name="+")
    due_on = models.DateField(null=True)
    moved_from = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")
    with_whom = SealedText(default="")
    purpose = SealedText(default="")

    class Meta:
        db_table = "support_planned"
        constraints = [
            models.UniqueConstraint(
                fields=["appointment", "due_on"],
                condition=models.Q(moved_from=None),
                name="one_plan_a_day_of_an_appointment",
            )
        ]
        indexes = [
            models.Index(fields=["family", "state", "at"], name="planned_family"),
            models.Index(fields=["hub", "state", "at"], name="planned_hub"),
        ]


class PlannedStep(FamilyRow):
    """What somebody said became of a planned contact, and when. Nothing is overwritten: it may be put back."""

    care = of_family(*MADE, "planned", "state", sealed=("because",))

    planned = models.ForeignKey(PlannedContact, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=16, choices=[(s.value, s.value) for s in PlannedState])
    because = SealedText(default="")

    class Meta:
        db_table = "support_planned_step"
        indexes = [models.Index(fields=["planned", "made_at"], name="planned_step")]
