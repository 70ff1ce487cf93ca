"""Two people, one row: the second to save is shown the difference, and nothing is overwritten in silence."""

import uuid
from typing import Any, TypeVar

from django.db.models import F, Model, QuerySet

from alongside.access.gate import NotVisible

M = TypeVar("M", bound=Model)


class Conflict(Exception):
    """Somebody saved first. `row` is the row as it is now, for showing beside what was typed."""

    def __init__(self, row: Any) -> None:
        super().__init__("somebody saved first")
        self.row = row


def held(rows: "QuerySet[M]", key: uuid.UUID, version: int) -> M:
    """The row, locked for this transaction, at the version the person read; else `Conflict`.

    The caller changes it and saves it; its version is raised here.
    """
    row = rows.select_for_update(of=("self",)).filter(pk=key).first()
    if row is None:
        raise NotVisible
    if row.version != version:  # type: ignore[attr-defined]
        raise Conflict(row)
    type(row)._default_manager.filter(pk=key).update(version=F("version") + 1)
    row.version = version + 1  # type: ignore[attr-defined]
    return row
