"""What is done in supporting a family: contacts, the first contact among them, and the answer to who referred it."""

from alongside.families.models.voice import ChoiceAnswer, ConsentAnswer
from alongside.support.actions.answering import Changed, answer_referrer
from alongside.support.actions.contacts import Chosen, Unfit, record_contact

__all__ = ["Changed", "ChoiceAnswer", "Chosen", "ConsentAnswer", "Unfit", "answer_referrer", "record_contact"]
