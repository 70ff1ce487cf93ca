"""What a genogram is drawn from: people, the bonds between them, and the homes they live in now."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

# How many generations lower the second person of a bond stands. “Is close to” says nothing about generations.
STEPS = {
    "parent": 1,
    "adoptive": 1,
    "foster": 1,
    "step_parent": 1,
    "grandparent": 2,
    "married": 0,
    "partner": 0,
    "separated": 0,
    "divorced": 0,
    "sibling": 0,
}
COUPLES = frozenset({"married", "partner", "separated", "divorced"})
RAISING = frozenset({"parent", "adoptive", "foster", "step_parent"})
BONDS = frozenset({*STEPS, "other"})


class State(StrEnum):
    """Whether a bond holds on the day the picture is drawn."""

    NOW = "now"
    ENDED = "ended"
    COMING = "coming"


@dataclass(frozen=True)
class Someone:
    """A person: `role` is child, parent, sibling or other; `more` stands under the name."""

    key: str
    role: str
    name: str = ""
    more: str = ""
    born_on: date | None = None


@dataclass(frozen=True)
class Link:
    """`one` — bond — `two`. `when` is written on a line that holds no longer, or not yet; `since` is for the words."""

    key: str
    one: str
    two: str
    bond: str
    state: State = State.NOW
    when: str = ""
    since: str = ""

    @property
    def pair(self) -> frozenset[str]:
        return frozenset({self.one, self.two})


@dataclass(frozen=True)
class Home:
    """Who lives there now, by key. Somebody may live in two homes: they are drawn in the first, named in the other."""

    key: str
    name: str
    people: tuple[str, ...]
    danger: bool = False
