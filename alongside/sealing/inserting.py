"""Puts new rows into their table in one plain statement.

What Django builds for each insert costs more than the durable write of it (bench: storing). Where many rows of one act
are kept at once, or somebody waits on a phone, the statement is written out; values are still prepared by the model's
own fields, so that what is sealed is sealed, and the writing window still stands before it.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, models


def insert(rows: Sequence[models.Model]) -> None:
    """All rows are of one model, new, and have their keys. Nothing is asked of the database but to keep them."""
    if not rows:
        return
    head, fields = _statement(type(rows[0]))
    group = f"({', '.join(['%s'] * len(fields))})"
    connection = connections[DEFAULT_DB_ALIAS]  # itself: what stands for it asks for its thread at every touch
    values = [field.get_db_prep_save(field.pre_save(row, True), connection) for row in rows for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(f"{head} VALUES {', '.join([group] * len(rows))}", values)
    for row in rows:
        row._state.adding, row._state.db = False, connection.alias


@lru_cache(maxsize=64)
def _statement(model: type[models.Model]) -> tuple[str, list[Any]]:
    quoted = connections[DEFAULT_DB_ALIAS].ops.quote_name
    fields = list(model._meta.concrete_fields)
    columns = ", ".join(quoted(str(field.column)) for field in fields)
    return f"INSERT INTO {quoted(model._meta.db_table)} ({columns})", fields
