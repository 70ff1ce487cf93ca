"""Finds what a power cut left: a file that no row knows is removed, a row without its file is told of."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from alongside.files import vault
from alongside.files.models import StoredFile

# Whoever is receiving a file now has written it and not yet its row.
STILL_ARRIVING = timedelta(hours=1)


@dataclass(frozen=True)
class Swept:
    """`removed` counts orphans; `missing` are rows whose bytes are gone, for somebody to look into."""

    removed: int
    missing: tuple[uuid.UUID, ...]


def sweep(now: datetime) -> Swept:
    """Run by the worker. Bounded memory: one folder of ids at a time."""
    removed = sum(_sweep_folder(place, now) for place in _folders())
    rows = StoredFile.objects.values_list("id", flat=True).iterator(chunk_size=2000)
    return Swept(removed, tuple(key for key in rows if not vault.path_of(key).exists()))


def _folders() -> Iterator[Path]:
    root = vault.folder()
    return (place for place in sorted(root.iterdir()) if place.is_dir()) if root.is_dir() else iter(())


def _sweep_folder(place: Path, now: datetime) -> int:
    old = [path for path in place.iterdir() if now.timestamp() - path.stat().st_mtime > STILL_ARRIVING.total_seconds()]
    ids = {path: _id(path) for path in old}
    known = set(StoredFile.objects.filter(pk__in=[key for key in ids.values() if key]).values_list("id", flat=True))
    orphans = [path for path, key in ids.items() if key not in known]
    for path in orphans:
        path.unlink(missing_ok=True)
    return len(orphans)


def _id(path: Path) -> uuid.UUID | None:
    """The id a whole file is named by; None for one that was never finished."""
    try:
        return uuid.UUID(hex=path.name)
    except ValueError:
        return None
