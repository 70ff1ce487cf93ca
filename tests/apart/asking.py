"""One question to the site, with everything that somebody beside it could notice: the answer and the statements."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest import mock

from django.db import connections, transaction
from django.db.backends.utils import CursorWrapper
from django.test import Client

from alongside.sealing import keyring
from tests.apart.moments import LAST, chance, moment

# What is new each time a page is asked for: the token of a form, and the form’s own number.
_TOKENS = re.compile(rb'(name="(?:csrfmiddlewaretoken|once)"[^>]*? value=")[^"]*')
_SAVEPOINT = re.compile(r'"?s\d+_x\d+"?')


@dataclass(frozen=True)
class Question:
    """An address, with what is sent to it if it is a search."""

    name: str
    path: str
    sent: tuple[tuple[str, str], ...] | None = None

    def __str__(self) -> str:
        return f"{self.name} {self.path}" + (f" {self.sent}" if self.sent else "")


@dataclass
class Statement:
    """The text of a statement, its values taken out, and how many rows came back."""

    sql: str
    rows: int = 0


@dataclass(frozen=True)
class Answer:
    """What came back, and what was asked of the databases for it."""

    status: int
    headers: tuple[tuple[str, str], ...]
    cookies: tuple[str, ...]
    body: bytes
    statements: tuple[tuple[str, int], ...] = field(repr=False)


class _Counting(CursorWrapper):
    """Writes each statement down, and counts the rows that are fetched."""

    log: list[Statement]

    def execute(self, sql: Any, params: Any = None) -> Any:
        self._begin(sql)
        return super().execute(sql, params)

    def executemany(self, sql: Any, param_list: Sequence[Any]) -> Any:
        self._begin(sql)
        return super().executemany(sql, param_list)

    def _begin(self, sql: Any) -> None:
        self._now = Statement(_SAVEPOINT.sub("s", str(sql)))
        self.log.append(self._now)

    def _counted(self, rows: list[Any]) -> list[Any]:
        self._now.rows += len(rows)
        return rows

    def fetchone(self) -> Any:
        row = self.cursor.fetchone()
        self._counted([row] if row is not None else [])
        return row

    def fetchmany(self, *size: int) -> Any:
        return self._counted(self.cursor.fetchmany(*size))

    def fetchall(self) -> Any:
        return self._counted(self.cursor.fetchall())

    def __iter__(self) -> Iterator[Any]:
        for row in super().__iter__():
            self._counted([row])
            yield row


@contextmanager
def written_down() -> Iterator[list[Statement]]:
    """Every statement on both databases."""
    log: list[Statement] = []
    counting = type("_CountingHere", (_Counting,), {"log": log})
    with ExitStack() as patched:
        for connection in connections.all():
            made = _maker(counting, connection)
            patched.enter_context(mock.patch.object(connection, "make_cursor", made))
        yield log


def _maker(kind: type[_Counting], connection: Any) -> Any:
    return lambda cursor: kind(cursor, connection)


def ask(cookies: Mapping[str, str], question: Question) -> Answer:
    """Asked by somebody with a process of their own: no key is remembered, and what it changed is taken back."""
    client = Client(raise_request_exception=False)
    client.cookies.load(dict(cookies))
    keyring.forget()
    with moment(LAST), chance(str(question)), transaction.atomic():
        with written_down() as log:
            if question.sent is None:
                said = client.get(question.path)
            else:
                said = client.post(question.path, dict(question.sent))
            body = b"".join(said.streaming_content) if said.streaming else said.content  # type: ignore[attr-defined]
        transaction.set_rollback(True)
    return Answer(
        status=said.status_code,
        headers=tuple(sorted(said.headers.items())),
        cookies=tuple(sorted(morsel.OutputString() for morsel in said.cookies.values())),
        body=_TOKENS.sub(rb"\1", body),
        statements=tuple((one.sql, one.rows) for one in log),
    )
