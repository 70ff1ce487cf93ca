"""The rows of support: contacts first; what else is done beside a family stands in modules of its own."""

from alongside.support.models.beside import Help, HelpStep, MirrorMark, TopicTalk
from alongside.support.models.contacts import Contact, ContactCorrection
from alongside.support.models.planned import Appointment, PlannedContact, PlannedStep
from alongside.support.models.rhythm import AgreedRhythm, LastReached
from alongside.support.models.tasks import Task, TaskStep
from alongside.support.models.team import Duty, LoneVisit, Supervision

__all__ = [
    "AgreedRhythm",
    "Appointment",
    "Contact",
    "ContactCorrection",
    "Duty",
    "Help",
    "HelpStep",
    "LastReached",
    "LoneVisit",
    "MirrorMark",
    "PlannedContact",
    "PlannedStep",
    "Supervision",
    "Task",
    "TaskStep",
    "TopicTalk",
]
