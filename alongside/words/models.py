"""Code lists and clocks: every line dated, with where it comes from and how sure we are."""

import uuid

from django.db import models

from alongside.access.care import Care, Circle


class Confidence(models.TextChoices):
    SOURCE = "source", "Read in the source named"
    LIKELY = "likely", "General knowledge of the field; check before relying on it"
    OURS = "ours", "Our own choice; change it if yours differs"


class Code(models.Model):
    """One choice of one list, from a day until a day (not included)."""

    care = Care(
        of="house",
        circle=Circle.HUB,
        plain=(
            "id", "list", "code", "label", "hint", "place", "from_on", "until_on", "source", "confidence", "version",
        ),
        retention="always: old rows stay readable",
    )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    list = models.CharField(max_length=32)
    code = models.CharField(max_length=32)
    label = models.CharField(max_length=160)
    hint = models.CharField(max_length=240, blank=True)
    place = models.PositiveSmallIntegerField(default=0)
    from_on = models.DateField(null=True)
    until_on = models.DateField(null=True)
    source = models.CharField(max_length=160)
    confidence = models.CharField(max_length=8, choices=Confidence)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        db_table = "words_code"
        constraints = [models.UniqueConstraint(fields=["list", "code"], name="one_meaning_a_code")]
        indexes = [models.Index(fields=["list", "place"], name="code_list")]


class ClockUnit(models.TextChoices):
    HOURS = "hours", "hours"
    WORKING_DAYS = "working_days", "working days"


class Clock(models.Model):
    """How long something may take, from a day on. The newest line in force counts.

    `hours` and `warn_hours` are elapsed hours; with `unit` working days, they are so many working days.
    """

    care = Care(
        of="house",
        circle=Circle.HUB,
        plain=("id", "name", "hours", "warn_hours", "unit", "from_on", "source", "confidence"),
        retention="always",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=32)
    hours = models.PositiveSmallIntegerField()
    warn_hours = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=12, choices=ClockUnit, default=ClockUnit.HOURS)
    from_on = models.DateField()
    source = models.CharField(max_length=160)
    confidence = models.CharField(max_length=8, choices=Confidence)

    class Meta:
        db_table = "words_clock"
        constraints = [models.UniqueConstraint(fields=["name", "from_on"], name="one_clock_a_day")]
