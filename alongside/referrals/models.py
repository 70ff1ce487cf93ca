"""The referral and what happened to it. A referral has its own key until it joins a family."""

import uuid

from django.db import models

from alongside.access.care import Care, Circle
from alongside.families.models import Family
from alongside.hubs.models import Account, Hub, Post
from alongside.referrals.rules import FORM_WORDS, Danger, Level, ParentKnows, Stage
from alongside.referrals.rules import Form as Form
from alongside.sealing.fields import SealedDate, SealedJSON, SealedText


class Referral(models.Model):
    """Somebody asks for a parent to be offered support. Born in the hub record.

    `stage` repeats the newest `Step`, so that queues walk one index. The clock runs from `received_at`.
    """

    care = Care(
        of="referral",
        circle=Circle.HUB,
        plain=(
            "id", "hub", "family", "reference", "form", "source", "parent_knows", "received_at", "made_at", "made_by",
            "stage", "stage_at", "allocated_at", "contacted_at", "once", "version",
        ),
        sealed=(
            "child_name", "child_born_on", "exploitation", "parent_name", "parent_relation", "parent_phone", "address",
            "postcode", "reason", "safe_to_ring", "who_else_may_answer", "danger_at_home", "childs_worker",
            "referrer_name", "referrer_agency", "referrer_reach",
        ),
        retention="with the family; two years if none was joined",
        scope="key_scope",
        family="family_id",
        hub="hub_id",
    )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    hub = models.ForeignKey(Hub, on_delete=models.PROTECT, related_name="+")
    family = models.ForeignKey(Family, null=True, on_delete=models.CASCADE, related_name="referrals")
    reference = models.CharField(max_length=12, unique=True)
    form = models.CharField(max_length=12, choices=[(f.value, words) for f, words in FORM_WORDS.items()])
    source = models.CharField(max_length=32)
    parent_knows = models.CharField(max_length=12, choices=[(k.value, k.value) for k in ParentKnows])
    received_at = models.DateTimeField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    stage = models.CharField(max_length=12, choices=[(s.value, s.value) for s in Stage])
    stage_at = models.DateTimeField()
    allocated_at = models.DateTimeField(null=True)
    contacted_at = models.DateTimeField(null=True)
    once = models.UUIDField(unique=True, default=uuid.uuid4)  # the form's own number: sent twice, it makes one row
    version = models.PositiveIntegerField(default=1)

    child_name = SealedText(default="")  # one of the two names is asked for
    child_born_on = SealedDate(null=True)
    exploitation = SealedJSON(default=list)
    parent_name = SealedText(default="")
    parent_relation = SealedText(default="")
    parent_phone = SealedText(default="")
    address = SealedText(default="")
    postcode = SealedText(default="")
    reason = SealedText(default="")
    safe_to_ring = SealedText(default="")
    who_else_may_answer = SealedText(default="")
    danger_at_home = SealedText(default="")
    childs_worker = SealedText(default="")
    referrer_name = SealedText(default="")
    referrer_agency = SealedText(default="")
    referrer_reach = SealedText(default="")

    class Meta:
        db_table = "referrals_referral"
        indexes = [
            models.Index(fields=["hub", "stage", "-received_at", "-id"], name="referral_queue"),
            models.Index(fields=["hub", "-received_at", "-id"], name="referral_hub"),
            models.Index(fields=["made_by", "hub", "-received_at"], name="referral_sent"),
            models.Index(fields=["family"], name="referral_family"),
        ]

    @property
    def key_scope(self) -> uuid.UUID:
        """Its own key until it joins a family, the family's from then on."""
        return self.family_id or self.id


class ReferralRow(models.Model):
    """A row that belongs to a referral, sealed as the referral is."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="%(class)ss")
    at = models.DateTimeField()
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True

    @property
    def key_scope(self) -> uuid.UUID:
        return self.referral.key_scope

    @property
    def family_id(self) -> uuid.UUID | None:
        return self.referral.family_id

    @property
    def hub_id(self) -> uuid.UUID:
        return self.referral.hub_id


def _care(*plain: str, sealed: tuple[str, ...], circle: Circle = Circle.HUB) -> Care:
    return Care(
        of="referral",
        circle=circle,
        plain=("id", "referral", "at", "by", *plain),
        sealed=sealed,
        retention="with the referral",
        scope="key_scope",
        family="family_id",
        hub="hub_id",
    )


class Step(ReferralRow):
    """One step of a referral: by whom, when, and why. Never edited."""

    care = _care("stage", sealed=("because",))

    stage = models.CharField(max_length=12, choices=[(s.value, s.value) for s in Stage])
    because = SealedText(default="")

    class Meta:
        db_table = "referrals_step"
        ordering = ["at", "id"]


class Screening(ReferralRow):
    """One screening: level, pathway and reason. A later one stands beside it, never over it (003, threshold).

    `earlier` is a file that may be of the same family: whoever screens knows its reference and nothing else of it.
    """

    care = _care("level", "pathway", "earlier", sealed=("reason",))

    level = models.CharField(max_length=8, choices=[(v.value, v.value) for v in Level])
    pathway = models.CharField(max_length=24)
    reason = SealedText()
    earlier = models.ForeignKey(Family, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        db_table = "referrals_screening"
        ordering = ["at", "id"]


class Allocation(ReferralRow):
    """Who was asked to stand beside the family, by whom, when, and why them."""

    care = _care("post", sealed=("because",))

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    because = SealedText(default="")

    class Meta:
        db_table = "referrals_allocation"
        ordering = ["at", "id"]


class Asking(ReferralRow):
    """What a parent wrote when they asked for help themselves, beyond what screening needs. It stays with the charity.

    `reach` is how they can be reached, in any form they like; `area` where they live, as they put it.
    """

    care = _care(
        "danger", sealed=("reach", "when_safe", "if_others_answer", "words", "language", "area"), circle=Circle.CHARITY
    )

    danger = models.CharField(max_length=8, choices=[(d.value, d.value) for d in Danger])
    reach = SealedText()
    when_safe = SealedText(default="")
    if_others_answer = SealedText(default="")
    words = SealedText(default="")
    language = SealedText(default="")
    area = SealedText(default="")

    class Meta:
        db_table = "referrals_asking"
        constraints = [models.UniqueConstraint(fields=["referral"], name="one_asking_a_referral")]
