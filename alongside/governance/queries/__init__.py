"""What waits for review, which looks nobody can place, and who opened one family's record."""

from alongside.governance.queries.opened import ListPaper, Wanted, list_for, parent_for
from alongside.governance.queries.reviews import opening_to_review, openings_reviewed, openings_waiting
from alongside.governance.queries.unplaced import Line, Week, asked_for, week_for

__all__ = [
    "Line",
    "ListPaper",
    "Wanted",
    "Week",
    "asked_for",
    "list_for",
    "opening_to_review",
    "openings_reviewed",
    "openings_waiting",
    "parent_for",
    "week_for",
]
