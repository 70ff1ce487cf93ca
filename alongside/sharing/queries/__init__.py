"""What left a family's file, to whom and why; what may leave; and what a partner was given."""

from alongside.sharing.queries.checking import details_for
from alongside.sharing.queries.crossed import (
    WHAT,
    Crossing,
    crossed_for,
    crossing_for,
    had_to_move,
    passed_on,
    submissions_for,
)
from alongside.sharing.queries.papers import A_PAGE, answers_to, copy_of, left_for, paper_for
from alongside.sharing.queries.readings import readings_waiting
from alongside.sharing.queries.received import Received, given_for, received_for
from alongside.sharing.queries.recipients import OUTSIDE, Recipients, To, recipients_for
from alongside.sharing.queries.sources import openings_for, reference_called, reference_for

__all__ = [
    "A_PAGE",
    "OUTSIDE",
    "WHAT",
    "Crossing",
    "Received",
    "Recipients",
    "To",
    "answers_to",
    "copy_of",
    "crossed_for",
    "crossing_for",
    "details_for",
    "given_for",
    "had_to_move",
    "left_for",
    "openings_for",
    "paper_for",
    "passed_on",
    "readings_waiting",
    "received_for",
    "recipients_for",
    "reference_called",
    "reference_for",
    "submissions_for",
]
