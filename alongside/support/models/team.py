"""What keeps workers well and safe: who is out alone, who is on duty, supervision. None of it is a family’s file."""

import uuid

from django.db import models

from alongside.access.care import Care, Circle
from alongside.families.models import Family
from alongside.hubs.models import Account, Hub, Post
from alongside.sealing.fields import SealedText
from alongside.support.rules.team import Offered, Supervising


class LoneVisit(models.Model):
    """Somebody out alone: where in general words, back by when, who knows; and that they are safe.

    `family` is shown only to those who may see that family: the row is the worker's, and colleagues look out for it.
    """

    care = Care(
        of="account",
        circle=Circle.CHARITY,
        plain=("id", "hub", "account", "family", "made_at", "made_by", "due_at", "safe_at", "safe_by", "version"),
        sealed=("place", "told", "reach"),
        retention="a year",
        hub="hub_id",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    hub = models.ForeignKey(Hub, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    family = models.ForeignKey(Family, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    due_at = models.DateTimeField()
    safe_at = models.DateTimeField(null=True)
    safe_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)
    place = SealedText()
    told = SealedText(default="")
    reach = SealedText(default="")

    class Meta:
        db_table = "support_lone_visit"
        constraints = [
            models.CheckConstraint(condition=models.Q(due_at__gt=models.F("made_at")), name="back_after_going_out"),
            models.CheckConstraint(
                condition=models.Q(safe_at__isnull=True, safe_by__isnull=True)
                | models.Q(safe_at__isnull=False, safe_by__isnull=False),
                name="safe_says_somebody",
            ),
        ]
        indexes = [
            models.Index(fields=["hub", "due_at"], name="lone_visit_out", condition=models.Q(safe_at__isnull=True))
        ]


class Duty(models.Model):
    """Whom to ring, from a moment until a moment (not included). A turn that was called off has an end."""

    care = Care(
        of="hub",
        circle=Circle.CHARITY,
        plain=("id", "hub", "post", "from_at", "until_at", "made_at", "made_by", "ended_at", "ended_by"),
        retention="a year",
        hub="hub_id",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    hub = models.ForeignKey(Hub, on_delete=models.PROTECT, related_name="+")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    from_at = models.DateTimeField()
    until_at = models.DateTimeField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "support_duty"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until_at__gt=models.F("from_at")), name="a_turn_ends_after_it_begins"
            )
        ]
        indexes = [models.Index(fields=["hub", "until_at"], name="duty_hub_until")]


class Supervision(models.Model):
    """Supervision of one worker: offered, asked for, taken or declined, on a day (003, objective 1.1).

    Of outside therapeutic supervision nothing is kept but that it was taken: its column of words stays empty.
    """

    care = Care(
        of="account",
        circle=Circle.NAMED,
        plain=("id", "hub", "account", "kind", "state", "day_on", "after_hard", "made_at", "made_by"),
        sealed=("words",),
        retention="six years after leaving",
        hub="hub_id",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    hub = models.ForeignKey(Hub, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=[(k.value, k.value) for k in Supervising])
    state = models.CharField(max_length=8, choices=[(o.value, o.value) for o in Offered])
    day_on = models.DateField()
    after_hard = models.BooleanField(default=False)
    words = SealedText(null=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "support_supervision"
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind=Supervising.OUTSIDE.value, state=Offered.TAKEN.value)
                | models.Q(words__isnull=True),
                name="no_notes_of_outside_supervision",
            )
        ]
        indexes = [models.Index(fields=["hub", "account", "-day_on"], name="supervision_worker")]
