"""The way back to what was noticed: the desk and the carers have each their own page of it."""

from typing import TYPE_CHECKING

from django.urls import reverse

from alongside.access.actor import Actor
from alongside.web.desk import DESK

if TYPE_CHECKING:
    from alongside.observations.models import Observation


def back_to(actor: Actor, observation: "Observation") -> str:
    surface = "desk" if actor.has(*DESK) else "carers"
    return reverse(f"{surface}:log-entry", args=[observation.id])
