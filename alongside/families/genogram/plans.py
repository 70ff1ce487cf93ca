"""What kind of line each bond becomes. Every bond is in exactly one plan."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from alongside.families.genogram.seats import Seats
from alongside.families.genogram.values import COUPLES, RAISING, Link, State

SIDE_BY_SIDE = 3  # so many lines fit between two who stand side by side


@dataclass(frozen=True)
class Beside:
    """A short line between two who stand side by side."""

    link: Link
    left: str
    right: str
    slot: int


@dataclass(frozen=True)
class Under:
    """A line that runs below the row of two who stand in it apart."""

    link: Link


@dataclass(frozen=True)
class Descent:
    """From one parent, or from the line of a couple, down to children in the next row."""

    source: "str | Beside | Under"
    links: tuple[Link, ...]
    children: tuple[str, ...]
    siblings: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Across:
    """A line between two rows that no descent carries."""

    link: Link
    upper: str
    lower: str


Plan = Beside | Under | Descent | Across


def plans(seats: Seats, links: Sequence[Link]) -> list[Plan]:
    level = [link for link in links if seats.row[link.one] == seats.row[link.two]]
    down = [link for link in links if link.bond in RAISING and seats.row[link.two] == seats.row[link.one] + 1]
    # A bond that holds comes first: the line side by side is its, and the children hang from it.
    paired = sorted((link for link in level if link.bond in COUPLES), key=lambda link: link.state != State.NOW)
    couples = _level(seats, paired)
    descents = _shared(couples, down)
    taken = {link.key for descent in descents for link in descent.links}
    descents += _single([link for link in down if link.key not in taken])
    descents, carried = _with_siblings(descents, [link for link in level if link.bond == "sibling"])
    rest = [link for link in level if link.bond not in COUPLES and link.key not in carried]
    done = {link.key for link in (*level, *down)}
    across = [_across(seats, link) for link in links if link.key not in done]
    return [*couples, *_level(seats, rest, couples), *descents, *across]


def _level(seats: Seats, links: Sequence[Link], before: Sequence[Beside | Under] = ()) -> list[Beside | Under]:
    """Side by side where they stand so and there is room; a line with a date needs the room below."""
    used: dict[frozenset[str], int] = defaultdict(int)
    for plan in before:
        used[plan.link.pair] += isinstance(plan, Beside)
    found: list[Beside | Under] = []
    for link in links:
        rank = seats.across(seats.row[link.one])
        left, right = sorted((link.one, link.two), key=rank.index)
        near = rank.index(right) - rank.index(left) == 1
        if near and not link.when and used[link.pair] < SIDE_BY_SIDE:
            found.append(Beside(link, left, right, used[link.pair]))
            used[link.pair] += 1
        else:
            found.append(Under(link))
    return found


def _shared(couples: Sequence[Beside | Under], down: Sequence[Link]) -> list[Descent]:
    """Children of both of a couple hang from the couple’s line, as genograms have always been drawn."""
    by_child: dict[str, list[Link]] = defaultdict(list)
    for link in down:
        if link.bond == "parent" and link.state == State.NOW:
            by_child[link.two].append(link)
    hanging: dict[int, list[Link]] = defaultdict(list)
    for links in by_child.values():
        parents = {link.one for link in links}
        for number, couple in enumerate(couples):
            if couple.link.pair == parents and len(links) == len(parents):
                hanging[number] += links
                break
    return [
        Descent(couples[number], tuple(links), tuple(dict.fromkeys(link.two for link in links)))
        for number, links in hanging.items()
    ]


def _single(links: Sequence[Link]) -> list[Descent]:
    groups: dict[tuple[str, ...], list[Link]] = defaultdict(list)
    for link in links:
        # A line with a date carries its own words, so it runs alone.
        groups[link.one, link.bond, link.state, link.key if link.when else ""].append(link)
    return [
        Descent(group[0].one, tuple(group), tuple(dict.fromkeys(link.two for link in group)))
        for group in groups.values()
    ]


def _with_siblings(descents: list[Descent], siblings: Sequence[Link]) -> tuple[list[Descent], set[str]]:
    """Those who hang from one couple’s line are drawn as brothers and sisters by it."""
    carried: set[str] = set()
    found = []
    for descent in descents:
        mine = tuple(
            link
            for link in siblings
            if link.pair <= set(descent.children)
            and link.key not in carried
            and link.state == State.NOW
            and all(part.bond == "parent" and part.state == State.NOW for part in descent.links)
        )
        carried |= {link.key for link in mine}
        found.append(Descent(descent.source, descent.links, descent.children, mine))
    return found, carried


def _across(seats: Seats, link: Link) -> Across:
    upper, lower = sorted((link.one, link.two), key=lambda key: seats.row[key])
    return Across(link, upper, lower)
