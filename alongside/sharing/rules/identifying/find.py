"""A piece of a text that would identify somebody of the family, or who told it; and a text without such pieces."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Why a piece is pointed at; in this order when two overlap."""

    NAME = "name"
    OTHER = "other"
    HOME = "home"
    REACH = "reach"
    SCHOOL = "school"
    WORK = "work"
    VEHICLE = "vehicle"
    RELATION = "relation"
    VANTAGE = "vantage"


WORDS: dict[Why, str] = {
    Why.NAME: "a name in the family’s record",
    Why.OTHER: "somebody else in the family’s record",
    Why.HOME: "where they live",
    Why.REACH: "how they are reached",
    Why.SCHOOL: "the school",
    Why.WORK: "where somebody works",
    Why.VEHICLE: "their vehicle",
    Why.RELATION: "who told it",
    Why.VANTAGE: "where they were, or what only they could know",
}
INSTEAD: dict[Why, str] = {
    Why.NAME: "[a name]",
    Why.OTHER: "[a name]",
    Why.HOME: "[an address]",
    Why.REACH: "[a number]",
    Why.SCHOOL: "[a school]",
    Why.WORK: "[a workplace]",
    Why.VEHICLE: "[a vehicle]",
    Why.RELATION: "[somebody]",
    Why.VANTAGE: "[…]",
}


@dataclass(frozen=True)
class Find:
    """A piece of the text: characters from `start` to before `end`."""

    start: int
    end: int
    why: Why


def without(text: str, finds: Iterable[Find]) -> str:
    """The text with each piece replaced by what kind of thing stood there."""
    out, at = "", 0
    for find in finds:
        out, at = out + text[at : find.start] + INSTEAD[find.why], find.end
    return out + text[at:]
