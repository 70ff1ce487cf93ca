"""What is done to look after need-to-know: openings reviewed, looks asked about, and the parent's own list."""

from alongside.governance.actions.asking import ask_why, say_why
from alongside.governance.actions.giving import give_list
from alongside.governance.actions.reviewing import review

__all__ = ["ask_why", "give_list", "review", "say_why"]
