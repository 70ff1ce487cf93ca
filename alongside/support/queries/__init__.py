"""What is asked about contacts with families, what needs doing today, and the answer to who referred them."""

from alongside.support.queries.answers import Draft, answer_for
from alongside.support.queries.contacts import (
    A_PAGE,
    Before,
    Reach,
    attempts_of,
    calls_by_person,
    calls_without_rule,
    contacts_for,
    due_referrals,
    reach_for,
    verdict_at,
)
from alongside.support.queries.today import Today, today_for

__all__ = [
    "A_PAGE",
    "Before",
    "Draft",
    "Reach",
    "Today",
    "answer_for",
    "attempts_of",
    "calls_by_person",
    "calls_without_rule",
    "contacts_for",
    "due_referrals",
    "reach_for",
    "today_for",
    "verdict_at",
]
