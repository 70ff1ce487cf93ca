"""The course of a family's file: closed and why, opened again, an earlier file, and a move to another hub."""

import uuid

from django.db import models

from alongside.access.care import Care, Circle, of_family
from alongside.families.models.family import MADE, Family, FamilyRow
from alongside.hubs.models import Account, Hub
from alongside.sealing.fields import SealedText


class Closing(FamilyRow):
    """The service steps back: the reason from the list, what the parent said of it, and what stays for them."""

    care = of_family(*MADE, "reason", sealed=("because", "parent_said", "stays", "later"))

    reason = models.CharField(max_length=32)
    because = SealedText(default="")
    parent_said = SealedText(default="")
    stays = SealedText(default="")
    later = SealedText(default="")

    class Meta:
        db_table = "families_closing"
        indexes = [models.Index(fields=["family", "-made_at"], name="closing_family")]


class Reopening(FamilyRow):
    """The service stands beside them again. `referral` is the id of the one that led to it, if one did."""

    care = of_family(*MADE, "referral", sealed=("because",))

    referral = models.UUIDField(null=True)
    because = SealedText(default="")

    class Meta:
        db_table = "families_reopening"
        indexes = [models.Index(fields=["family", "-made_at"], name="reopening_family")]


class EarlierFile(FamilyRow):
    """This file is a new one for a family that had another: both stay as they are, and each names the other."""

    care = of_family(*MADE, "earlier")

    earlier = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="+")

    class Meta:
        db_table = "families_earlier_file"
        constraints = [
            models.UniqueConstraint(fields=["family", "earlier"], name="one_link_a_pair"),
            models.CheckConstraint(condition=~models.Q(family=models.F("earlier")), name="earlier_is_another_file"),
        ]


class Leaving(FamilyRow):
    """A family may be taken in by another hub, by whoever is given the code. The code itself is kept nowhere.

    Nobody writes down which hub it is for: the hub that lets go must not be able to find out here.
    """

    care = of_family(*MADE, "tag", "until_at", "ended_at", "ended_by", sealed=("because",))

    tag = models.BinaryField(unique=True)  # SHA-256 of the code
    until_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    because = SealedText(default="")

    class Meta:
        db_table = "families_leaving"
        indexes = [models.Index(fields=["family", "-made_at"], name="leaving_family")]


class MovedOn(models.Model):
    """What a hub keeps of a family that moved away: its reference and the day. Never where to, nor by whom."""

    care = Care(
        of="hub",
        circle=Circle.HUB,
        plain=("id", "hub", "reference", "moved_on"),
        retention="with the hub’s record",
        hub="hub_id",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    hub = models.ForeignKey(Hub, on_delete=models.PROTECT, related_name="+")
    reference = models.CharField(max_length=12)
    moved_on = models.DateField()

    class Meta:
        db_table = "families_moved_on"
        indexes = [models.Index(fields=["hub", "-moved_on", "-id"], name="moved_on_hub")]
