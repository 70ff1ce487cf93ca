"""Figures the service reckons its caseloads with: each dated, with where it comes from and how sure we are."""

import uuid

from django.db import models

from alongside.access.care import Care, Circle
from alongside.words.models import Confidence


class Figure(models.Model):
    """One figure from a day on; the newest that has begun counts. A later line stands beside the earlier one."""

    care = Care(
        of="house",
        circle=Circle.HUB,
        plain=("id", "name", "value", "from_on", "source", "confidence"),
        retention="always",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=32)
    value = models.DecimalField(max_digits=6, decimal_places=2)
    from_on = models.DateField()
    source = models.CharField(max_length=160)
    confidence = models.CharField(max_length=8, choices=Confidence)

    class Meta:
        db_table = "families_figure"
        constraints = [models.UniqueConstraint(fields=["name", "from_on"], name="one_figure_a_day")]
