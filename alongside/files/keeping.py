"""Opens what was received, shows a preview, stops it for everyone, and tells who had it.

Every act here is part of a higher one, which has passed the gate of what the file belongs to.
"""

import base64
import hashlib
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from alongside.access.actor import Actor
from alongside.access.gate import NotVisible, Refused
from alongside.files import vault
from alongside.files.incoming import nameless
from alongside.files.isolated import Broke, isolated
from alongside.files.kinds import PICTURES, Kind
from alongside.files.models import StoredFile
from alongside.files.receiving import Belongs, facts
from alongside.record.models import Entry
from alongside.record.writing import looked_at, recorded
from alongside.sealing.envelope import CannotOpen

CHANGED = (
    "This file is not as it was when it was received, so it is not opened. Tell your service manager, and whoever "
    "looks after Alongside for you. Do not send it to anybody."
)
NO_PREVIEW = "A preview could not be made of this file. It is kept whole, as it was received."


@dataclass(frozen=True)
class Opened:
    """A file that may be read. Iterating gives its bytes, checked piece by piece and at the end as a whole."""

    row: StoredFile

    def __iter__(self) -> Iterator[bytes]:
        digest = hashlib.sha256()
        for piece in vault.read(self.row.id, self.row.family):
            digest.update(piece)
            yield piece
        if digest.hexdigest() != self.row.digest:
            raise CannotOpen("the file is not the one that was received")


def check(file: StoredFile, of: Belongs) -> None:
    """The row says what it said on receipt, and the bytes are those that were received; else `CannotOpen`."""
    if file.facts != facts(file, of) or file.family != of.family_id:
        raise CannotOpen("the row is not the one that was written")
    for _ in Opened(file):
        pass


def open_file(*, file: StoredFile, of: Belongs, by: Actor) -> Opened:
    """Checked from end to end before the first byte is given; the look is written down first."""
    return _opened(file, of, by, did="files.open")


def _opened(file: StoredFile, of: Belongs, by: Actor, did: str) -> Opened:
    """What somebody should not have had stays shut for everyone, whatever the row has been made to say since."""
    if stopped([file]):
        raise NotVisible
    looked_at(by=by, did=did, about=file)
    try:
        check(file, of)
    except CannotOpen:
        raise Refused(CHANGED) from None
    return Opened(file)


def preview(*, file: StoredFile, of: Belongs, by: Actor) -> bytes:
    """A fresh small JPEG, made now and kept nowhere; refused in words where there can be none."""
    if Kind(file.kind) not in PICTURES:
        raise Refused(NO_PREVIEW)
    opened = _opened(file, of, by, did="files.preview")
    try:
        with nameless() as plain:
            plain.writelines(opened)
            plain.flush()
            plain.seek(0)
            return base64.b64decode(isolated("alongside.files.pictures.preview", plain))
    except (Broke, OSError):
        raise Refused(NO_PREVIEW) from None


def stop(*, file: StoredFile, by: Actor, now: datetime) -> bool:
    """“Stop: I should not have this.” Nobody opens it from now on; nothing is copied and nothing removed.

    True for the first who said it.
    """
    with recorded(by=by, did="files.stop", about=file):
        first = StoredFile.objects.filter(pk=file.pk, locked_at__isnull=True).update(locked_at=now, locked_by=by.id)
    file.refresh_from_db(fields=["locked_at", "locked_by"])
    return bool(first)


def stopped(files: Iterable[StoredFile]) -> set[uuid.UUID]:
    """Which of these files nobody may open: the row says so, or the record does."""
    rows = list(files)
    if not rows:
        return set()
    said = said_stopped(row.family for row in rows).filter(about__in=[row.pk for row in rows])
    return {row.pk for row in rows if row.locked_at} | {key for (key,) in said if key}


def said_stopped(families: Iterable[uuid.UUID]) -> "QuerySet[Entry, tuple[uuid.UUID | None]]":
    """The ids of what the record says was stopped in these families; for a query, or to be narrowed."""
    said = Entry.objects.filter(family__in=set(families), did="files.stop", about__isnull=False)
    return said.values_list("about")


@dataclass(frozen=True)
class Touch:
    """One line of custody: who did what with the file, and when."""

    at: datetime
    by: uuid.UUID
    did: str


def custody(file: StoredFile) -> list[Touch]:
    """Everything that was ever done with the file, oldest first, from the record itself."""
    kind = StoredFile._meta.label_lower
    rows = Entry.objects.filter(family=file.family, about=file.pk, about_kind=kind).order_by("id")
    return [Touch(row.when, row.by, row.did) for row in rows]
