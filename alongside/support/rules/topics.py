"""Topics gone over with a parent, and the grid that mirrors them with the child's worker (000 §3.4, §4.4).

The grid holds a topic, whose side, a state and a day. Nothing either side was told is in it.
"""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

PARENTS = uuid.UUID(int=0)  # the parents' column of the grid; every child's worker has a column of their own


class Side(StrEnum):
    PARENT = "parent"
    CHILD = "child"


class Covered(StrEnum):
    TALKED = "talked"
    PLANNED = "planned"
    NOT_YET = "not_yet"


COVERED_WORDS: dict[Covered, str] = {
    Covered.TALKED: "Talked about",
    Covered.PLANNED: "Planned",
    Covered.NOT_YET: "Not yet",
}


@dataclass(frozen=True)
class Mark:
    """A row of the grid as plain values, in the order they were made."""

    topic: str
    side: Side
    by: uuid.UUID
    state: Covered
    day_on: date | None


@dataclass(frozen=True)
class Cell:
    """How one topic stands on one side now."""

    state: Covered
    day_on: date | None = None


NOTHING_YET = Cell(Covered.NOT_YET)
Grid = Mapping[str, Mapping[uuid.UUID, Cell]]


def grid(marks: Iterable[Mark]) -> dict[str, dict[uuid.UUID, Cell]]:
    """topic → column → cell, from marks with the oldest first: the newest word of each side counts."""
    found: dict[str, dict[uuid.UUID, Cell]] = {}
    for mark in marks:
        column = PARENTS if mark.side is Side.PARENT else mark.by
        found.setdefault(mark.topic, {})[column] = Cell(mark.state, mark.day_on)
    return found


def columns(grid: Grid, workers: Iterable[uuid.UUID]) -> list[uuid.UUID]:
    """The parents first, then the child's workers of now, then those who wrote in it before."""
    wrote = (column for cells in grid.values() for column in cells)
    return list(dict.fromkeys([PARENTS, *workers, *sorted(wrote)]))


def apart(cells: Mapping[uuid.UUID, Cell]) -> str:
    """What one side has talked about and the other has not: where the two workers could help each other."""
    parents = cells.get(PARENTS, NOTHING_YET).state
    children = {cell.state for column, cell in cells.items() if column != PARENTS}
    if Covered.TALKED in children and parents is not Covered.TALKED:
        return "Talked about with the child. The parents have not come to it yet."
    if parents is Covered.TALKED and Covered.TALKED not in children:
        return "Talked about with the parents. The child has not come to it yet."
    return ""


def mark_problem(state: Covered, day_on: date | None, today: date) -> str:
    """Empty if this can stand in the grid, else the sentence to show."""
    if state is Covered.TALKED and day_on is None:
        return "Say on which day it was talked about. A rough day is fine"
    if state is Covered.TALKED and day_on and day_on > today:
        return "That day has not come yet. Choose “Planned” for a day to come"
    if state is Covered.PLANNED and day_on and day_on < today:
        return "That day has passed. Choose “Talked about”, or a day to come"
    return ""


def talk_problem(at: datetime, now: datetime) -> str:
    return "A talk is written down once it has happened. Plan it in the grid instead" if at > now else ""


def again(times: int) -> str:
    """Going over something again is how it sinks in: it is counted so that nobody thinks it went wrong."""
    if times < 1:
        return "Not gone over yet"
    if times == 1:
        return "Gone over once"
    return f"Gone over {_TIMES.get(times, f'{times} times')}, as most people need"


_TIMES = {2: "twice", 3: "three times", 4: "four times", 5: "five times", 6: "six times"}
