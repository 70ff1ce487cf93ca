"""After a test that really commits, both databases are put back as the migrations left them.

Django's own way, deleting every row, is refused by the record's triggers, and would lose what migrations wrote.
"""

import sqlite3
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import TransactionTestCase

_copies: dict[str, sqlite3.Connection] = {}


def keep() -> None:
    """Copy both databases, just migrated."""
    for connection in connections.all():
        if connection.vendor == "sqlite":
            connection.ensure_connection()
            copy = _copies[connection.alias] = sqlite3.connect(":memory:", check_same_thread=False)
            connection.connection.backup(copy)
        else:
            _keep_in_schema(connection)


def put_back() -> None:
    """Both databases as they were when `keep` was called."""
    for connection in connections.all():
        if connection.vendor == "sqlite":
            connection.ensure_connection()
            _copies[connection.alias].backup(connection.connection)
        else:
            _from_schema(connection)


def replace_flush() -> None:
    """Let Django's committing tests end with `put_back` in place of `flush`."""

    def teardown(self: TransactionTestCase) -> None:
        put_back()

    TransactionTestCase._fixture_teardown = teardown  # type: ignore[attr-defined]


def _tables(connection: BaseDatabaseWrapper) -> list[str]:
    with connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
    return [connection.ops.quote_name(name) for name in names]


def _keep_in_schema(connection: BaseDatabaseWrapper) -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA pristine")
        for table in _tables(connection):
            cursor.execute(f"CREATE TABLE pristine.{table} AS TABLE public.{table}")


def _from_schema(connection: BaseDatabaseWrapper) -> None:
    tables = _tables(connection)
    kept = [table for table in tables if _any_row(connection, f"pristine.{table}")]
    with connection.cursor() as cursor:
        cursor.execute("BEGIN")
        cursor.execute("SET LOCAL statement_timeout = 0")
        for table in tables:
            cursor.execute(f"ALTER TABLE public.{table} DISABLE TRIGGER USER")
        cursor.execute("TRUNCATE " + ", ".join(f"public.{table}" for table in tables))
        for table in kept:
            cursor.execute(f"INSERT INTO public.{table} SELECT * FROM pristine.{table}")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in tables:
            cursor.execute(f"ALTER TABLE public.{table} ENABLE TRIGGER USER")
        cursor.execute("COMMIT")


def _any_row(connection: BaseDatabaseWrapper, table: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT 1 FROM {table} LIMIT 1")
        return cursor.fetchone()
