"""The verifier finds every change: 10,000 random tamperings, and every column changed in a real database."""

import random
import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection

from alongside.access.actor import system
from alongside.record import chain, window
from alongside.record.models import Entry, Head
from alongside.record.verify import End, Row, check, verify
from alongside.record.writing import append, looked_at, recorded
from alongside.sealing import keyring
from alongside.sealing.models import Purpose
from tests.cast import make_cast, make_family

KEY = bytes(range(32))


def stream(length: int) -> tuple[list[Row], End]:
    before, rows = b"", []
    for seq in range(1, length + 1):
        act = chain.Act(
            "family:x", seq, seq * 1000, uuid.UUID(int=seq), "s", "did.it", "k", None, uuid.UUID(int=1), None, "", "né"
        )
        before = chain.link(KEY, before, act.body())
        rows.append(Row("family:x", seq, act.body(), before))
    return rows, End(length, before, chain.seal(KEY, "family:x", length, before))


def flipped(body: bytes, place: int, bit: int) -> bytes:
    return body[:place] + bytes([body[place] ^ (1 << bit)]) + body[place + 1 :]


Stream = tuple[list[Row], End | None]


def swapped(rows: list[Row], at: int, rng: random.Random) -> list[Row]:
    other = (at + 1 + rng.randrange(len(rows) - 1)) % len(rows)
    rows = list(rows)
    rows[at], rows[other] = rows[other]._replace(seq=rows[at].seq), rows[at]._replace(seq=rows[other].seq)
    return rows


def forged(rows: list[Row]) -> Row:
    """An entry added by somebody who has no key."""
    return rows[-1]._replace(seq=len(rows) + 1, hash=chain.link(b"guess" * 6, rows[-1].hash, rows[-1].body))


TAMPERINGS: dict[str, Callable[[list[Row], End, int, random.Random], Stream]] = {
    "byte": lambda rows, end, at, rng: (
        [
            *rows[:at],
            rows[at]._replace(body=flipped(rows[at].body, rng.randrange(60), rng.randrange(8))),
            *rows[at + 1 :],
        ],
        end,
    ),
    "hash": lambda rows, end, at, rng: (
        [*rows[:at], rows[at]._replace(hash=flipped(rows[at].hash, rng.randrange(32), 3)), *rows[at + 1 :]],
        end,
    ),
    "drop": lambda rows, end, at, rng: ([*rows[:at], *rows[at + 1 :]], end),
    "swap": lambda rows, end, at, rng: (swapped(rows, at, rng), end),
    "cut": lambda rows, end, at, rng: (rows[:at], end),
    "copy": lambda rows, end, at, rng: ([*rows[:at], rows[at], *rows[at:]], end),
    "place": lambda rows, end, at, rng: ([*rows[:at], rows[at]._replace(seq=rows[at].seq + 1), *rows[at + 1 :]], end),
    "add": lambda rows, end, at, rng: ([*rows, forged(rows)], end),
    "head": lambda rows, end, at, rng: (rows, end._replace(seq=end.seq - 1, hash=rows[-2].hash)),
    "cut with head": lambda rows, end, at, rng: (rows[:-1], end._replace(seq=end.seq - 1, hash=rows[-2].hash)),
    "seal": lambda rows, end, at, rng: (rows, end._replace(seal=flipped(end.seal, rng.randrange(32), 2))),
    "no head": lambda rows, end, at, rng: (rows, None),
}


def test_a_whole_stream_holds() -> None:
    rows, end = stream(20)
    assert check(KEY, "family:x", rows, end) == (20, None)


@pytest.mark.proof
def test_every_random_tampering_is_found() -> None:
    rng = random.Random(20261122)
    rows, end = stream(24)
    missed = []
    for _ in range(10_000):
        how = rng.choice(list(TAMPERINGS))
        changed, head = TAMPERINGS[how](rows, end, rng.randrange(len(rows)), rng)
        assert (changed, head) != (rows, end), how
        if check(KEY, "family:x", changed, head)[1] is None:
            missed.append(how)
    assert missed == []


def test_every_flipped_bit_of_every_body_is_found() -> None:
    rows, end = stream(6)
    for place, row in enumerate(rows):
        for at in range(len(row.body)):
            for bit in range(8):
                changed = [*rows[:place], row._replace(body=flipped(row.body, at, bit)), *rows[place + 1 :]]
                assert check(KEY, "family:x", changed, end)[1] is not None


@contextmanager
def without_triggers() -> Iterator[Any]:
    """What an attacker with the database in their hands can do."""
    with window.opened(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE record_entry DISABLE TRIGGER ALL")
            cursor.execute("ALTER TABLE record_head DISABLE TRIGGER ALL")
        else:
            for name in ("record_entry_no_update", "record_entry_no_delete", "record_head_no_delete"):
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
        yield cursor
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE record_entry ENABLE TRIGGER ALL")
            cursor.execute("ALTER TABLE record_head ENABLE TRIGGER ALL")


@pytest.fixture
def family_with_a_past() -> str:
    cast = make_cast()
    family = make_family(cast)
    for _ in range(4):
        looked_at(by=cast.actor("priya"), did="families.see", about=family, because="Zoë’s “file”")
    return f"family:{family.id}"


@pytest.mark.django_db
def test_what_was_written_verifies_when_read_back(family_with_a_past: str) -> None:
    verdict = verify()
    assert verdict.holds
    assert verdict.entries == Entry.objects.count()
    assert verdict.streams == Head.objects.count()
    assert verify(family_with_a_past).entries == 6


COLUMNS = [
    "at",
    "by",
    "session",
    "did",
    "about_kind",
    "about",
    "family",
    "hub",
    "items",
    "because",
    "hash",
    "seq",
    "stream",
]


@pytest.mark.django_db
@pytest.mark.parametrize("column", COLUMNS)
def test_a_change_to_any_column_is_found(family_with_a_past: str, column: str) -> None:
    value = {
        "at": "at + 1",
        "seq": "seq + 40",
        "hash": "'xx'",
        "by": f"'{uuid.uuid4().hex}'",
        "about": "NULL",
        "family": "NULL",
        "hub": "NULL",
    }.get(column, f"{column} || 'x'")
    with without_triggers() as cursor:
        cursor.execute(
            f"UPDATE record_entry SET {column} = {value} WHERE stream = %s AND seq = 3", [family_with_a_past]
        )
    assert not verify().holds


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("DELETE FROM record_entry WHERE stream = %s AND seq = 2", "missing or out of order"),
        ("DELETE FROM record_entry WHERE stream = %s AND seq = 6", "cut or added to"),
        ("DELETE FROM record_entry WHERE stream = %s", "every entry is gone"),
        ("DELETE FROM record_head WHERE stream = %s", "head of the stream is gone"),
        ("UPDATE record_head SET seq = 5 WHERE stream = %s", "head of the stream was changed"),
    ],
)
def test_rows_taken_away_are_found(family_with_a_past: str, sql: str, words: str) -> None:
    with without_triggers() as cursor:
        cursor.execute(sql, [family_with_a_past])
    faults = verify().faults
    assert [words in fault.words for fault in faults] == [True]
    assert faults[0].stream == family_with_a_past


@pytest.mark.django_db
def test_a_cut_end_with_an_old_head_put_back_needs_the_key(family_with_a_past: str) -> None:
    """Whoever holds the database but not the key cannot seal a shorter end."""
    rows = list(Entry.objects.filter(stream=family_with_a_past).order_by("seq"))
    with without_triggers() as cursor:
        cursor.execute("DELETE FROM record_entry WHERE stream = %s AND seq = 6", [family_with_a_past])
        cursor.execute("UPDATE record_head SET seq = 5 WHERE stream = %s", [family_with_a_past])
    with window.opened():
        Head.objects.filter(pk=family_with_a_past).update(hash=bytes(rows[4].hash))
    assert not verify().holds


@pytest.mark.django_db
def test_the_body_is_written_alike_by_python_and_by_the_database() -> None:
    key = keyring.raw(Purpose.RECORD)
    with recorded(by=system("odd"), did="x.y", because="a|b|c né \x00 ’"):
        append(by=system("odd"), did="x.z", about=None, family=uuid.uuid4(), hub=uuid.uuid4(), items=["1", "2"])
    assert verify().holds
    assert key == keyring.raw(Purpose.RECORD)


def test_both_engines_write_the_same_columns_in_the_same_order() -> None:
    for vendor, cast in (("sqlite", "CAST("), ("postgresql", "convert_to(")):
        sql = chain.body_sql(vendor)
        assert sql.startswith(cast)
        assert [name for name in re.findall(r"[a-z_]+", sql) if name in COLUMNS] == [
            "stream", "seq", "at", "by", "session", "did", "about_kind", "about", "family", "hub", "items", "because",
        ]  # fmt: skip
