"""Where each line runs, point by point."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from alongside.families.genogram.lanes import Gaps, Heights, Lane, Lanes, between, ports
from alongside.families.genogram.plans import Across, Beside, Descent, Plan, Under
from alongside.families.genogram.seats import HIGH, WIDE, Seats
from alongside.families.genogram.values import Link, State

SLASHES = {"separated": 1, "divorced": 2}
WORDS = 110  # room for a date on a line
SLOT = 18  # two lines between the same two people

Point = tuple[float, float]


@dataclass(frozen=True)
class Edge:
    """A height on a row: `down` from the top of its symbols."""

    row: int
    down: float


Height = Edge | Lane
Course = list[tuple[float, Height]]


@dataclass(frozen=True)
class Draft:
    """A line before it is known how high everything is."""

    links: tuple[Link, ...]
    courses: tuple[Course, ...]
    middle: tuple[float, Height]


@dataclass(frozen=True)
class Stroke:
    """A line as it is drawn: the bonds it stands for, its courses, slashes across it, and where its words stand."""

    keys: tuple[str, ...]
    bond: str
    state: State
    when: str
    courses: tuple[tuple[Point, ...], ...]
    slashes: tuple[Point, ...]
    middle: Point


class Drawing:
    """Turns plans into drafts: first where lines leave people, then what runs level between rows."""

    def __init__(self, seats: Seats, plans: Sequence[Plan]) -> None:
        self.seats, self.lanes, self.gaps = seats, Lanes(), Gaps(seats)
        self._ports = ports(_wanted(seats, plans), seats)
        self._hangs: dict[int, tuple[float, Height]] = {}
        self.drafts = [self._draft(number, plan) for number, plan in enumerate(plans)]

    def _draft(self, number: int, plan: Plan) -> Draft:
        draft = self._course(number, plan)
        self._hangs[id(plan)] = draft.middle
        return draft

    def _course(self, number: int, plan: Plan) -> Draft:
        if isinstance(plan, Beside):
            return self._beside(plan)
        if isinstance(plan, Under):
            return self._under(number, plan)
        if isinstance(plan, Descent):
            return self._descent(number, plan)
        return self._across(number, plan)

    def _beside(self, plan: Beside) -> Draft:
        row = self.seats.row[plan.left]
        at = Edge(row, HIGH / 2 + (0, -SLOT, SLOT)[plan.slot])
        start, end = self.seats.left[plan.left] + WIDE, self.seats.left[plan.right]
        return Draft((plan.link,), ([(start, at), (end, at)],), (between(self.seats, plan.left, plan.right), at))

    def _under(self, number: int, plan: Under) -> Draft:
        row = self.seats.row[plan.link.one]
        left, right = sorted(self._ports[key, True, number] for key in (plan.link.one, plan.link.two))
        middle = (left + right) / 2
        lane = self.lanes.take(row, False, min(left, middle - WORDS / 2), max(right, middle + WORDS / 2))
        foot = Edge(row, HIGH)
        return Draft((plan.link,), ([(left, foot), (left, lane), (right, lane), (right, foot)],), (middle, lane))

    def _descent(self, number: int, plan: Descent) -> Draft:
        row = self.seats.row[plan.children[0]] - 1
        start: float
        head: Height
        if isinstance(plan.source, str):
            start, head = self._ports[plan.source, True, number], Edge(row, HIGH)
        else:
            start, head = self._hangs[id(plan.source)]
        feet = [self._ports[child, False, number] for child in plan.children]
        if len(feet) == 1 and not plan.links[0].when and abs(feet[0] - start) < 1:
            return Draft((*plan.links, *plan.siblings), ([(start, head), (start, Edge(row + 1, 0))],), (start, head))
        left, right = min(start, *feet), max(start, *feet)
        middle = (left + right) / 2
        room = WORDS / 2 if plan.links[0].when else 0
        lane = self.lanes.take(row, True, min(left, middle - room), max(right, middle + room))
        level: Course = [(left, lane), (right, lane)]
        drops: list[Course] = [[(foot, lane), (foot, Edge(row + 1, 0))] for foot in feet]
        return Draft((*plan.links, *plan.siblings), ([(start, head), (start, lane)], level, *drops), (middle, lane))

    def _across(self, number: int, plan: Across) -> Draft:
        top, bottom = self.seats.row[plan.upper], self.seats.row[plan.lower]
        at, end = self._ports[plan.upper, True, number], self._ports[plan.lower, False, number]
        course: Course = [(at, Edge(top, HIGH))]
        for row in range(top, bottom):
            to = end if row == bottom - 1 else self.gaps.through(row + 1, end)
            lane = self.lanes.take(row, True, min(at, to, end - WORDS / 2), max(at, to, end + WORDS / 2))
            course += [(at, lane), (to, lane)]
            at = to
        course.append((end, Edge(bottom, 0)))
        return Draft((plan.link,), (course,), (end, course[-2][1]))


def _wanted(seats: Seats, plans: Sequence[Plan]) -> dict[tuple[str, bool], list[tuple[float, int]]]:
    """What leaves each symbol, at its bottom (True) or its top, and where it is bound."""
    wanted: dict[tuple[str, bool], list[tuple[float, int]]] = defaultdict(list)
    for number, plan in enumerate(plans):
        for key, bottom, bound in _ends(seats, plan):
            wanted[key, bottom].append((seats.middle(bound), number))
    return wanted


def _ends(seats: Seats, plan: Plan) -> list[tuple[str, bool, str]]:
    if isinstance(plan, Under):
        return [(plan.link.one, True, plan.link.two), (plan.link.two, True, plan.link.one)]
    if isinstance(plan, Across):
        return [(plan.upper, True, plan.lower), (plan.lower, False, plan.upper)]
    if isinstance(plan, Descent):
        source = plan.source if isinstance(plan.source, str) else plan.source.link.one
        own = [(source, True, plan.children[0])] if isinstance(plan.source, str) else []
        return own + [(child, False, source) for child in plan.children]
    return []


def strokes(drafts: Sequence[Draft], heights: Heights) -> list[Stroke]:
    return [_stroke(draft, heights) for draft in drafts]


def _stroke(draft: Draft, heights: Heights) -> Stroke:
    def point(place: tuple[float, Height]) -> Point:
        x, height = place
        y = heights.lane(height) if isinstance(height, Lane) else heights.tops[height.row] + height.down
        return round(x, 1), round(y, 1)

    first = draft.links[0]
    middle = point(draft.middle)
    slashes = SLASHES.get(first.bond, 0)
    return Stroke(
        keys=tuple(link.key for link in draft.links),
        bond=first.bond,
        state=first.state,
        when=first.when,
        courses=tuple(tuple(point(place) for place in course) for course in draft.courses),
        # Beside the middle, where a line to children may hang.
        slashes=tuple((middle[0] - 10 - 7 * number, middle[1]) for number in range(slashes)),
        middle=middle,
    )
