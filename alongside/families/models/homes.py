"""Homes and bonds: dated households, parental responsibility, and the ties between people (for the genogram)."""

from django.db import models

from alongside.access.care import of_family
from alongside.families.models.family import MADE, FamilyRow
from alongside.families.models.people import Person
from alongside.sealing.fields import SealedText

AFTER = models.Q(until_on__isnull=True) | models.Q(until_on__gt=models.F("from_on")) | models.Q(from_on__isnull=True)


class Household(FamilyRow):
    """A home. Danger may be inside it (003, cases 8 and 14): `danger` says so in words, empty when none is known."""

    care = of_family(*MADE, "version", sealed=("name", "address", "postcode", "danger"))

    name = SealedText()
    address = SealedText(default="")
    postcode = SealedText(default="")
    danger = SealedText(default="")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        db_table = "families_household"


class HouseholdMember(FamilyRow):
    """Who lives there, from a day until a day (not included). Somebody may live in two homes."""

    care = of_family(*MADE, "household", "person", "from_on", "until_on")

    household = models.ForeignKey(Household, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="homes")
    from_on = models.DateField(null=True)
    until_on = models.DateField(null=True)

    class Meta:
        db_table = "families_household_member"
        constraints = [models.CheckConstraint(condition=AFTER, name="a_stay_ends_after_it_begins")]


class Holds(models.TextChoices):
    YES = "yes", "Yes"
    SHARED = "shared", "Shared with the local authority"
    NO = "no", "No"
    UNKNOWN = "unknown", "Not known yet"


class Responsibility(FamilyRow):
    """Whether a parent has parental responsibility for a child. Rows are added, never edited: the newest counts."""

    care = of_family(*MADE, "parent", "child", "holds")

    parent = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    child = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    holds = models.CharField(max_length=8, choices=Holds)

    class Meta:
        db_table = "families_responsibility"


class Bond(models.TextChoices):
    PARENT = "parent", "is a parent of"
    STEP_PARENT = "step_parent", "is a step-parent of"
    FOSTER = "foster", "is a foster carer of"
    ADOPTIVE = "adoptive", "is an adoptive parent of"
    GRANDPARENT = "grandparent", "is a grandparent of"
    SIBLING = "sibling", "is a brother or sister of"
    MARRIED = "married", "is married to"
    PARTNER = "partner", "is the partner of"
    SEPARATED = "separated", "is separated from"
    DIVORCED = "divorced", "is divorced from"
    OTHER = "other", "is close to"


class Relationship(FamilyRow):
    """One line of the genogram: `one` — bond — `two`, dated."""

    care = of_family(*MADE, "one", "two", "bond", "from_on", "until_on")

    one = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    two = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    bond = models.CharField(max_length=12, choices=Bond)
    from_on = models.DateField(null=True)
    until_on = models.DateField(null=True)

    class Meta:
        db_table = "families_relationship"
        constraints = [
            models.CheckConstraint(condition=~models.Q(one=models.F("two")), name="a_bond_is_between_two"),
            models.CheckConstraint(condition=AFTER, name="a_bond_ends_after_it_begins"),
        ]
