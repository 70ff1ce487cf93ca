"""What was passed on to the hub: to whom it was given, which things went, who told them, and second looks at it."""

from django.db import models

from alongside.access.care import Circle, of_family
from alongside.families.models import FamilyRow
from alongside.families.models.family import MADE
from alongside.hubs.models import Account, Agency, Hub, Post
from alongside.sealing.fields import SealedJSON, SealedText
from alongside.sharing.models.deciding import Decision
from alongside.sharing.rules.passing import Outcome, ReadingKind


class Passing(FamilyRow):
    """What a decision to pass something on to the hub says beside its reasons.

    `heard_of_court`: the parent heard that a court may later order it to be shown. `left_out`: what was kept back, in
    words for the charity.
    """

    care = of_family(*MADE, "decision", "handling", "urgent", "heard_of_court", sealed=("conditions", "left_out"))

    decision = models.OneToOneField(Decision, on_delete=models.RESTRICT, related_name="passing")
    handling = models.CharField(max_length=32)
    urgent = models.BooleanField()
    heard_of_court = models.BooleanField()
    conditions = SealedText(default="")
    left_out = SealedJSON(default=list)

    class Meta:
        db_table = "sharing_passing"


class Given(FamilyRow):
    """One recipient of a decision: a post, everybody an agency has in the hub, or somebody outside (neither).

    Access is from `from_at` until `ended_at`; `from_at` is empty while a second reader has not read it. `to_hub` is the
    hub it was given in: a family that moves takes this row along, and its new hub's people were given nothing.
    """

    care = of_family(
        *MADE, "decision", "to_hub", "agency", "post", "from_at", "from_by", "ended_at", "ended_by",
        sealed=("name",), circle=Circle.NAMED,
    )  # fmt: skip

    decision = models.ForeignKey(Decision, on_delete=models.RESTRICT, related_name="given")
    to_hub = models.ForeignKey(Hub, null=True, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, null=True, on_delete=models.PROTECT, related_name="+")
    post = models.ForeignKey(Post, null=True, on_delete=models.PROTECT, related_name="+")
    from_at = models.DateTimeField(null=True)
    from_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    name = SealedText()

    class Meta:
        db_table = "sharing_given"
        indexes = [
            models.Index(fields=["to_hub", "agency", "-made_at", "-id"], name="given_agency"),
            models.Index(fields=["post", "-made_at", "-id"], name="given_post"),
            models.Index(fields=["family", "-made_at"], name="given_family"),
        ]


class SourceReference(FamilyRow):
    """Stands in a paper for whoever told something. Random, new in every paper; who it is lies sealed.

    `who` is {"name": …, "how": …}. Opened by the custodian alone, with a reason that the family's PLO sees.
    """

    care = of_family(*MADE, "decision", "code", sealed=("who",), circle=Circle.NAMED)

    decision = models.ForeignKey(Decision, on_delete=models.RESTRICT, related_name="sources")
    code = models.CharField(max_length=12, unique=True)
    who = SealedJSON(default=dict)

    class Meta:
        db_table = "sharing_source_reference"


class SourceOpening(FamilyRow):
    """The custodian looked up who a reference stands for, and why."""

    care = of_family(*MADE, "reference", sealed=("reason",), circle=Circle.NAMED)

    reference = models.ForeignKey(SourceReference, on_delete=models.RESTRICT, related_name="openings")
    reason = SealedText()

    class Meta:
        db_table = "sharing_source_opening"
        indexes = [models.Index(fields=["family", "-made_at"], name="source_opening_family")]


class PassedItem(FamilyRow):
    """One thing that went, in the order of the paper: `kind` and `about` lead to it; files have their own line."""

    care = of_family(*MADE, "decision", "place", "kind", "about", "source", "file")

    decision = models.ForeignKey(Decision, on_delete=models.RESTRICT, related_name="items")
    place = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=24)
    about = models.UUIDField()
    source = models.ForeignKey(SourceReference, null=True, on_delete=models.RESTRICT, related_name="items")
    file = models.UUIDField(null=True)  # the attachment, by id, where the line is a file

    class Meta:
        db_table = "sharing_passed_item"
        indexes = [models.Index(fields=["about"], name="passed_about")]
        constraints = [models.UniqueConstraint(fields=["decision", "place"], name="one_item_a_place")]


class Withdrawal(FamilyRow):
    """A decision was taken back: nobody it was given to can open it any more. What left stays kept."""

    care = of_family(*MADE, "decision", sealed=("because",))

    decision = models.OneToOneField(Decision, on_delete=models.RESTRICT, related_name="withdrawal")
    because = SealedText()

    class Meta:
        db_table = "sharing_withdrawal"


class Reading(FamilyRow):
    """Somebody else must read it: before it goes (a family that had to move), or within a day (shared at once)."""

    care = of_family(*MADE, "decision", "kind", "due_at", "outcome", "done_at", "done_by", sealed=("words",))

    decision = models.ForeignKey(Decision, on_delete=models.RESTRICT, related_name="readings")
    kind = models.CharField(max_length=8, choices=[(one.value, one.value) for one in ReadingKind])
    due_at = models.DateTimeField()
    outcome = models.CharField(max_length=12, blank=True, choices=[(one.value, one.value) for one in Outcome])
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    words = SealedText(default="")

    class Meta:
        db_table = "sharing_reading"
        constraints = [models.UniqueConstraint(fields=["decision", "kind"], name="one_reading_a_kind")]
        indexes = [
            models.Index(fields=["hub", "due_at"], name="reading_open", condition=models.Q(done_at__isnull=True))
        ]
