"""What a plan is, which steps it may take, and when it is looked at again. Plain values, no clock."""

from alongside.plans.rules.differing import Change, Piece, difference
from alongside.plans.rules.paper import fit
from alongside.plans.rules.parts import KIND_WORDS, Group, Kind, Part, in_order, label_of, parts_of
from alongside.plans.rules.reviewing import WHY_WORDS, Dated, ReviewOutcome, Why, date_problem, next_review
from alongside.plans.rules.states import (
    HOW_WORDS,
    MOVES,
    STATE_NEXT,
    STATE_WORDS,
    VERB_WORDS,
    Facts,
    How,
    Side,
    State,
    Verb,
    move,
    refusal,
    state_of,
)

__all__ = [
    "HOW_WORDS",
    "KIND_WORDS",
    "MOVES",
    "STATE_NEXT",
    "STATE_WORDS",
    "VERB_WORDS",
    "WHY_WORDS",
    "Change",
    "Dated",
    "Facts",
    "Group",
    "How",
    "Kind",
    "Part",
    "Piece",
    "ReviewOutcome",
    "Side",
    "State",
    "Verb",
    "Why",
    "date_problem",
    "difference",
    "fit",
    "in_order",
    "label_of",
    "move",
    "next_review",
    "parts_of",
    "refusal",
    "state_of",
]
