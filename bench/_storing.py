"""The measuring part of `storing`, in a process of its own house."""

import argparse
import sys
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from bench._told import Told, p50
from bench._turns import in_turn

WORDS = (
    "A silver Golf, plate TX62 KXR, stopped at the corner and Robin got into the back. They call "
    "him Bizzo, he’s @bizzo_tops on there. He rang off 07700 900123 twice while we had our tea."
)
MENTIONS = 4


def measure(words: list[str]) -> int:
    import django

    django.setup()
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--each", type=int)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(words)
    told = Told("storing")
    store = _storing()
    store(0)
    plainly, n = _plainly(), given.rounds * given.each
    with _already_lifted():
        a, b = in_turn(store, plainly, given.rounds, given.each)
    told.say(case="an observation with four mentions, durable", n=n, ratio=p50(a) / p50(b), goal=3, a=a, b=b)
    a, b = in_turn(store, plainly, given.rounds, given.each)
    told.say(case="the same with its lifting", n=n, ratio=p50(a) / p50(b), goal=15, a=a, b=b)
    if given.write:
        told.write()
    return told.status


def _storing() -> Callable[[int], None]:
    """Everything that happens when somebody presses “Write it down”, but for the page itself."""
    from django.utils import timezone

    from alongside.observations.actions import Noticed, observe
    from alongside.observations.rules import How
    from tests.cast import make_cast, make_family

    cast = make_cast()
    family, actor = make_family(cast), cast.actor("priya")
    noticed = Noticed(words=WORDS, how=How.SAW, how_true="From the kitchen window", where="the corner")

    def write(number: int) -> None:
        observe(family=family, noticed=noticed, once=uuid.uuid4(), by=actor, now=timezone.now())

    return write


@contextmanager
def _already_lifted() -> Iterator[None]:
    """Reading the words for what stands in them is no storing: it has a line of its own."""
    from unittest.mock import patch

    from alongside.words.lifting import lift

    finds = lift(WORDS)
    with patch("alongside.observations.actions.writing.lift", lambda text: finds):
        yield


def _plainly() -> Callable[[int], None]:
    """The same rows of the same sizes into tables with the same columns, keys and indexes, nothing sealed."""
    from django.db import connection, transaction

    from alongside.observations.models import Mention, Observation

    row = Observation.objects.order_by("-made_at")[0]
    mentions = list(Mention.objects.filter(observation=row))
    assert len(mentions) == MENTIONS, [one.raw for one in mentions]
    first, rows = _statement(Observation, [row])
    then, more = _statement(Mention, mentions)
    fresh = [_at(Observation, "id"), _at(Observation, "once")]
    key, of = _at(Mention, "id"), _at(Mention, "observation_id")

    def write(number: int) -> None:
        new = uuid.uuid4().hex
        for place in fresh:
            rows[0][place] = new
        for values in more:
            values[key], values[of] = uuid.uuid4().hex, new
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(first, rows[0])
            cursor.executemany(then, more)

    return write


def _at(model: Any, column: str) -> int:
    return [field.column for field in model._meta.concrete_fields].index(column)


def _statement(model: Any, rows: list[Any]) -> tuple[str, list[list[Any]]]:
    """A table like the model's with the plain words in it, the insert, and the rows' values."""
    from django.db import connection

    table, like = f"bench_{model._meta.model_name}", model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sql FROM sqlite_master WHERE tbl_name = %s AND type IN ('table', 'index') AND sql IS NOT NULL"
            " ORDER BY type DESC",
            [like],
        )
        for (made,) in cursor.fetchall():
            cursor.execute(_renamed(made, like))
    columns = [field.column for field in model._meta.concrete_fields]
    names, places = ", ".join(f'"{name}"' for name in columns), ", ".join(["%s"] * len(columns))
    values = [[_value(field, row) for field in model._meta.concrete_fields] for row in rows]
    return f"INSERT INTO {table} ({names}) VALUES ({places})", values


def _renamed(made: str, like: str) -> str:
    """The statement that made a table or an index, for the table beside it. It points at the same rows elsewhere."""
    head, _, rest = made.partition(f'"{like}"')
    name = f'"bench_{like.partition("_")[2]}"'
    rest = rest.replace('"observations_observation"', '"bench_observation"')
    return head.replace('INDEX "', 'INDEX "bench_') + name + rest


def _value(field: Any, row: Any) -> Any:
    from django.db import connection

    value = getattr(row, field.attname)
    if isinstance(value, str):
        return value
    return field.get_db_prep_save(value, connection)


if __name__ == "__main__":
    sys.exit(measure(sys.argv[1:]))
