"""How a row of a family's file is made and kept: sent twice by one form, it is one row."""

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from alongside.access.actor import Actor
from alongside.families.models import Family, FamilyRow
from alongside.record.once import kept_once, nothing
from alongside.record.writing import recorded

R = TypeVar("R", bound=FamilyRow)


def new(
    model: type[R],
    *,
    within: Family | FamilyRow,
    by: Actor,
    now: datetime,
    once: uuid.UUID | None = None,
    **fields: Any,
) -> R:
    """A row of the same family and hub as `within`. The form's own number `once` decides the row's id."""
    return model(
        id=_id(model, within, by, once),
        family_id=within.family_id,
        hub_id=within.hub_id,
        made_at=now,
        made_by_id=by.id,
        **fields,
    )


def _id(model: type[FamilyRow], within: Family | FamilyRow, by: Actor, once: uuid.UUID | None) -> uuid.UUID:
    """Bound to the person, the family and the table, so that no number sent from outside can meet another row."""
    if once is None:
        return uuid.uuid4()
    return uuid.uuid5(once, f"{by.id}|{within.family_id}|{model._meta.db_table}")


def keep(row: R, *, by: Actor, did: str, because: str = "", then: Callable[[], object] = nothing) -> R:
    """Save a new row with its entry, and what `then` writes. Sent before by the same form, it is that row again."""
    return kept_once(row, by=by, did=did, because=because, then=then)


def ended(row: R, *, by: Actor, did: str, now: datetime) -> R:
    """End a dated row. Ending what has already ended changes nothing."""
    with recorded(by=by, did=did, about=row):
        updated = (
            type(row)._default_manager.filter(pk=row.pk, ended_at__isnull=True).update(ended_at=now, ended_by_id=by.id)
        )
        if updated:
            row.ended_at, row.ended_by_id = now, by.id  # type: ignore[attr-defined]
    return row
