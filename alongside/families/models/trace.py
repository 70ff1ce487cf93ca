"""Keyed tags by which a possible duplicate is noticed without reading anybody's file."""

import uuid

from django.db import models

from alongside.access.care import Care, Circle
from alongside.families.models.family import Family
from alongside.hubs.models import Hub


class Trace(models.Model):
    """One tag of one thing: phonetic surname + birth year, phone, or postcode + house. Never a bare name.

    `referral` is the id of a referral; the area above owns it.
    """

    care = Care(
        of="hub",
        circle=Circle.NOBODY,
        plain=("id", "hub", "kind", "tag", "family", "referral"),
        retention="with the family or referral",
        hub="hub_id",
        family="family_id",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    hub = models.ForeignKey(Hub, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    tag = models.BinaryField(max_length=16)
    family = models.ForeignKey(Family, null=True, on_delete=models.CASCADE, related_name="+")
    referral = models.UUIDField(null=True)

    class Meta:
        db_table = "families_trace"
        indexes = [models.Index(fields=["tag"], name="trace_tag"), models.Index(fields=["referral"], name="trace_ref")]
