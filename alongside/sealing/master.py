"""The master key: 32 random bytes in a file outside the data folder. Everything secret hangs from it.

Pure of Django, because the settings themselves need it.
"""

import os
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SIZE = 32


class KeyMissing(SystemExit):
    """Ends the start with one sentence."""


def read(path: Path) -> bytes:
    """The 32 bytes in `path`, or a one-sentence end of the program."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise KeyMissing(
            f"The master key {path} is not there; put it back from its safe copy"
            " (a new one cannot open what the old one sealed)."
        ) from None
    except OSError as problem:
        raise KeyMissing(f"The master key {path} cannot be read: {problem.strerror}.") from None
    if len(raw) != SIZE:
        raise KeyMissing(f"The master key {path} is damaged: it has {len(raw)} bytes and must have {SIZE}.")
    return raw


def make(path: Path) -> None:
    """Write a new random key, readable by its owner only. Never replaces one that is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(os.urandom(SIZE))
        out.flush()
        os.fsync(out.fileno())


def derived(path: Path, purpose: str) -> bytes:
    """A 32-byte key for one purpose (HKDF-SHA256), so that no two uses share a key."""
    return HKDF(algorithm=SHA256(), length=SIZE, salt=None, info=f"alongside/{purpose}".encode()).derive(read(path))
