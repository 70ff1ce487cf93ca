"""`recorded` wraps every write and `looked_at` every sensitive look; each leaves its entry or nothing happens."""

import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.record import chain, window
from alongside.record.models import Entry
from alongside.sealing import keyring
from alongside.sealing.models import Purpose


class RecordUnavailable(Exception):
    """The look could not be written down, so nothing is shown (503)."""


@dataclass
class Leaf:
    """What `recorded` yields: the write may name what it is about once it knows."""

    about: Any = None
    because: str = ""
    items: list[str] = field(default_factory=list)


# What an area above asks of each write about something of a family, once the family's chain is held: (family, hub).
_last_questions: set[Callable[[uuid.UUID, uuid.UUID], None]] = set()
_asked: ContextVar[set[uuid.UUID] | None] = ContextVar("families_asked", default=None)


def before_it_stands(question: Callable[[uuid.UUID, uuid.UUID], None]) -> None:
    """`question` raises if a write may not stand. Asked once a family in a transaction, which holds its chain."""
    _last_questions.add(question)


def _ask(family: uuid.UUID | None, hub: uuid.UUID | None) -> None:
    asked = _asked.get()
    if family is None or hub is None or asked is None or family in asked:
        return
    for question in _last_questions:
        question(family, hub)
    asked.add(family)


def stream_of(family: uuid.UUID | None, hub: uuid.UUID | None) -> str:
    return f"family:{family}" if family else f"hub:{hub}" if hub else "house"


@contextmanager
def recorded(*, by: Actor, did: str, about: Any = None, because: str = "") -> Iterator[Leaf]:
    """One transaction holding the write and its entry.

    about: a model row that declares its care. because: a reason code or reference, never a value.
    """
    leaf = Leaf(about=about, because=because or by.system)
    token = _asked.set(set()) if _asked.get() is None else None
    try:
        with transaction.atomic(), window.opened():
            yield leaf
            family, hub = _whose(leaf.about)
            append(by=by, did=did, about=leaf.about, family=family, hub=hub, because=leaf.because, items=leaf.items)
            _ask(family, hub)
    finally:
        if token is not None:
            _asked.reset(token)


def looked_at(*, by: Actor, did: str, about: Any = None, hub: uuid.UUID | None = None, because: str = "") -> None:
    """Write down a look at one thing (`about`), or at something of a hub, before it is shown."""
    family, its_hub = _whose(about)
    _looked([{"about": about, "family": family, "hub": hub or its_hub}], by, did, because)


def looked_over(*, by: Actor, did: str, seen: Iterable[tuple[uuid.UUID, uuid.UUID]]) -> None:
    """Write down a look at a list of (hub, id of what was shown): one entry a hub, all in one transaction."""
    hubs: dict[uuid.UUID, list[str]] = {}
    for hub, item in seen:
        hubs.setdefault(hub, []).append(item.hex)
    # In one order, so that two people who look at the same hubs at once queue and never lock each other out.
    looks = [{"about": None, "family": None, "hub": hub, "items": hubs[hub]} for hub in sorted(hubs)]
    if looks:
        _looked(looks, by, did, "")


def _looked(looks: list[dict[str, Any]], by: Actor, did: str, because: str) -> None:
    try:
        with transaction.atomic(), window.opened():
            for look in looks:
                append(by=by, did=did, because=because, **look)
    except DatabaseError as problem:
        raise RecordUnavailable from problem


def _whose(about: Any) -> tuple[uuid.UUID | None, uuid.UUID | None]:
    if about is None:
        return None, None
    care = about.care
    family = getattr(about, care.family) if care.family else None
    return family, getattr(about, care.hub) if care.hub else None


def append(
    *,
    by: Actor,
    did: str,
    about: Any,
    family: uuid.UUID | None,
    hub: uuid.UUID | None,
    because: str = "",
    items: list[str] | None = None,
    now: datetime | None = None,
) -> None:
    """Add one entry to its stream. The caller holds the transaction and the window."""
    stream = stream_of(family, hub)
    key = keyring.raw(Purpose.RECORD)
    with connection.cursor() as cursor:
        seq, before = _head(cursor, stream)
        act = chain.Act(
            stream=stream,
            seq=seq + 1,
            at=int((now or timezone.now()).timestamp() * 1_000_000),
            by=by.id,
            session=by.session,
            did=did,
            about_kind=about._meta.label_lower if about is not None else "",
            about=_id(about),
            family=family,
            hub=hub,
            items=",".join(items or []),
            because=because[:200].replace("\x00", ""),
        )
        hash_ = chain.link(key, before, act.body())
        cursor.execute(_INSERT, _prepared({**vars(act), "hash": hash_}))
        seal = chain.seal(key, stream, seq + 1, hash_)
        cursor.execute(_MOVE, [seq + 1, hash_, seal, stream])


# Every write of the house passes here, and building model objects cost three times the durable write itself
# (bench: record). So the statements are written out; the columns are still the model's.
_COLUMNS = [str(field.column) for field in Entry._meta.concrete_fields if not field.primary_key]
_INSERT = (
    f"INSERT INTO record_entry ({', '.join(connection.ops.quote_name(name) for name in _COLUMNS)})"  # noqa: S608
    f" VALUES ({', '.join(['%s'] * len(_COLUMNS))})"
)
_MOVE = "UPDATE record_head SET seq = %s, hash = %s, seal = %s WHERE stream = %s"
_READ = "SELECT seq, hash FROM record_head WHERE stream = %s"
_FIRST = "INSERT INTO record_head (stream, seq, hash, seal) VALUES (%s, 0, %s, %s) ON CONFLICT DO NOTHING"


def _prepared(values: dict[str, Any]) -> list[Any]:
    """SQLite keeps an id as 32 letters, PostgreSQL as itself."""
    if connection.features.has_native_uuid_field:
        return [values[name] for name in _COLUMNS]
    return [value.hex if isinstance(value := values[name], uuid.UUID) else value for name in _COLUMNS]


def _id(about: Any) -> uuid.UUID | None:
    return about.pk if about is not None and isinstance(about.pk, uuid.UUID) else None


def _head(cursor: Any, stream: str) -> tuple[int, bytes]:
    """The end of the stream, held until the transaction ends so that two writers queue."""
    read = _READ + (" FOR UPDATE" if connection.vendor == "postgresql" else "")
    cursor.execute(read, [stream])
    head = cursor.fetchone()
    if head is None:
        cursor.execute(_FIRST, [stream, b"", b""])
        cursor.execute(read, [stream])
        head = cursor.fetchone() or (0, b"")
    return head[0], bytes(head[1])
