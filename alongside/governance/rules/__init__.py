"""Decisions about who looked and why, from plain values. No Django, no clock, no rows."""

from alongside.governance.rules.looks import Because, Look, Span, Unplaced, reason_at, unplaced, week_of
from alongside.governance.rules.paper import Opened, Reader, lines, opened_by_day
from alongside.governance.rules.reviewing import FOUND_WORDS, Found, may_review, review_problem, week_problem

__all__ = [
    "FOUND_WORDS",
    "Because",
    "Found",
    "Look",
    "Opened",
    "Reader",
    "Span",
    "Unplaced",
    "lines",
    "may_review",
    "opened_by_day",
    "reason_at",
    "review_problem",
    "unplaced",
    "week_of",
    "week_problem",
]
