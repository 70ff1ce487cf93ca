"""The family itself, and the shape of every row that belongs to one."""

import uuid

from django.db import models

from alongside.access.care import Care, Circle
from alongside.hubs.models import Account, Hub


class Family(models.Model):
    """A family the service stands beside, from the day somebody was given to it.

    `reference` is random and safe to say aloud; it stands where a name must not.
    """

    care = Care(
        of="family",
        circle=Circle.CHARITY,
        plain=("id", "hub", "reference", "opened_at", "opened_by", "closed_at", "closed_by", "version"),
        retention="25 years from the youngest child’s birth unless held; the charity’s own table decides",
        scope="id",
        family="id",
        hub="hub_id",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    hub = models.ForeignKey(Hub, on_delete=models.PROTECT, related_name="+")
    reference = models.CharField(max_length=12, unique=True)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        db_table = "families_family"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closed_at__isnull=True, closed_by__isnull=True)
                | models.Q(closed_at__isnull=False, closed_by__isnull=False),
                name="family_closed_by_somebody",
            )
        ]
        indexes = [
            models.Index(fields=["hub", "-opened_at", "-id"], name="family_hub_opened"),
            models.Index(fields=["-opened_at", "-id"], name="family_opened"),
        ]

    @property
    def family_id(self) -> uuid.UUID:
        """A family is its own."""
        return self.id


class FamilyRow(models.Model):
    """A row of a family's file: whose it is, the hub it is listed in, who wrote it and when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="+")
    hub = models.ForeignKey(Hub, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


MADE = ("made_at", "made_by")
