"""What is done with a plan: written, agreed by both, dated, read again, ended."""

from alongside.plans.actions.agreeing import agree
from alongside.plans.actions.reviewing import end, review, review_after, set_date
from alongside.plans.actions.writing import Wording, begin, write
from alongside.support.actions.unfit import Unfit

__all__ = ["Unfit", "Wording", "agree", "begin", "end", "review", "review_after", "set_date", "write"]
