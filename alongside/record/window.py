"""The writing window: outside it nothing is written to a table of a model that declares its care.

A guard-rail against mistakes (a view that saves, an action that forgets its entry), not a wall against an attacker.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.apps import apps

_open: ContextVar[bool] = ContextVar("writing_window", default=False)
_WRITE = re.compile(
    r"\b(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE|DELETE\s+FROM)\s+\"?(\w+)", re.IGNORECASE
)
_guarded: frozenset[str] = frozenset()
# Keys are made before the row that needs them; accounts are written by sign-in itself (last sign-in, password).
_UNGUARDED = {"sealing_key", "hubs_account"}


class OutsideWindow(RuntimeError):
    """A write that would have left no entry. It did not happen."""


def learn_tables() -> None:
    """Called once when the apps are ready."""
    global _guarded
    tables = {model._meta.db_table for model in apps.get_models() if hasattr(model, "care")}
    _guarded = frozenset(tables - _UNGUARDED)


def guard(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    """An execute wrapper for every connection."""
    if not _open.get() and not (text := str(sql)).startswith("SELECT"):
        for table in _WRITE.findall(text):
            if table in _guarded:
                raise OutsideWindow(f"a write to {table} outside recorded()")
    return execute(sql, params, many, context)


def watch(connection: Any) -> None:
    """Put the guard on a connection, once."""
    if guard not in connection.execute_wrappers:
        connection.execute_wrappers.append(guard)


def is_open() -> bool:
    return _open.get()


@contextmanager
def opened() -> Iterator[None]:
    """Only `recorded` and `looked_at` open it (and migrations, which the guard never sees)."""
    token = _open.set(True)
    try:
        yield
    finally:
        _open.reset(token)
