"""Patterns in when a child goes and comes back. Only exact times make the picture; all others are counted apart."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import tzinfo
from uuid import UUID

from alongside.observations.rules import Happened, Precision

# Ours: with fewer exact times than this a picture says more about chance than about the child.
ENOUGH = 5
SHADES = 4


@dataclass(frozen=True)
class Grid:
    """`cells` counts (weekday, hour), Monday is 0. `exact` is the n of the picture."""

    cells: dict[tuple[int, int], int] = field(default_factory=dict)
    exact: int = 0
    between: int = 0
    rough: int = 0
    unknown: int = 0

    @property
    def all(self) -> int:
        return self.exact + self.between + self.rough + self.unknown

    @property
    def enough(self) -> bool:
        return self.exact >= ENOUGH

    @property
    def most(self) -> int:
        return max(self.cells.values(), default=0)

    def shade(self, weekday: int, hour: int) -> int:
        """0 for none, 1 to 4 by its share of the fullest hour."""
        number = self.cells.get((weekday, hour), 0)
        return -(-number * SHADES // self.most) if number else 0


def grid(times: Iterable[Happened], zone: tzinfo) -> Grid:
    """Weekday × hour where the family lives."""
    cells: Counter[tuple[int, int]] = Counter()
    kinds: Counter[Precision] = Counter()
    for time in times:
        kinds[time.precision] += 1
        if time.precision is Precision.EXACT and time.from_at:
            local = time.from_at.astimezone(zone)
            cells[local.weekday(), local.hour] += 1
    return Grid(
        dict(cells), kinds[Precision.EXACT], kinds[Precision.RANGE], kinds[Precision.VAGUE], kinds[Precision.UNKNOWN]
    )


@dataclass(frozen=True)
class Met:
    """One thing that came up in one episode: a place, somebody’s nickname, a plate. `said` is how it was said."""

    episode: UUID
    kind: str
    value: str
    said: str


@dataclass(frozen=True)
class Tally:
    kind: str
    said: str
    episodes: int


def tallies(met: Iterable[Met]) -> list[Tally]:
    """In how many episodes each thing came up, most first; twice in one episode is once."""
    found: dict[tuple[str, str], set[UUID]] = {}
    said: dict[tuple[str, str], str] = {}
    for one in met:
        found.setdefault((one.kind, one.value), set()).add(one.episode)
        said.setdefault((one.kind, one.value), one.said)
    lines = [Tally(kind, said[kind, value], len(episodes)) for (kind, value), episodes in found.items()]
    return sorted(lines, key=lambda tally: (-tally.episodes, tally.kind, tally.said))
