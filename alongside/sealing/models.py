"""The wrapped keys. They live in their own database, with their own backups."""

import uuid

from django.db import models

from alongside.access.care import Care, Circle


class Purpose(models.TextChoices):
    FAMILY = "family", "everything about one family, or about a referral until it joins one"
    LOCKED = "locked", "the four locked facts of one family"
    HUB = "hub", "what belongs to a hub and to no family"
    HOUSE = "house", "accounts and settings"
    RECORD = "record", "the chain of the record; outlives every family's key"
    TAGS = "tags", "keyed tags for comparing without reading"


class WrappedKey(models.Model):
    """One 32-byte key, wrapped by the master key. Deleting a family's rows here erases the family."""

    care = Care(
        of="house",
        circle=Circle.NOBODY,
        plain=("id", "purpose", "scope", "generation", "wrapped", "made_at"),
        retention="as long as what it opens",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    purpose = models.CharField(max_length=8, choices=Purpose)
    scope = models.UUIDField()
    generation = models.PositiveSmallIntegerField(default=1)
    wrapped = models.BinaryField()
    made_at = models.DateTimeField()

    class Meta:
        db_table = "sealing_key"
        constraints = [models.UniqueConstraint(fields=["purpose", "scope", "generation"], name="one_key_a_generation")]
