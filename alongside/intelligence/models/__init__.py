"""What police did with what was passed on, what may be said back, and what whoever told it is owed."""

from alongside.intelligence.models.answers import Answer, AnswerOwed
from alongside.intelligence.models.exhibits import DisclosureMark, Exhibit, Movement
from alongside.intelligence.models.police import Hold, PoliceStep, SayBack, Submission

__all__ = [
    "Answer",
    "AnswerOwed",
    "DisclosureMark",
    "Exhibit",
    "Hold",
    "Movement",
    "PoliceStep",
    "SayBack",
    "Submission",
]
