"""The topic grid as words, ready for `mirror/_grid.html`."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from alongside.support.rules.topics import COVERED_WORDS, NOTHING_YET, PARENTS, Cell, Covered, again, apart
from alongside.web.design.moments import day
from alongside.words import queries as words

if TYPE_CHECKING:
    from alongside.support.queries.together import Mirror

_COLOURS = {Covered.TALKED: "green", Covered.PLANNED: "blue", Covered.NOT_YET: "grey"}


@dataclass(frozen=True)
class GridCell:
    """One side of one topic; `column` is whose."""

    column: str
    words: str
    day: str
    colour: str


@dataclass(frozen=True)
class GridRow:
    """One topic of the grid. `apart` says where one side has come to it and the other has not."""

    topic: str
    label: str
    hint: str
    begun: bool
    times: str
    cells: list[GridCell]
    apart: str


def grid_rows(mirror: "Mirror", times: Mapping[str, int], now: datetime, parents: str) -> list[GridRow]:
    """Every topic on offer and every one that was ever written in, in the charity's order.

    times: how often each was gone over with the parents; empty for readers of the other side.
    """
    offered = {line.code for line in words.offered("topic", timezone.localdate(now))}
    shown = [line for line in words.everything("topic") if line.code in {*offered, *mirror.cells, *times}]
    return [_row(line, mirror, times.get(line.code, 0), parents) for line in shown]


def _row(topic: words.CodeLine, mirror: "Mirror", times: int, parents: str) -> GridRow:
    cells = mirror.cells.get(topic.code, {})
    return GridRow(
        topic=topic.code,
        label=topic.label,
        hint=topic.hint,
        begun=bool(cells or times),
        times=again(times) if times else "",
        cells=[
            _cell(parents if column == PARENTS else _with(mirror, column), cells.get(column, NOTHING_YET))
            for column in mirror.columns
        ],
        apart=apart(cells) if len(mirror.columns) > 1 else "",
    )


def _with(mirror: "Mirror", worker: uuid.UUID) -> str:
    return f"Child, with {mirror.workers.get(worker, 'their worker')}"


def _cell(column: str, cell: Cell) -> GridCell:
    on = day(cell.day_on) if cell.day_on else ""
    return GridCell(column, COVERED_WORDS[cell.state], on, _COLOURS[cell.state])


def heads(mirror: "Mirror", parents: str) -> list[str]:
    return ["Topic", *(parents if column == PARENTS else _with(mirror, column) for column in mirror.columns)]
