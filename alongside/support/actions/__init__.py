"""What is done in supporting a family: contacts planned and made, tasks, appointments, the rhythm, and the answer to
who referred it.
"""

from alongside.families.models.voice import ChoiceAnswer, ConsentAnswer
from alongside.support.actions.answering import answer_referrer
from alongside.support.actions.appointments import Regular, begin_appointment, end_appointment
from alongside.support.actions.contacts import After, Chosen, More, record_contact
from alongside.support.actions.correcting import correct_contact
from alongside.support.actions.planned import Plan, became, meet_day, move, on_its_day, plan_contact
from alongside.support.actions.quiet import agree_rhythm
from alongside.support.actions.tasks import Todo, add_task, settle_task
from alongside.support.actions.unfit import Unfit

__all__ = [
    "After",
    "ChoiceAnswer",
    "Chosen",
    "ConsentAnswer",
    "More",
    "Plan",
    "Regular",
    "Todo",
    "Unfit",
    "add_task",
    "agree_rhythm",
    "answer_referrer",
    "became",
    "begin_appointment",
    "correct_contact",
    "end_appointment",
    "meet_day",
    "move",
    "on_its_day",
    "plan_contact",
    "record_contact",
    "settle_task",
]
