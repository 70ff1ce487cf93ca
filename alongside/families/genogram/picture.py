"""The whole picture: symbols, outlines of homes and lines, each at its place, beginning at nought."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from alongside.families.genogram.lanes import LABEL, NOTE, Heights, heights
from alongside.families.genogram.plans import plans
from alongside.families.genogram.rows import rows
from alongside.families.genogram.seats import HIGH, WIDE, Block, Seats, seats
from alongside.families.genogram.strokes import Drawing, Point, Stroke, strokes
from alongside.families.genogram.values import Home, Link, Someone

MARGIN = 16.0
INSIDE = 10  # from a symbol down to the outline of its home


@dataclass(frozen=True)
class Symbol:
    someone: Someone
    row: int
    x: float
    y: float


@dataclass(frozen=True)
class Outline:
    """A home round those who live there. `also`: who stays there too, and is drawn in another home."""

    home: Home
    also: tuple[str, ...]
    empty: bool
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Picture:
    symbols: list[Symbol]
    outlines: list[Outline]
    strokes: list[Stroke]
    width: float
    height: float


def picture(people: Sequence[Someone], links: Sequence[Link], homes: Sequence[Home]) -> Picture:
    """The same family gives the same picture. Every link joins two different people of `people`."""
    if not people:
        return Picture([], [], [], 0, 0)
    seated = seats(people, links, homes, rows(people, links))
    drawing = Drawing(seated, plans(seated, links))
    noted = [home for home in homes if _also(home, seated)]
    high = heights(seated, drawing.lanes, noted)
    symbols = [
        Symbol(person, seated.row[person.key], seated.left[person.key], high.tops[seated.row[person.key]])
        for person in people
    ]
    outlines = [_outline(block.home, block, seated, high) for block in seated.blocks if block.home]
    return _from_nought(symbols, outlines, strokes(drawing.drafts, high))


def _also(home: Home, seated: Seats) -> tuple[str, ...]:
    block = next(block for block in seated.blocks if block.home is home)
    drawn = {key for rank in block.rows.values() for key in rank}
    return tuple(key for key in dict.fromkeys(home.people) if key not in drawn)


def _outline(home: Home, block: Block, seated: Seats, high: Heights) -> Outline:
    also = _also(home, seated)
    top, bottom = high.tops[min(block.rows)] - LABEL + 4, high.tops[max(block.rows)] + HIGH + INSIDE
    return Outline(
        home=home,
        also=also,
        empty=not any(block.rows.values()),
        x=block.left,
        y=top,
        width=block.width,
        height=bottom + (NOTE if also else 0) - top,
    )


def _from_nought(symbols: list[Symbol], outlines: list[Outline], lines: list[Stroke]) -> Picture:
    """Lines may run outside the outermost people, so the edge is known last."""
    points = [point for line in lines for course in line.courses for point in course]
    lefts = [*(s.x for s in symbols), *(o.x for o in outlines), *(x for x, _ in points)]
    rights = [*(s.x + WIDE for s in symbols), *(o.x + o.width for o in outlines), *(x for x, _ in points)]
    tops = [*(s.y for s in symbols), *(o.y for o in outlines)]
    ends = [*(s.y + HIGH for s in symbols), *(o.y + o.height for o in outlines), *(y for _, y in points)]
    dx, dy = MARGIN - min(lefts), MARGIN - min(tops)

    def moved(point: Point) -> Point:
        return point[0] + dx, point[1] + dy

    return Picture(
        symbols=[replace(symbol, x=symbol.x + dx, y=symbol.y + dy) for symbol in symbols],
        outlines=[replace(outline, x=outline.x + dx, y=outline.y + dy) for outline in outlines],
        strokes=[
            replace(
                line,
                courses=tuple(tuple(moved(point) for point in course) for course in line.courses),
                slashes=tuple(moved(point) for point in line.slashes),
                middle=moved(line.middle),
            )
            for line in lines
        ],
        width=max(rights) + dx + MARGIN,
        height=max(ends) + dy + MARGIN,
    )
