"""Reads the few environment variables that Alongside has, each in one place."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

HOUSE = Path(__file__).resolve().parents[2]


class Misconfigured(SystemExit):
    """One sentence for whoever starts the program; it ends the start."""


def mode() -> str:
    """`demo` (invented people, one-click sign-in) or `real`. Anything else ends the start."""
    word = os.environ.get("ALONGSIDE_MODE", "real")
    if word not in {"demo", "real"}:
        raise Misconfigured(f"ALONGSIDE_MODE is “{word}”; it must be demo or real.")
    return word


def data_folder() -> Path:
    """Where everything that must be kept lives: ALONGSIDE_DATA, else data/<mode> in the checkout."""
    return Path(os.environ.get("ALONGSIDE_DATA") or HOUSE / "data" / mode()).resolve()


def key_file() -> Path:
    """The master key: ALONGSIDE_KEY_FILE, else beside (never inside) the data folder."""
    given = os.environ.get("ALONGSIDE_KEY_FILE")
    folder = data_folder()
    place = Path(given).resolve() if given else folder.with_name(folder.name + ".key")
    if folder in place.parents:
        raise Misconfigured("ALONGSIDE_KEY_FILE is inside ALONGSIDE_DATA: keep the key apart from what it opens.")
    return place


def databases(folder: Path) -> dict[str, Any]:
    """The two databases, main and keyring, on SQLite or on the PostgreSQL of ALONGSIDE_DATABASE_URL."""
    url = os.environ.get("ALONGSIDE_DATABASE_URL")
    if url:
        return {"default": _postgres(url, ""), "keyring": _postgres(url, "_keyring")}
    return {"default": _sqlite(folder / "alongside.sqlite3"), "keyring": _sqlite(folder / "keyring.sqlite3")}


def _sqlite(path: Path) -> dict[str, Any]:
    # FULL: with NORMAL an acknowledged write can be lost in a power cut. IMMEDIATE: a transaction
    # that reads before it writes must not find the database locked half-way. secure_delete: erased is erased.
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": 60,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
            " PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536;",
        },
    }


def _postgres(url: str, suffix: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise Misconfigured("ALONGSIDE_DATABASE_URL must look like postgresql://user:password@host:5432/name.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")) + suffix,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "OPTIONS": {
            **dict(parse_qsl(parts.query)),
            "pool": {"min_size": 1, "max_size": 8, "timeout": 20},
            "options": "-c jit=off -c statement_timeout=20000 -c idle_in_transaction_session_timeout=60000",
        },
    }
