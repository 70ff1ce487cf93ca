"""What police may do with what they were given, what may be said back meanwhile, and what is owed. Pure."""

from alongside.intelligence.rules.figures import Counts, Loop, counted, median_days
from alongside.intelligence.rules.owing import OWED_MOVES, OWED_WORDS, OWING, Happens, Owed, after_it, days_since
from alongside.intelligence.rules.saying import (
    ANSWER_WORDS,
    Answered,
    HoldKind,
    may_answer,
    not_before_problem,
    say_back_problem,
    why_not_answer,
)
from alongside.intelligence.rules.track import (
    HELD,
    MOVES,
    STATE_WORDS,
    VERB_WORDS,
    State,
    Verb,
    after,
    open_verbs,
    told_problem,
    why_not,
)

__all__ = [
    "ANSWER_WORDS",
    "HELD",
    "MOVES",
    "OWED_MOVES",
    "OWED_WORDS",
    "OWING",
    "STATE_WORDS",
    "VERB_WORDS",
    "Answered",
    "Counts",
    "Happens",
    "HoldKind",
    "Loop",
    "Owed",
    "State",
    "Verb",
    "after",
    "after_it",
    "counted",
    "days_since",
    "may_answer",
    "median_days",
    "not_before_problem",
    "open_verbs",
    "say_back_problem",
    "told_problem",
    "why_not",
    "why_not_answer",
]
