"""Puts new rows into their table in one plain statement.

What Django builds for each insert costs more than the durable write of it (bench: storing). Where many rows of one act
are kept at once, or somebody waits on a phone, the statement is written out. What is sealed is sealed by its own field,
and the writing window stands before it as before any other.
"""

import uuid
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, models

from alongside.sealing.fields import SealedField


def insert(rows: Sequence[models.Model]) -> None:
    """All rows are of one model, new, and have their keys. Nothing is asked of the database but to keep them."""
    if not rows:
        return
    connection = connections[DEFAULT_DB_ALIAS]  # itself: what stands for it asks for its thread at every touch
    head, group, fields = _statement(type(rows[0]))
    values = [_prepared(row, field, sealed, connection) for row in rows for field, sealed in fields]
    with connection.cursor() as cursor:
        cursor.execute(f"{head} VALUES {', '.join([group] * len(rows))}", values)
    for row in rows:
        row._state.adding, row._state.db = False, connection.alias


@lru_cache(maxsize=64)
def _statement(model: type[models.Model]) -> tuple[str, str, list[tuple[Any, bool]]]:
    """The beginning of the insert, the places for one row, and each field with whether it seals."""
    quoted = connections[DEFAULT_DB_ALIAS].ops.quote_name
    fields = list(model._meta.concrete_fields)
    columns = ", ".join(quoted(str(field.column)) for field in fields)
    group = f"({', '.join(['%s'] * len(fields))})"
    head = f"INSERT INTO {quoted(model._meta.db_table)} ({columns})"
    return head, group, [(field, isinstance(field, SealedField)) for field in fields]


def _prepared(row: models.Model, field: Any, sealed: bool, connection: Any) -> Any:
    """The value as the column keeps it; the everyday kinds without asking the field."""
    if sealed:
        return connection.Database.Binary(field.pre_save(row, True))
    value = row.__dict__.get(field.attname)
    if value is None or type(value) is int or type(value) is str:
        return value
    if type(value) is uuid.UUID:
        return value if connection.features.has_native_uuid_field else value.hex
    if type(value) is datetime:
        return connection.ops.adapt_datetimefield_value(value)
    return field.get_db_prep_save(value, connection)
