"""Who stands where from left to right: homes side by side, couples together, brothers and sisters by age."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from alongside.families.genogram.values import COUPLES, RAISING, Home, Link, Someone, State

WIDE = 150  # a symbol
HIGH = 72
BETWEEN = 56  # two symbols of one home
PADDING = 24  # from a symbol to the outline of its home
APART = 40  # two homes


@dataclass(frozen=True)
class Block:
    """The people drawn together, row by row: those of one home, or those of whom no home is known."""

    home: Home | None
    rows: dict[int, list[str]]
    left: float
    width: float


@dataclass(frozen=True)
class Seats:
    """`row` and `left` of each person's symbol; `depth` is the number of rows."""

    blocks: list[Block]
    row: dict[str, int]
    left: dict[str, float]
    depth: int

    def middle(self, key: str) -> float:
        return self.left[key] + WIDE / 2

    def across(self, row: int) -> list[str]:
        """Everybody of a row, from left to right."""
        return sorted((key for key, where in self.row.items() if where == row), key=lambda key: self.left[key])


def seats(people: Sequence[Someone], links: Sequence[Link], homes: Sequence[Home], row: dict[str, int]) -> Seats:
    depth = max(row.values(), default=0) + 1
    groups = _groups(people, homes)
    order = _Order(people, links)
    ranked: list[dict[int, list[str]]] = [{} for _ in groups]
    for level in range(depth):
        for number, (_, members) in enumerate(groups):
            here = [key for key in members if row[key] == level]
            if here:
                ranked[number][level] = order.of(here, number)
    left: dict[str, float] = {}
    blocks: list[Block] = []
    edge = 0.0
    for (home, _), ranks in zip(groups, ranked, strict=True):
        width = max((_width(len(rank)) for rank in ranks.values()), default=float(WIDE))
        for rank in ranks.values():
            start = edge + PADDING + (width - _width(len(rank))) / 2
            left.update({key: start + place * (WIDE + BETWEEN) for place, key in enumerate(rank)})
        # A home nobody is drawn in stands on the lowest row, beside the children who may stay there.
        blocks.append(Block(home, ranks or {depth - 1: []}, edge, width + 2 * PADDING))
        edge += width + 2 * PADDING + APART
    return Seats(blocks, row, left, depth)


def _width(count: int) -> float:
    return count * WIDE + (count - 1) * BETWEEN


def _groups(people: Sequence[Someone], homes: Sequence[Home]) -> list[tuple[Home | None, list[str]]]:
    """Each person once, in the first home that names them; those of no known home last."""
    first: dict[str, str] = {}
    for home in homes:
        for key in home.people:
            first.setdefault(key, home.key)
    groups: list[tuple[Home | None, list[str]]] = [
        (home, [person.key for person in people if first.get(person.key) == home.key]) for home in homes
    ]
    elsewhere = [person.key for person in people if person.key not in first]
    return [*groups, (None, elsewhere)] if elsewhere else groups


class _Order:
    """Orders the rows of the homes from the top down, so that each row knows where its parents stand."""

    def __init__(self, people: Sequence[Someone], links: Sequence[Link]) -> None:
        self.place: dict[str, tuple[int, int]] = {}
        self.number = {person.key: number for number, person in enumerate(people)}
        self.born = {person.key: person.born_on or date.max for person in people}
        self.parents: dict[str, list[str]] = defaultdict(list)
        self.partners: dict[str, list[str]] = defaultdict(list)
        for link in sorted(links, key=lambda link: link.state != State.NOW):
            if link.bond in RAISING:
                self.parents[link.two].append(link.one)
            elif link.bond in COUPLES:
                self.partners[link.one].append(link.two)
                self.partners[link.two].append(link.one)

    def of(self, members: list[str], block: int) -> list[str]:
        waiting = sorted(members, key=self._key)
        rank: list[str] = []
        while waiting:
            rank += self._together(waiting.pop(0), waiting)
        self.place.update({key: (block, place) for place, key in enumerate(rank)})
        return rank

    def _key(self, key: str) -> tuple[list[tuple[int, int]], date, int]:
        parents = sorted(self.place[parent] for parent in self.parents[key] if parent in self.place)
        return parents or [(10**6, 0)], self.born[key], self.number[key]

    def _together(self, key: str, waiting: list[str]) -> list[str]:
        """Somebody with their partners on either side."""
        line = [key]
        for partner in self.partners[key]:
            if partner in waiting:
                waiting.remove(partner)
                line = [*line, partner] if len(line) % 2 else [partner, *line]
        return line
