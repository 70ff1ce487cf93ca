"""Who stands beside the family, who must be kept away, and who is told when something needs them."""

from django.db import models

from alongside.access.care import of_family
from alongside.access.roles import TieKind
from alongside.families.models.family import MADE, FamilyRow
from alongside.families.models.people import Person
from alongside.families.rules.load import Travel, WorkStage
from alongside.hubs.models import Account, Post
from alongside.sealing.fields import SealedText

_STAGES = [(stage.value, stage.value) for stage in WorkStage]
_BANDS = [(band.value, band.value) for band in Travel]


class Tie(FamilyRow):
    """A post's dated relation to a family. It gives access from `from_at` until `until_at` (not included)."""

    care = of_family(*MADE, "post", "kind", "from_at", "until_at", "ended_by", "stage", "travel", sealed=("because",))

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="ties")
    kind = models.CharField(max_length=14, choices=[(k.value, k.value) for k in TieKind])
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    because = SealedText(default="")
    # What the family asks of this worker now, for reckoning caseloads; who changed it stands in the record.
    stage = models.CharField(max_length=12, choices=_STAGES, default=WorkStage.STEADY.value)
    travel = models.CharField(max_length=12, choices=_BANDS, default=Travel.NEAR.value)

    class Meta:
        db_table = "families_tie"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until_at__isnull=True) | models.Q(until_at__gte=models.F("from_at")),
                name="a_tie_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind=TieKind.COVER.value) | models.Q(until_at__isnull=False),
                name="cover_has_an_end",
            ),
        ]
        indexes = [
            models.Index(fields=["post", "until_at"], name="tie_post"),
            models.Index(fields=["family", "kind"], name="tie_family"),
        ]


class Exclusion(FamilyRow):
    """Somebody with an account who must not come near this family's file: they know it, or they are in it."""

    care = of_family(*MADE, "account", "ended_at", "ended_by", sealed=("because",))

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    because = SealedText()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "families_exclusion"
        indexes = [models.Index(fields=["account", "ended_at"], name="exclusion_account")]


class MustNotLearn(FamilyRow):
    """One person of the family must not learn something about another: separated parents, danger in the home.

    It beats every grant: nothing is said or sent to `who` that would give `what` away (003, cases 8 and 14).
    """

    care = of_family(*MADE, "who", "about", "ended_at", "ended_by", sealed=("what", "because"))

    who = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    about = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="+")
    what = SealedText()
    because = SealedText(default="")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "families_must_not_learn"


class Professional(FamilyRow):
    """Somebody else round the family: what they do, for whom, how to reach them, from–until."""

    care = of_family(*MADE, "person", "from_on", "until_on", sealed=("name", "role", "agency", "reach"))

    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    name = SealedText()
    role = SealedText()
    agency = SealedText(default="")
    reach = SealedText(default="")
    from_on = models.DateField(null=True)
    until_on = models.DateField(null=True)

    class Meta:
        db_table = "families_professional"


class Alert(FamilyRow):
    """Something a post should know now. The words come from `kind`; it holds no detail of its own."""

    care = of_family(*MADE, "kind", "to_role", "to_post", "seen_at", "seen_by")

    kind = models.CharField(max_length=24)
    to_role = models.CharField(max_length=20, blank=True)
    to_post = models.ForeignKey(Post, null=True, on_delete=models.PROTECT, related_name="+")
    seen_at = models.DateTimeField(null=True)
    seen_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "families_alert"
        indexes = [
            models.Index(
                fields=["hub", "to_role", "-made_at"], name="alert_open", condition=models.Q(seen_at__isnull=True)
            )
        ]
