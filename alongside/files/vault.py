"""The bytes on the disk: sealed in pieces under the family's key, each piece bound to its place in its file.

    "ALF1" | for each piece: length (4 bytes) | envelope

A piece knows its number and whether it is the last, so a piece changed, moved, swapped between files or cut
off the end does not open. Memory holds one piece at a time.
"""

import os
import uuid
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

from django.conf import settings

from alongside.sealing import envelope, keyring
from alongside.sealing.envelope import CannotOpen
from alongside.sealing.models import Purpose

MARK: Final = b"ALF1"
PIECE: Final = 256 * 1024
_OVERHEAD: Final = envelope.HEADER + 16
WRITING: Final = ".part"


def folder() -> Path:
    return Path(settings.DATA) / "files"


def path_of(file: uuid.UUID) -> Path:
    """Two letters of the id make the folder, so that none grows too large."""
    return folder() / file.hex[:2] / file.hex


def write(file: uuid.UUID, family: uuid.UUID, pieces: Iterable[bytes]) -> None:
    """Seal and write; when this returns the file is whole, in its place, and on the disk."""
    keyring.ensure(Purpose.FAMILY, [family])
    path = path_of(file)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = path.with_suffix(WRITING)
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as out:
            _write_pieces(out, file, family, pieces)
            out.flush()
            os.fsync(out.fileno())
        temporary.rename(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _write_pieces(out: BinaryIO, file: uuid.UUID, family: uuid.UUID, pieces: Iterable[bytes]) -> None:
    generation, key = keyring.newest(Purpose.FAMILY, family)
    out.write(MARK)
    for number, (piece, last) in enumerate(_with_end(pieces)):
        sealed = envelope.seal(key, generation, _place(file, family, number, last), piece)
        out.write(len(sealed).to_bytes(4, "big") + sealed)


def _with_end(pieces: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Each piece with whether it is the last; an empty file has one empty piece."""
    held: bytes | None = None
    for piece in pieces:
        if held is not None:
            yield held, False
        held = piece
    yield held or b"", True


def _place(file: uuid.UUID, family: uuid.UUID, number: int, last: bool) -> str:
    return f"files_file|bytes|{file}|{family}|{number}|{'last' if last else 'more'}"


def _sync_folder(path: Path) -> None:
    """The name itself must survive a power cut, and so must the folder’s."""
    for place in (path, path.parent):
        handle = os.open(place, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def read(file: uuid.UUID, family: uuid.UUID) -> Iterator[bytes]:
    """The plain pieces in order, each checked before it is given; `CannotOpen` at the first that is not right."""
    try:
        source = path_of(file).open("rb")
    except FileNotFoundError:
        raise CannotOpen("the file is not there") from None
    with source:
        if source.read(len(MARK)) != MARK:
            raise CannotOpen("not a sealed file")
        number, sealed = 0, _next(source)
        while sealed is not None:
            following = _next(source)
            generation = envelope.generation_of(sealed)
            key = keyring.cipher(Purpose.FAMILY, family, generation)
            yield envelope.open_(key, _place(file, family, number, following is None), sealed)
            number, sealed = number + 1, following
        if number == 0:
            raise CannotOpen("the file is cut short")


def _next(source: BinaryIO) -> bytes | None:
    size = source.read(4)
    if not size:
        return None
    length = int.from_bytes(size, "big")
    sealed = source.read(length) if len(size) == 4 and length <= PIECE + _OVERHEAD else b""
    if len(sealed) != length:
        raise CannotOpen("the file is cut short")
    return sealed


def remove(file: uuid.UUID) -> None:
    path_of(file).unlink(missing_ok=True)
