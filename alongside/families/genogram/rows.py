"""Generations as rows, the oldest at the top."""

from collections.abc import Sequence

from alongside.families.genogram.values import STEPS, Link, Someone

_ORDER = {bond: place for place, bond in enumerate(STEPS)}
# Where somebody stands whom no line places: children below, everybody else with the parents.
_LEVEL = {"child": 0, "sibling": 0, "parent": -1, "other": -1}
_ANCHOR = ("child", "parent", "sibling", "other")


def rows(people: Sequence[Someone], links: Sequence[Link]) -> dict[str, int]:
    """The row of each person, from 0 at the top, with no row empty.

    Lines are believed in the order of STEPS; one that contradicts those before it places nobody (it is still drawn).
    """
    islands = {person.key: {person.key: 0} for person in people}
    for link in sorted((link for link in links if link.bond in STEPS), key=lambda link: _ORDER[link.bond]):
        _join(islands, link)
    levels: dict[str, int] = {}
    for person in sorted(people, key=lambda person: _ANCHOR.index(person.role)):
        if person.key not in levels:
            island = islands[person.key]
            shift = _LEVEL[person.role] - island[person.key]
            levels.update({key: level + shift for key, level in island.items()})
    numbers = {level: number for number, level in enumerate(sorted(set(levels.values())))}
    return {key: numbers[level] for key, level in levels.items()}


def _join(islands: dict[str, dict[str, int]], link: Link) -> None:
    mine, other = islands[link.one], islands[link.two]
    if mine is other:
        return
    shift = mine[link.one] + STEPS[link.bond] - other[link.two]
    for key, level in other.items():
        mine[key] = level + shift
        islands[key] = mine
