"""The row of a received file. The bytes lie sealed in the data folder under the family's key."""

import uuid

from django.db import models

from alongside.access.care import Care, Circle
from alongside.files.kinds import Kind
from alongside.sealing.fields import SealedJSON, SealedText


class StoredFile(models.Model):
    """One file as it was received. The bytes never change; `digest` is the SHA-256 of them, taken on receipt.

    Families and accounts stand above this area, so they are named by id. `locked_at`: “Stop: I should not have
    this” was said, and nobody opens it any more. `facts` repeats under seal what the plain columns say, and what the
    file belongs to, so that a column changed from outside shows.
    """

    care = Care(
        of="family",
        circle=Circle.CHARITY,
        plain=(
            "id", "family", "hub", "size", "kind", "digest", "received_at", "received_by", "locked_at", "locked_by",
        ),
        sealed=("name", "facts"),
        retention="with the family",
        scope="family",
        family="family",
        hub="hub",
    )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.UUIDField()
    hub = models.UUIDField()
    digest = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=5, choices=[(k.value, k.value) for k in Kind])
    name = SealedText()
    facts = SealedJSON()
    received_at = models.DateTimeField()
    received_by = models.UUIDField()
    locked_at = models.DateTimeField(null=True)
    locked_by = models.UUIDField(null=True)

    class Meta:
        db_table = "files_file"
        indexes = [models.Index(fields=["family", "-received_at"], name="file_family")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(locked_at__isnull=True, locked_by__isnull=True)
                | models.Q(locked_at__isnull=False, locked_by__isnull=False),
                name="file_locked_by_somebody",
            )
        ]
