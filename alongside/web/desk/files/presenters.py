"""Files in words: what each is, how it was received, and who had it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from alongside.access.actor import Actor
from alongside.files.kinds import ENDINGS, NAMED, PICTURES, Kind, name_lies
from alongside.hubs import queries as hubs
from alongside.web.design.moments import count
from alongside.web.desk import DESK

if TYPE_CHECKING:
    from alongside.files.keeping import Touch
    from alongside.observations.models import NotStored
    from alongside.observations.queries.files import Held

_DID = {
    "files.receive": "Received, sealed and its fingerprint taken",
    "files.preview": "A preview was shown",
    "files.open": "A copy of the original was taken",
    "files.stop": "Stopped for everyone",
}


@dataclass(frozen=True)
class FileLine:
    """One file in a list. The name it came with stands on its own page only."""

    title: str
    href: str
    at: datetime
    by: str
    caption: str
    stopped: bool


@dataclass(frozen=True)
class FileView:
    """One file with what may be done with it."""

    what: str
    caption: str
    name: str
    lies: str
    facts: list[tuple[str, str]]
    received_at: datetime
    received_by: str
    stopped_at: datetime | None
    stopped: bool
    picture: bool
    custody: list["CustodyLine"]


@dataclass(frozen=True)
class CustodyLine:
    at: datetime
    who: str
    what: str


@dataclass(frozen=True)
class NotStoredLine:
    """A picture that must not be kept: where it is, and who knows."""

    device: str
    who_has_it: str
    police_told: str
    at: datetime
    by: str


def lines(held: "Iterable[Held]") -> list[FileLine]:
    return [_line(one) for one in held]


def _line(held: "Held") -> FileLine:
    row = held.attachment
    what = _what(Kind(row.file.kind), row.file.size)
    return FileLine(
        title="A file that was stopped" if held.stopped else what,
        href=reverse("desk:file", args=[row.observation_id, row.id]),
        at=row.made_at,
        by=row.made_by.name,
        caption="" if held.stopped else row.caption,
        stopped=held.stopped,
    )


def _what(kind: Kind, size: int) -> str:
    name = NAMED[kind]
    return f"{name[:1].upper()}{name[1:]}, {size_words(size)}"


def size_words(size: int) -> str:
    for most, unit in ((1024 * 1024, "MB"), (1024, "KB")):
        if size >= most:
            return f"{size / most:.1f} {unit}".replace(".0 ", " ")
    return count(size, "byte")


def view(held: "Held", touches: "list[Touch]") -> FileView:
    row, file = held.attachment, held.attachment.file
    kind = Kind(file.kind)
    what = _what(kind, file.size)
    lies = f"Its name ends like another kind of file. By what is in it, it is {NAMED[kind]}."
    return FileView(
        what="A file that was stopped" if held.stopped else what,
        caption="" if held.stopped else row.caption,
        name="" if held.stopped else file.name,
        lies=lies if name_lies(file.name, kind) and not held.stopped else "",
        facts=[("Kind and size", what), ("Fingerprint (SHA-256)", file.digest)],
        received_at=file.received_at,
        received_by=row.made_by.name,
        stopped_at=file.locked_at,
        stopped=held.stopped,
        picture=kind in PICTURES,
        custody=_custody(touches),
    )


def _custody(touches: "list[Touch]") -> list[CustodyLine]:
    people = hubs.names(touch.by for touch in touches)
    return [CustodyLine(one.at, people.get(one.by, "Somebody"), _DID.get(one.did, one.did)) for one in touches]


def sees_custody(actor: Actor) -> bool:
    """Carers are not told who else looked: it is the charity's own work."""
    return actor.has(*DESK)


def not_stored_lines(rows: "Iterable[NotStored]") -> list[NotStoredLine]:
    return [NotStoredLine(row.device, row.who_has_it, row.police_told, row.made_at, row.made_by.name) for row in rows]


def copy_name(held: "Held", reference: str) -> str:
    """What a copy is called on somebody's machine: no name of anybody, and nothing the sender chose."""
    file = held.attachment.file
    return f"{reference}-{file.digest[:8]}.{ENDINGS[Kind(file.kind)][0]}"
