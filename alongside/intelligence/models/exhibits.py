"""Things police keep as exhibits, every hand they went through, and what is marked for disclosure."""

from django.db import models

from alongside.access.care import Circle, of_family
from alongside.families.models.family import MADE
from alongside.intelligence.models.police import TOLD, FromPolice
from alongside.sealing.fields import SealedText


class Exhibit(FromPolice):
    """One thing under the police’s own mark (finder’s initials, a number): who found it, where, how it is kept."""

    care = of_family(
        *MADE, *TOLD, sealed=("told_by", "mark", "what", "found_by", "found_where", "seal"), circle=Circle.POLICE
    )  # fmt: skip

    mark = SealedText()
    what = SealedText()
    found_by = SealedText(default="")
    found_where = SealedText(default="")
    seal = SealedText(default="")

    class Meta:
        db_table = "intelligence_exhibit"
        indexes = [
            models.Index(fields=["submission", "made_at"], name="exhibit_paper"),
            models.Index(fields=["family", "at"], name="exhibit_family"),
        ]


class Movement(FromPolice):
    """An exhibit goes from one hand to the next: a row each time, so that the whole time is accounted for."""

    care = of_family(
        *MADE, *TOLD, "exhibit", "seal_whole", sealed=("told_by", "from_whom", "to_whom", "why"), circle=Circle.POLICE
    )  # fmt: skip

    exhibit = models.ForeignKey(Exhibit, on_delete=models.CASCADE, related_name="movements")
    seal_whole = models.BooleanField(null=True)
    from_whom = SealedText(default="")
    to_whom = SealedText()
    why = SealedText(default="")

    class Meta:
        db_table = "intelligence_movement"
        indexes = [models.Index(fields=["exhibit", "made_at"], name="movement_exhibit")]


class DisclosureMark(FromPolice):
    """One line of the disclosure schedule: what it is, and how it is marked (a dated list; 1996 Act)."""

    care = of_family(*MADE, *TOLD, "code", sealed=("told_by", "what", "words"), circle=Circle.POLICE)

    code = models.CharField(max_length=24)
    what = SealedText()
    words = SealedText(default="")

    class Meta:
        db_table = "intelligence_disclosure_mark"
        indexes = [models.Index(fields=["submission", "made_at"], name="disclosure_paper")]
