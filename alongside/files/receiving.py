"""Takes a file in. The bytes are whole and on the disk before a row says that there are any.

Every act of this area is part of a higher one, which has passed the gate of what the file belongs to.
"""

import hashlib
import re
import unicodedata
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import IO, Any, Protocol

from alongside.access.actor import Actor
from alongside.access.gate import Refused
from alongside.files import vault
from alongside.files.incoming import LARGEST
from alongside.files.kinds import ENOUGH, KIND_WORDS, Kind, kind_of
from alongside.files.models import StoredFile
from alongside.record.writing import recorded

TOO_LARGE = f"This file is too large. The most is {LARGEST // 1024 // 1024} MB. Send a shorter or smaller one."
EMPTY = "This file is empty. Choose another, or take the picture again."
OTHER_KIND = f"This kind of file cannot be kept. It must be {KIND_WORDS}."
NO_ROOM = "This file could not be kept just now: there may be no room left. Nothing of it was kept. Try again later."
_LONGEST_NAME = 120


class Belongs(Protocol):
    """What a file belongs to: a row of a family's file, or the family."""

    @property
    def pk(self) -> Any: ...
    @property
    def family_id(self) -> uuid.UUID: ...
    @property
    def hub_id(self) -> uuid.UUID: ...


@contextmanager
def received(
    *, stream: IO[bytes], name: str, of: Belongs, by: Actor, now: datetime, because: str = ""
) -> Iterator[StoredFile]:
    """Keep a file; what it belongs to is written inside, in the same transaction.

    Refused when it is empty, too large, or of a kind that is not on the list. because: a code of what was asked
    before it was sent.
    """
    # Before the transaction: nobody else's writing waits for a slow disk.
    row = _taken_in(stream, name, of, by, now)
    try:
        with recorded(by=by, did="files.receive", about=row, because=because):
            row.save(force_insert=True)
            yield row
    except BaseException:
        vault.remove(row.id)
        raise


def _taken_in(stream: IO[bytes], name: str, of: Belongs, by: Actor, now: datetime) -> StoredFile:
    """The bytes sealed and on the disk, and the row that will say so."""
    row = StoredFile(family=of.family_id, hub=of.hub_id, name=plain_name(name), received_at=now, received_by=by.id)
    head = stream.read(ENOUGH)
    row.kind = _kind(head)
    taken = _Taken(head, stream)
    try:
        vault.write(row.id, row.family, taken)
    except OSError:
        raise Refused(NO_ROOM) from None
    row.size, row.digest = taken.size, taken.digest.hexdigest()
    row.facts = facts(row, of)
    return row


def facts(row: StoredFile, of: Belongs) -> dict[str, Any]:
    """What was true on receipt, to be sealed with the row and compared whenever it is opened."""
    return {
        "of": str(of.pk),
        "hub": str(row.hub),
        "kind": row.kind,
        "size": row.size,
        "digest": row.digest,
        "at": row.received_at.astimezone(UTC).isoformat(),
        "by": str(row.received_by),
    }


def _kind(head: bytes) -> Kind:
    if not head:
        raise Refused(EMPTY)
    found = kind_of(head)
    if found is None:
        raise Refused(OTHER_KIND)
    return found


class _Taken:
    """The stream in pieces, counted and hashed on the way."""

    def __init__(self, head: bytes, stream: IO[bytes]) -> None:
        self._head, self._stream = head, stream
        self.size, self.digest = 0, hashlib.sha256()

    def __iter__(self) -> Iterator[bytes]:
        piece = self._head + self._stream.read(vault.PIECE - len(self._head))
        while piece:
            self.size += len(piece)
            if self.size > LARGEST:
                raise Refused(TOO_LARGE)
            self.digest.update(piece)
            yield piece
            piece = self._stream.read(vault.PIECE)


def plain_name(name: str) -> str:
    """The last part of what the sender called it. It is shown, never used as a path."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    shown = "".join(c for c in last if unicodedata.category(c)[0] != "C").strip(" .")
    return shown[-_LONGEST_NAME:] or "file"
