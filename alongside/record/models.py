"""The record's two tables. Entries hold ids and reason codes, never values: erasing a family leaves them true.

A stream is one chain: `family:<id>`, `hub:<id>` (looks at lists and sign-ins), or `house`.
"""

from datetime import UTC, datetime

from django.db import models

from alongside.access.care import Care, Circle


class Entry(models.Model):
    """One act or one look. Append-only: triggers refuse change and removal on both databases."""

    care = Care(
        of="house",
        circle=Circle.NOBODY,
        plain=(
            "id", "stream", "seq", "at", "by", "session", "did", "about_kind", "about", "family", "hub",
            "because", "items", "hash",
        ),
        retention="longer than any family: it holds no values",
        family="family",
        hub="hub",
    )  # fmt: skip

    id = models.BigAutoField(primary_key=True)
    stream = models.CharField(max_length=48)
    seq = models.PositiveBigIntegerField()
    at = models.BigIntegerField()  # microseconds since 1970, so that both databases write it alike
    by = models.UUIDField()
    session = models.CharField(max_length=16, blank=True)
    did = models.CharField(max_length=60)
    about_kind = models.CharField(max_length=40, blank=True)
    about = models.UUIDField(null=True)
    family = models.UUIDField(null=True)
    hub = models.UUIDField(null=True)
    because = models.CharField(max_length=200, blank=True)
    items = models.TextField(blank=True)  # family ids in hex, joined by commas
    hash = models.BinaryField()

    class Meta:
        db_table = "record_entry"
        constraints = [models.UniqueConstraint(fields=["stream", "seq"], name="one_entry_a_place")]
        indexes = [
            models.Index(fields=["hub", "-id"], name="record_hub"),
            models.Index(fields=["family", "-id"], name="record_family"),
            models.Index(fields=["hub", "did", "-id"], name="record_hub_did"),
        ]

    @property
    def when(self) -> datetime:
        return datetime.fromtimestamp(self.at / 1_000_000, UTC)


class Head(models.Model):
    """The last place and hash of each stream, sealed with the record's key: a cut end shows."""

    care = Care(
        of="house",
        circle=Circle.NOBODY,
        plain=("stream", "seq", "hash", "seal"),
        retention="with the entries",
    )

    stream = models.CharField(max_length=48, primary_key=True)
    seq = models.PositiveBigIntegerField(default=0)
    hash = models.BinaryField(default=b"")
    seal = models.BinaryField(default=b"")

    class Meta:
        db_table = "record_head"
