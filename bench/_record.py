"""The measuring part of `record`, in a process of its own house."""

import argparse
import hmac
import sys
import time
import uuid
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from bench._told import Told, p50
from bench._turns import in_turn


def measure(words: list[str]) -> int:
    import django

    django.setup()
    parser = argparse.ArgumentParser()
    parser.add_argument("--n", type=int)
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(words)
    told = Told("record")
    _appending(told, given.rounds, each=100)
    _verifying(told, given.rounds, given.n)
    if given.write:
        told.write()
    return told.status


def _appending(told: Told, rounds: int, each: int) -> None:
    a, b = in_turn(_chained, _plain_table(), rounds, each)
    told.say(case="one chained entry, durable", n=rounds * each, ratio=p50(a) / p50(b), goal=1.5, a=a, b=b)


_FAMILIES = [uuid.uuid5(uuid.NAMESPACE_OID, str(number)) for number in range(50)]
_HUB = uuid.uuid5(uuid.NAMESPACE_OID, "hub")


def _chained(number: int) -> None:
    from django.db import transaction

    from alongside.access.actor import system
    from alongside.record import window, writing

    with transaction.atomic(), window.opened():
        family = _FAMILIES[number % len(_FAMILIES)]
        writing.append(by=system("bench"), did="bench.one", about=None, family=family, hub=_HUB)


def _plain_table() -> Callable[[int], None]:
    """The same columns and indexes without a chain, a head or a seal, in one plain statement."""
    from django.db import connection, models, transaction

    from alongside.record.models import Entry

    fields = {field.name: field.clone() for field in Entry._meta.concrete_fields}
    meta = type("Meta", (), {"app_label": "record", "db_table": "bench_plain", "indexes": _indexes()})
    made: Any = type("Plain", (models.Model,), {**fields, "Meta": meta, "__module__": __name__})
    with connection.schema_editor() as editor:
        editor.create_model(made)

    columns = [field.column for field in made._meta.concrete_fields if field.column != "id"]
    names, places = ", ".join(f'"{name}"' for name in columns), ", ".join(["%s"] * len(columns))
    insert = f"INSERT INTO bench_plain ({names}) VALUES ({places})"
    empty: dict[str, Any] = {"session": "", "about_kind": "", "about": None, "because": "", "items": ""}

    def write(number: int) -> None:
        at, family = int(time.time() * 1_000_000), _FAMILIES[number % len(_FAMILIES)]
        given = {"stream": f"family:{family}", "seq": at, "at": at, "by": _HUB.hex, "did": "bench.one"}
        values = {**empty, **given, "family": family.hex, "hub": _HUB.hex, "hash": b"0" * 32}
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(insert, [values[name] for name in columns])

    return write


def _indexes() -> list[Any]:
    from django.db import models

    from alongside.record.models import Entry

    named = [models.Index(fields=index.fields, name=f"plain_{index.name}"[:30]) for index in Entry._meta.indexes]
    return [*named, models.Index(fields=["stream", "seq"], name="plain_place")]


def _verifying(told: Told, rounds: int, n: int) -> None:
    from django.db import transaction

    from alongside.access.actor import system
    from alongside.record import window, writing
    from alongside.record.verify import verify

    with transaction.atomic(), window.opened():
        for number in range(n):
            family = _FAMILIES[number % len(_FAMILIES)]
            writing.append(by=system("bench"), did="bench.many", about=None, family=family, hub=_HUB)

    def ours() -> int:
        verdict = verify()
        assert verdict.holds
        return verdict.entries

    assert ours() == _bare()
    a: list[float] = []
    b: list[float] = []
    for number in range(rounds):
        for read, took in ((ours, a), (_bare, b)) if number % 2 else ((_bare, b), (ours, a)):
            start = time.perf_counter()
            read()
            took.append((time.perf_counter() - start) * 1000)
    told.say(case="verifying the whole record", n=n, ratio=p50(a) / p50(b), goal=1.1, a=a, b=b)


def _bare() -> int:
    """Read every entry in order and make one HMAC of it with the one before: the least that a check could do."""
    from django.db import connection

    from alongside.record import chain
    from alongside.sealing import keyring
    from alongside.sealing.models import Purpose

    key, before, count = keyring.raw(Purpose.RECORD), b"", 0
    body = chain.body_sql(connection.vendor)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT stream, seq, {body}, hash FROM record_entry ORDER BY stream, seq")
        while rows := cursor.fetchmany(5000):
            for row in rows:
                before = hmac.digest(key, before + row[2], sha256)
                count += 1
    return count


if __name__ == "__main__":
    sys.exit(measure(sys.argv[1:]))
