"""Collects and compresses the static files, once for each state of them: brotli takes seconds."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def digest() -> str:
    """Names, sizes and times of every static file there is, as one digest."""
    found = hashlib.sha256()
    for line in sorted(_lines()):
        found.update(line.encode())
    return found.hexdigest()


def _lines() -> Iterator[str]:
    for finder in get_finders():
        for name, storage in finder.list([]):
            state = Path(storage.path(name)).stat()
            yield f"{name} {state.st_size} {state.st_mtime_ns}\n"


def collect() -> bool:
    """Collect if anything changed since the last time; whether it did."""
    stamp = Path(settings.STATIC_ROOT) / ".collected"
    now = digest()
    if stamp.exists() and stamp.read_text() == now:
        return False
    call_command("collectstatic", interactive=False, clear=stamp.exists(), verbosity=0)
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(now)
    return True
