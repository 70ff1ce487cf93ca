"""What is asked of plans: those of a family, one with its history, and the words that a paper in a hurry is made of."""

from alongside.plans.queries.reading import (
    Compared,
    Current,
    Line,
    Shelf,
    ToPlan,
    Whole,
    current_for,
    missing_plan_of,
    plan_for,
    plans_for,
    plans_of,
    read_one,
    to_plan_for,
    version_for,
    whole_for,
)
from alongside.plans.queries.standing import Stands

__all__ = [
    "Compared",
    "Current",
    "Line",
    "Shelf",
    "Stands",
    "ToPlan",
    "Whole",
    "current_for",
    "missing_plan_of",
    "plan_for",
    "plans_for",
    "plans_of",
    "read_one",
    "to_plan_for",
    "version_for",
    "whole_for",
]
