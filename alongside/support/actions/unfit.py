"""A refusal that belongs to one question of a form."""

from alongside.access.gate import Refused
from alongside.families.models import Family, FamilyRow


class Unfit(Refused):
    """One answer does not fit; `field` is the question it belongs to."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


def fits(**problems: str) -> None:
    """Raise for the first question that has a problem; `when=""` has none."""
    for field, problem in problems.items():
        if problem:
            raise Unfit(field, problem)


def of_family(family: Family, **rows: FamilyRow | None) -> None:
    """Raise for the first that belongs to another family; each is named by its question."""
    for field, row in rows.items():
        if row is not None and row.family_id != family.id:
            raise Unfit(field, "Choose from those of this family")
