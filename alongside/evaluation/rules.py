"""Counts that name nobody: what is under five is not shown, and nothing shown lets it be worked out.

A table is cells (keys with counts) and sums (one cell is the total of others). `veiled` says “fewer than 5” for
every count under five, then plays the reader: knowing all that is shown, how closely can each small count be pinned
down? While any is closer than “0 to 4”, one more count is kept back: a part beside it; else the small count itself,
which is then only “not shown”; a total last of all. So “not shown” may be any number, and promises nothing.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median
from typing import Final, TypeVar
from zlib import crc32

SMALL: Final = 5
FAR: Final = 10**9

Cell = Hashable
C = TypeVar("C", bound=Hashable)
Bounds = dict[Cell, tuple[int, int]]


@dataclass(frozen=True)
class Sum:
    """`total` is what `parts` come to."""

    total: Cell
    parts: tuple[Cell, ...]


class Veil(StrEnum):
    SHOWN = "shown"
    SMALL = "small"  # said as “fewer than 5”
    KEPT = "kept"  # hidden so that a small one stays small


def veiled(named: Mapping[C, int], sums: Sequence[Sum]) -> dict[C, Veil]:
    """How each count may be said."""
    counts: dict[Cell, int] = dict(named.items())
    veil: dict[Cell, Veil] = {cell: Veil.SMALL if n < SMALL else Veil.SHOWN for cell, n in counts.items()}
    while (told := _told(counts, bounds(counts, veil, sums))) and (hide := _next(told, counts, veil, sums)) is not None:
        veil[hide] = Veil.KEPT
    return {cell: veil[cell] for cell in named}


def bounds(counts: Mapping[Cell, int], veil: Mapping[Cell, Veil], sums: Sequence[Sum]) -> Bounds:
    """The least and most each count can be, for somebody who reads everything that is shown."""
    ranges = {Veil.SMALL: (0, SMALL - 1), Veil.KEPT: (0, FAR)}
    known = {cell: ranges.get(veil[cell], (n, n)) for cell, n in counts.items()}
    open_ = [s for s in sums if any(veil[cell] is not Veil.SHOWN for cell in (s.total, *s.parts))]
    while open_ := [s for s in open_ if _tighten(known, s)] and open_:
        pass
    return known


def _tighten(known: Bounds, sum_: Sum) -> bool:
    """What one sum says about its total and about each of its parts; True if anything became closer."""
    low, high = sum(known[p][0] for p in sum_.parts), sum(known[p][1] for p in sum_.parts)
    moved = _narrow(known, sum_.total, low, high)
    least, most = known[sum_.total]
    for part in sum_.parts:
        mine_least, mine_most = known[part]
        # What the others can come to, at most and at least, leaves this much for the part.
        moved |= _narrow(known, part, least - (high - mine_most), most - (low - mine_least))
    return moved


def _narrow(known: Bounds, cell: Cell, low: int, high: int) -> bool:
    before = known[cell]
    known[cell] = (max(before[0], low), min(before[1], high))
    # Beyond FAR there is only “any number”: following it closer would never end.
    return known[cell] != before and (known[cell][0] != before[0] or before[1] < FAR or known[cell][1] < FAR // 2)


def _told(counts: Mapping[Cell, int], known: Bounds) -> list[Cell]:
    """The small counts that can be pinned down closer than 0 to 4."""
    return [c for c, n in counts.items() if n < SMALL and (known[c][0] > 0 or known[c][1] < SMALL - 1)]


def _next(told: list[Cell], counts: Mapping[Cell, int], veil: Mapping[Cell, Veil], sums: Sequence[Sum]) -> Cell | None:
    """The next count to keep back, for the first that is told."""
    near = [s for s in sums if told[0] in {s.total, *s.parts}]
    totals = {s.total for s in near}
    beside = {cell for s in near for cell in (s.total, *s.parts)}
    # What was kept back already may itself be worked out from its own parts.
    linked = {told[0]} | {cell for cell in beside if veil[cell] is Veil.KEPT}
    around = {cell for s in sums for cell in (s.total, *s.parts) if linked & {s.total, *s.parts}}
    if parts := {cell for cell in around if veil[cell] is Veil.SHOWN} - totals:
        return min(parts, key=lambda cell: (counts[cell], str(cell)))
    if small := [cell for cell in told if veil[cell] is Veil.SMALL]:
        # Which of several is no sign of its size.
        return min(small, key=lambda cell: crc32(repr((cell, sorted(counts.values()))).encode()))
    shown = {cell for cell in counts if veil[cell] is Veil.SHOWN}
    shown = shown & beside or shown
    return min(shown, key=lambda cell: (counts[cell], str(cell)), default=None)


def median_hours(hours: Iterable[float]) -> int | None:
    """In whole hours; None for fewer than five, because one of them could then be somebody’s."""
    found = list(hours)
    return round(median(found)) if len(found) >= SMALL else None


@dataclass(frozen=True, order=True)
class Month:
    """A calendar month."""

    year: int
    month: int

    @property
    def first(self) -> date:
        return date(self.year, self.month, 1)

    def after(self, months: int) -> "Month":
        index = self.year * 12 + self.month - 1 + months
        return Month(index // 12, index % 12 + 1)


def year_of(on: date) -> int:
    """The service’s year a day belongs to, called by the calendar year in which it begins: April to March."""
    return on.year if on.month >= 4 else on.year - 1


def months_of(year: int) -> list[Month]:
    """Always the same twelve: windows that can be moved by a day can be taken from each other."""
    return [Month(year, 4).after(n) for n in range(12)]
