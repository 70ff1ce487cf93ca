"""Reads every chain from its beginning and says where it does not hold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from django.db import connection

from alongside.record import chain
from alongside.record.models import Head
from alongside.sealing import keyring
from alongside.sealing.models import Purpose


class Row(NamedTuple):
    """One entry as the database writes it."""

    stream: str
    seq: int
    body: bytes
    hash: bytes


class End(NamedTuple):
    """The sealed head of one stream."""

    seq: int
    hash: bytes
    seal: bytes


@dataclass(frozen=True)
class Fault:
    """Where a stream stops being true. `seq` is the first entry in doubt."""

    stream: str
    seq: int
    words: str


@dataclass(frozen=True)
class Verdict:
    streams: int
    entries: int
    faults: tuple[Fault, ...]

    @property
    def holds(self) -> bool:
        return not self.faults


def verify(stream: str = "") -> Verdict:
    """Check one stream, or all. Rows are read in order; one hash a stream is held in memory."""
    key = keyring.raw(Purpose.RECORD)
    heads = Head.objects.filter(pk=stream) if stream else Head.objects.all()
    ends = {row[0]: End(row[1], _raw(row[2]), _raw(row[3])) for row in heads.values_list()}
    faults: list[Fault] = []
    entries = 0
    seen: set[str] = set()
    for name, rows in groupby(_rows(stream), key=itemgetter(0)):
        seen.add(name)
        count, fault = check(key, name, rows, ends.get(name))
        entries += count
        faults += [fault] if fault else []
    faults += [Fault(name, 1, "every entry is gone") for name in ends if name not in seen]
    return Verdict(len(ends), entries, tuple(faults))


def check(key: bytes, stream: str, rows: Iterable[Row], end: End | None) -> tuple[int, Fault | None]:
    """Walk one stream. Finds change, drop, swap, forgery, a cut end and a changed head."""
    before, count = b"", 0
    for _, seq, body, hash_ in rows:
        count += 1
        if seq != count:
            return count, Fault(stream, count, "an entry is missing or out of order")
        before = chain.link(key, before, body)
        if before != hash_:
            return count, Fault(stream, count, "an entry was changed")
    if end is None:
        return count, Fault(stream, count, "the head of the stream is gone")
    if end.seal != chain.seal(key, stream, end.seq, end.hash):
        return count, Fault(stream, end.seq, "the head of the stream was changed")
    if end.seq != count or end.hash != before:
        return count, Fault(stream, count + 1, "the end of the stream was cut or added to")
    return count, None


def _raw(value: object) -> bytes:
    """SQLite lets a thief put words where bytes were; that is a change like any other."""
    return bytes(value) if isinstance(value, bytes | memoryview) else b""


def _rows(stream: str) -> Iterator[Row]:
    body = chain.body_sql(connection.vendor)
    where, values = ("WHERE stream = %s", [stream]) if stream else ("", [])
    # No value from outside reaches this text: `body` is a constant and the stream a parameter.
    sql = f"SELECT stream, seq, {body}, hash FROM record_entry {where} ORDER BY stream, seq"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        while rows := cursor.fetchmany(5000):
            yield from rows
