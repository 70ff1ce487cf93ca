"""What was decided to leave, exactly what left, to whom it was given, and what came of it."""

from alongside.sharing.models.deciding import Decision, ParentTold, Snapshot
from alongside.sharing.models.passing import (
    Given,
    PassedItem,
    Passing,
    Reading,
    SourceOpening,
    SourceReference,
    Withdrawal,
)

__all__ = [
    "Decision",
    "Given",
    "ParentTold",
    "PassedItem",
    "Passing",
    "Reading",
    "Snapshot",
    "SourceOpening",
    "SourceReference",
    "Withdrawal",
]
