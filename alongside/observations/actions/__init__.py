"""What is done in the log: the three questions, writing, correcting, judging mentions, drafts, and sharing it."""

from alongside.observations.actions.checking import check_first
from alongside.observations.actions.drafts import drop_draft, keep_draft
from alongside.observations.actions.judging import Added, Answered, answer_mentions
from alongside.observations.actions.sharing import share_log
from alongside.observations.actions.tasking import tell_if_asking
from alongside.observations.actions.writing import Noticed, Unfit, correct, observe

__all__ = [
    "Added",
    "Answered",
    "Noticed",
    "Unfit",
    "answer_mentions",
    "check_first",
    "correct",
    "drop_draft",
    "keep_draft",
    "observe",
    "share_log",
    "tell_if_asking",
]
