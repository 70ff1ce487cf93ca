"""What every act here asks of its rows: of this family, sent once, and allowed by the table of moves."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from alongside.access.actor import Actor
from alongside.access.gate import Refused
from alongside.families.models import Family, FamilyRow
from alongside.observations.actions.drafts import forget_draft
from alongside.support.actions.unfit import Unfit

R = TypeVar("R", bound=FamilyRow)


def refuse(words: str) -> None:
    """Say no in these words; empty words say nothing."""
    if words:
        raise Refused(words)


def same_family(family: Family | FamilyRow, **rows: FamilyRow | None) -> None:
    """A row of another family is not there, whoever asks. The name is the question's."""
    for field, row in rows.items():
        if row is not None and row.family_id != family.family_id:
            raise Unfit(field, "Choose one of this family")


def forgetting(row: FamilyRow, draft: str, by: Actor) -> Callable[[], None]:
    """For what is written with a row: the draft it was begun as has done its work."""
    return partial(forget_draft, family=row.family_id, slot=draft, by=by)
