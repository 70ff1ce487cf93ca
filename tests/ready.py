"""Freshly migrated SQLite databases, kept between runs: migrating takes longer than most tests one is about to run.

They are kept by what made them: the migrations, what those read, and the libraries. PostgreSQL is migrated every time.
"""

import hashlib
import os
import sqlite3
from pathlib import Path

from django.db import connections

HOUSE = Path(__file__).parents[1]
_MADE_BY = ("alongside/*/migrations/*.py", "alongside/**/data/*", "alongside/*/shipped.py", "requirements.txt")


def _shelf() -> Path:
    made_by = hashlib.sha256()
    for pattern in _MADE_BY:
        for path in sorted(HOUSE.glob(pattern)):
            made_by.update(path.read_bytes() if path.is_file() else b"")
    return HOUSE / ".pytest_cache" / "migrated" / made_by.hexdigest()[:24]


SHELF = _shelf()


def _kept(alias: str) -> Path:
    return SHELF / f"{alias}.sqlite3"


def here() -> bool:
    """All databases of this run are SQLite, and kept."""
    return all(connection.vendor == "sqlite" and _kept(connection.alias).exists() for connection in connections.all())


def take() -> None:
    """Put them where the tests expect them."""
    for connection in connections.all():
        name = str(connection.settings_dict["TEST"]["NAME"])
        Path(name).write_bytes(_kept(connection.alias).read_bytes())


def keep() -> None:
    """After migrating: whole files under names of their own, so that two runs at once never read half of one."""
    SHELF.mkdir(parents=True, exist_ok=True)
    for connection in connections.all():
        if connection.vendor == "sqlite":
            connection.ensure_connection()
            part = SHELF / f"{connection.alias}.{os.getpid()}"
            copy = sqlite3.connect(part)
            connection.connection.backup(copy)
            copy.close()
            part.rename(_kept(connection.alias))
