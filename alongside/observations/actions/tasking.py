"""Tells the service manager when something a worker wrote may ask a parent to find something out. It blocks nothing."""

from collections.abc import Iterable
from datetime import datetime

from alongside.access.actor import Actor
from alongside.families.actions.alerts import alert
from alongside.families.models import Family, FamilyRow
from alongside.families.rules import AlertKind
from alongside.observations.rules import Ask, asks_in


def tell_if_asking(*, about: Family | FamilyRow, texts: Iterable[str], by: Actor, now: datetime) -> list[Ask]:
    """Part of a higher act that has passed the gate: one alert, however many phrases were found."""
    found = [ask for text in texts for ask in asks_in(text)]
    if found:
        alert(about=about, kind=AlertKind.TASKING, by=by, now=now)
    return found
