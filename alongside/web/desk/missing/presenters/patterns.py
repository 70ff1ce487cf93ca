"""Patterns as a picture and as a table that says the same."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from alongside.missing.rules.patterns import ENOUGH
from alongside.observations.rules.mentions import KIND_WORDS
from alongside.web.design.moments import WEEKDAYS, count

if TYPE_CHECKING:
    from alongside.missing.queries import Patterns
    from alongside.missing.rules.patterns import Grid

CELL, LEFT, TOP = 26, 44, 24
HOURS = range(24)


@dataclass(frozen=True)
class Cell:
    x: int
    y: int
    shade: int
    number: int


@dataclass(frozen=True)
class GridView:
    """`words` says the n and what was left out of the picture; `rows` are the same cells as a table."""

    name: str
    heading: str
    words: str
    enough: bool
    cells: list[Cell]
    days: list[tuple[int, str]]
    hours: list[tuple[int, str]]
    width: int
    height: int
    rows: list[list[str]]


@dataclass(frozen=True)
class PatternsView:
    family: str
    reference: str
    children: list[tuple[str, str, bool]]
    episodes: str
    grids: list[GridView]
    tallies: list[list[str]]
    cut: bool
    any: bool


def patterns(found: "Patterns") -> PatternsView:
    home = reverse("desk:missing-patterns", args=[found.family.pk])
    everybody = [("All children", home, found.child is None)]
    each = [(one.called, f"{home}?child={one.pk}", one == found.child) for one in found.children]
    return PatternsView(
        family=reverse("desk:missing", args=[found.family.pk]),
        reference=found.family.reference,
        children=everybody + each if len(each) > 1 else [],
        episodes=count(found.episodes, "episode"),
        grids=[_grid("gone", "When they went", found.gone), _grid("back", "When they came back", found.back)],
        tallies=[[KIND_WORDS.get(one.kind, one.kind), one.said, str(one.episodes)] for one in found.tallies],
        cut=found.cut,
        any=bool(found.episodes),
    )


def _grid(name: str, heading: str, grid: "Grid") -> GridView:
    return GridView(
        name=name,
        heading=heading,
        words=_words(grid),
        enough=grid.enough,
        cells=[
            Cell(LEFT + hour * CELL, TOP + day * CELL, _shade(grid, day, hour), grid.cells.get((day, hour), 0))
            for day in range(7)
            for hour in HOURS
        ],
        days=[(TOP + day * CELL + 18, WEEKDAYS[day][:3]) for day in range(7)],
        hours=[(LEFT + hour * CELL, f"{hour:02}") for hour in HOURS if hour % 3 == 0],
        width=LEFT + 24 * CELL + 2,
        height=TOP + 7 * CELL + 2,
        rows=[[f"{WEEKDAYS[day]}, {_hour(hour)}", str(number)] for (day, hour), number in sorted(grid.cells.items())],
    )


def _shade(grid: "Grid", day: int, hour: int) -> int:
    """Of a few times none is drawn as if it were many."""
    return grid.shade(day, hour) if grid.enough else min(grid.shade(day, hour), 1)


def _hour(hour: int) -> str:
    return f"{hour:02}:00 to {(hour + 1) % 24:02}:00"


def _words(grid: "Grid") -> str:
    """“n = 4 exact times of 7. 2 rough, 1 not known: these are not in the picture.”"""
    others = ((grid.between, "between two times"), (grid.rough, "rough"), (grid.unknown, "not known"))
    left_out = ", ".join(f"{number} {words}" for number, words in others if number)
    said = f"n = {count(grid.exact, 'exact time')} of {grid.all}."
    if left_out:
        said += f" Not in the picture: {left_out}."
    return said if grid.enough else f"{said} With fewer than {ENOUGH} exact times this says very little."
