"""The people of a family. A parent is every carer (000 note 3)."""

from django.db import models

from alongside.access.care import of_family
from alongside.families.models.family import MADE, FamilyRow
from alongside.sealing.fields import SealedDate, SealedJSON, SealedText


class PersonKind(models.TextChoices):
    CHILD = "child", "Child we were asked to stand beside"
    PARENT = "parent", "Parent or carer"
    SIBLING = "sibling", "Brother or sister"
    OTHER = "other", "Someone else in the family’s life"


class Person(FamilyRow):
    """Anybody in the family. `relation` is in the family's words (“Mum”, “Nan”, “foster carer”)."""

    care = of_family(*MADE, "kind", "interpreter", "version", sealed=(
        "name", "known_as", "relation", "born_on", "languages", "note",
    ))  # fmt: skip

    kind = models.CharField(max_length=8, choices=PersonKind)
    name = SealedText()
    known_as = SealedText(default="")
    relation = SealedText(default="")
    born_on = SealedDate(null=True)
    languages = SealedText(default="")
    interpreter = models.BooleanField(default=False)
    note = SealedText(default="")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        db_table = "families_person"
        indexes = [models.Index(fields=["family", "kind"], name="person_family_kind")]

    @property
    def called(self) -> str:
        return str(self.known_as or self.name)


class ChildDetails(FamilyRow):
    """What the service must know about a child. Codes come from `words`, and are sealed all the same."""

    care = of_family(*MADE, "person", "version", sealed=(
        "exploitation", "exploitation_note", "school", "school_status", "legal_status", "disability", "disability_note",
    ))  # fmt: skip

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="details")
    exploitation = SealedJSON(default=list)
    exploitation_note = SealedText(default="")
    school = SealedText(default="")
    school_status = SealedText(default="")
    legal_status = SealedText(default="")
    disability = SealedJSON(default=list)
    disability_note = SealedText(default="")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        db_table = "families_child_details"
