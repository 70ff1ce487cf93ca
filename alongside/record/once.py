"""A form sent twice is one row: pressed twice, sent again after a lost answer, or twice at one moment."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.db import IntegrityError
from django.db.models import Model

from alongside.access.actor import Actor
from alongside.access.gate import Refused
from alongside.record.versions import Conflict
from alongside.record.writing import recorded

M = TypeVar("M", bound=Model)


def nothing() -> None:
    """Nothing else is written."""


def kept_once(
    row: M,
    *,
    by: Actor,
    did: str,
    about: Any = None,
    because: str = "",
    first: Callable[[], object] = nothing,
    then: Callable[[], object] = nothing,
) -> M:
    """Save the row with its entry, and what `first` and `then` write before and after it: all of it, or nothing.

    The row's id comes from the form's own number and from who sent it. Whatever the second sending then meets (the
    row itself, a version that has moved on, a step that is no longer open), it is given the row the first one made.
    """
    if there := _there(row):
        return there
    try:
        with recorded(by=by, did=did, about=about or row, because=because):
            first()
            row.save(force_insert=True)
            then()
    except (IntegrityError, Conflict, Refused):
        if there := _there(row):
            return there
        raise
    return row


def _there(row: M) -> M | None:
    found: M | None = type(row)._default_manager.filter(pk=row.pk).first()
    return found
