"""How much a worker holds against how much their hours allow. Families are not alike: a number opens the talk.

About fifteen families for a full-time worker is one service's figure (004). What a stage or a long way weighs is
ours; every figure is dated and can be changed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class WorkStage(StrEnum):
    """What a family asks of its worker now. The labels are in the code list `work_stage`."""

    BEGINNING = "beginning"
    STEADY = "steady"
    CRISIS = "crisis"
    COURT = "court"
    EASING = "easing"


class Travel(StrEnum):
    """How far the worker goes to them. The labels are in the code list `travel_band`."""

    NEAR = "near"
    FAR = "far"
    VERY_FAR = "very_far"


@dataclass(frozen=True)
class Figures:
    """The figures in force on one day. `weights` by name: `stage_crisis`, `travel_far` …"""

    full_time_families: float
    full_time_hours: float
    weights: Mapping[str, float]

    def weight(self, stage: str, travel: str) -> float:
        """What one family counts. A stage without a figure counts as one family, a band without one as near."""
        return self.weights.get(f"stage_{stage}", 1.0) + self.weights.get(f"travel_{travel}", 0.0)


@dataclass(frozen=True)
class Load:
    """What one worker holds, against a guide: `families` as people, `weight` as what they ask together."""

    families: int
    waiting: int
    hours_a_week: float
    weight: float
    figures: Figures

    @property
    def guide(self) -> float:
        """What these hours allow, pro rata, to half a family."""
        if self.figures.full_time_hours <= 0:
            return 0.0
        exact = self.figures.full_time_families * self.hours_a_week / self.figures.full_time_hours
        return round(exact * 2) / 2

    @property
    def for_full_time(self) -> float | None:
        """Families as if the hours were full time, to one place; None where a post has no hours."""
        if self.hours_a_week <= 0:
            return None
        return round(self.families * self.figures.full_time_hours / self.hours_a_week, 1)

    @property
    def room(self) -> float:
        """What the guide still allows; below nothing when somebody already holds more."""
        return self.guide - self.weight

    @property
    def words(self) -> str:
        """“Room for about 3 more”, “As full as the guide”, “2.5 over the guide”."""
        if self.hours_a_week <= 0:
            return "No hours are written down for this post"
        if self.room >= 1:
            return f"Room for about {int(self.room)} more"
        return "About as full as the guide" if self.room > -1 else f"{-self.room:g} over the guide"


def weighed(held: Iterable[tuple[str, str]], figures: Figures) -> float:
    """What families ask together, by (stage, travel) of each, to two places."""
    return round(sum(figures.weight(stage, travel) for stage, travel in held), 2)


def figure_problem(name: str, value: float) -> str:
    """Empty if a figure may be so, else the sentence to show."""
    if name.startswith("full_time") and not 1 <= value <= 168:
        return "Give a number from 1 to 168."
    return "" if 0 <= value <= 168 else "Give a number from 0 to 168."
