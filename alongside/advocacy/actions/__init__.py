"""What is done in speaking up: meetings, promises and what became of them, askings and answers, and the sheet."""

from alongside.advocacy.actions.askings import answer, challenge, mend_minutes, refer_child
from alongside.advocacy.actions.meetings import minutes_came, plan, say_view, tell
from alongside.advocacy.actions.promises import move, promise, say_effect
from alongside.advocacy.actions.sheet import share_sheet
from alongside.advocacy.actions.voice import helped
from alongside.support.actions.unfit import Unfit

__all__ = [
    "Unfit",
    "answer",
    "challenge",
    "helped",
    "mend_minutes",
    "minutes_came",
    "move",
    "plan",
    "promise",
    "refer_child",
    "say_effect",
    "say_view",
    "share_sheet",
    "tell",
]
