"""The intake of the police, one paper with every step, what is owed to whom, and the month’s figures."""

from alongside.intelligence.queries.intake import InQueue, intake_for
from alongside.intelligence.queries.loop import LoopMonth, loops_for, months_for
from alongside.intelligence.queries.owed import (
    A_PAGE,
    Owing,
    answered_before,
    owed_for,
    owed_on,
    owing_for,
)
from alongside.intelligence.queries.papers import Paper, paper_behind, paper_for_officer, paper_for_worker
from alongside.intelligence.queries.told_back import ToldBack, told_back, was_answered, with_answered

__all__ = [
    "A_PAGE",
    "InQueue",
    "LoopMonth",
    "Owing",
    "Paper",
    "ToldBack",
    "answered_before",
    "intake_for",
    "loops_for",
    "months_for",
    "owed_for",
    "owed_on",
    "owing_for",
    "paper_behind",
    "paper_for_officer",
    "paper_for_worker",
    "told_back",
    "was_answered",
    "with_answered",
]
