"""The room between rows: lanes for what runs level, ports on symbols, and gaps to pass a row through.

A line touches no symbol but those of its own two people: it runs level only between rows, and upright only where no
symbol stands.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from alongside.families.genogram.seats import HIGH, WIDE, Seats
from alongside.families.genogram.values import Home

STEP = 18  # from lane to lane: room for a date
ROOM = 16  # from a symbol to the nearest lane
LABEL = 52  # the name of a home, and whether there is danger in it
NOTE = 26  # who else stays there
PORT = 14
CLEAR = 8


@dataclass(frozen=True)
class Lane:
    """One level place below `row`. Bonds between two of the row come first, then lines to the rows below."""

    row: int
    down: bool
    number: int


class Lanes:
    """Gives out lanes so that no two lines lie on each other."""

    def __init__(self) -> None:
        self._taken: dict[Lane, list[tuple[float, float]]] = defaultdict(list)

    def take(self, row: int, down: bool, left: float, right: float) -> Lane:
        number = 0
        while any(left - CLEAR < end and start < right + CLEAR for start, end in self._taken[Lane(row, down, number)]):
            number += 1
        lane = Lane(row, down, number)
        self._taken[lane].append((left, right))
        return lane

    def count(self, row: int, down: bool) -> int:
        return sum(bool(taken) for lane, taken in self._taken.items() if (lane.row, lane.down) == (row, down))


class Gaps:
    """Where an upright line may pass a row: between its symbols, each line on its own place while there is room."""

    def __init__(self, seats: Seats) -> None:
        self._free: dict[int, list[tuple[float, float]]] = {}
        for row in range(seats.depth):
            lefts = [seats.left[key] for key in seats.across(row)]
            starts = [float("-inf"), *(left + WIDE + CLEAR for left in lefts)]
            ends = [*(left - CLEAR for left in lefts), float("inf")]
            self._free[row] = list(zip(starts, ends, strict=True))
        self._used: dict[int, set[float]] = defaultdict(set)

    def through(self, row: int, wanted: float) -> float:
        places = [(abs(place - wanted), place) for place in self._places(row, wanted)]
        new = [found for found in places if found[1] not in self._used[row]] or places
        _, found = min(new)
        self._used[row].add(found)
        return found

    def _places(self, row: int, wanted: float) -> list[float]:
        found: list[float] = []
        for start, end in self._free[row]:
            near = min(max(wanted, start), end)
            found += [at for step in range(-6, 7) if start <= (at := near + step * CLEAR) <= end]
        return found


@dataclass(frozen=True)
class Heights:
    """The top of each row, and the height of each lane."""

    tops: tuple[float, ...]
    below: tuple[float, ...]
    level: tuple[int, ...]

    def lane(self, lane: Lane) -> float:
        number = lane.number + (self.level[lane.row] if lane.down else 0)
        return self.below[lane.row] + number * STEP


def heights(seats: Seats, lanes: Lanes, homes: Sequence[Home]) -> Heights:
    """`homes`: those that say below their outline who else stays there."""
    starts = {min(block.rows) for block in seats.blocks if block.home}
    ends = {max(block.rows) for block in seats.blocks if block.home in homes}
    tops, below, level = [], [], []
    at = 0.0
    for row in range(seats.depth):
        at += LABEL if row in starts else CLEAR
        tops.append(at)
        at += HIGH + ROOM + (NOTE if row in ends else 0)
        below.append(at)
        level.append(lanes.count(row, down=False))
        at += (level[-1] + lanes.count(row, down=True)) * STEP
    return Heights(tuple(tops), tuple(below), tuple(level))


def ports(wanted: dict[tuple[str, bool], list[tuple[float, int]]], seats: Seats) -> dict[tuple[str, bool, int], float]:
    """Where each line leaves a symbol: (person, at the bottom, number of the line) → x, spread in the order they go."""
    found: dict[tuple[str, bool, int], float] = {}
    for (key, bottom), lines in sorted(wanted.items(), key=lambda item: not item[0][1]):
        step = min(float(PORT), (WIDE - 2 * PORT) / len(lines))
        start = seats.middle(key) - (len(lines) - 1) / 2 * step
        places = {number: start + place * step for place, number in enumerate(_in_order(lines, seats.middle(key)))}
        if not bottom and _meets(places, seats.row[key], found, seats):
            places = {number: at + step / 2 for number, at in places.items()}
        found.update({(key, bottom, number): at for number, at in places.items()})
    return found


def _in_order(lines: list[tuple[float, int]], middle: float) -> list[int]:
    """By where they go; those bound for the same place so that the lower lane, given out later, lies outside."""
    return [
        number for _, number in sorted(lines, key=lambda line: (line[0], line[1] * (1 if line[0] < middle else -1)))
    ]


def _meets(places: dict[int, float], row: int, found: dict[tuple[str, bool, int], float], seats: Seats) -> bool:
    """Whether a line that comes down here would lie on another that leaves a symbol right above."""
    return any(
        abs(at - other) < PORT / 4 and number != number_above
        for number, at in places.items()
        for (key, bottom, number_above), other in found.items()
        if bottom and seats.row[key] == row - 1
    )


def between(seats: Seats, left: str, right: str) -> float:
    """The middle of the gap of two who stand side by side."""
    return (seats.left[left] + WIDE + seats.left[right]) / 2
