"""One shape for what every area tells of a family: on its chronology, on Today, and to a search.

An area has `queries/told.py`. There, `happened(family)`, `waiting(actor, now)` give rows of plain columns that the
pages put under each other in one query; `told(rows)` opens the few that are shown; `said(families)` reads what a
search looks through. Names and words stay sealed until then.
"""

import uuid
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import F, Value

Rows = models.QuerySet[Any, Any]


@dataclass(frozen=True)
class Happening:
    """One line of the chronology. `said` are somebody's own words; `head` is ours, a short sentence without a name.

    kind: the area's word for the thing (contact, plan, episode …); with `id` it leads to its page.
    """

    kind: str
    id: uuid.UUID
    at: datetime
    head: str
    said: str = ""
    by: str = ""


@dataclass(frozen=True)
class Waits:
    """One line of Today: a kind of thing of a family that waits since or until `at`, in a state of its own."""

    kind: str
    id: uuid.UUID
    family: uuid.UUID
    hub: uuid.UUID
    at: datetime
    state: str


@dataclass(frozen=True)
class Text:
    """What a search reads: one thing's words, each under what it is called on the page."""

    kind: str
    id: uuid.UUID
    family: uuid.UUID
    at: datetime
    words: tuple[tuple[str, str], ...]


def happened_rows(rows: Rows, kind: str, at: str) -> Rows:
    """(kind, id, at) of each row, to stand under those of other areas. `at` names its column of when it happened."""
    rows = rows.order_by().annotate(line_kind=_text(kind), line_at=_moment(at))
    return rows.values_list("line_kind", "pk", "line_at")


def waiting_rows(rows: Rows, kind: str, at: str, state: str = "") -> Rows:
    """(kind, id, family, hub, at, state) of each row. `state` is the same for all of these rows."""
    rows = rows.order_by().annotate(line_kind=_text(kind), line_at=_moment(at), line_state=_text(state))
    return rows.values_list("line_kind", "pk", "family_id", "hub_id", "line_at", "line_state")


def waits(rows: Collection[tuple[Any, ...]]) -> Iterator[Waits]:
    """The rows of `waiting_rows` as values."""
    for row in rows:
        yield Waits(*row)


def _text(words: str) -> Any:
    return Value(words, output_field=models.CharField())


def _moment(column: str) -> Any:
    return models.ExpressionWrapper(F(column), output_field=models.DateTimeField())
