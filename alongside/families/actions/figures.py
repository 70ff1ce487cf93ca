"""A figure caseloads are reckoned with changes from a day on; what was reckoned before stays as it was."""

from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.conditions import Thing
from alongside.access.gate import NotVisible, Refused, require
from alongside.access.policy import Can
from alongside.families.models import Figure
from alongside.families.rules.load import figure_problem
from alongside.record.writing import recorded
from alongside.words.models import Confidence


def set_figure(*, hub: Thing, name: str, value: float, from_on: date, source: str, by: Actor, now: datetime) -> Figure:
    """A new line from a day on. A second change for the same day takes the place of the first."""
    require(by, Can.EDIT_LISTS, hub)
    if not Figure.objects.filter(name=name).exists():
        raise NotVisible
    if problem := figure_problem(name, value):
        raise Refused(problem)
    if from_on < timezone.localdate(now):
        raise Refused("A figure can change from today on, or from a later day.")
    with recorded(by=by, did="families.figure", about=hub, because=name):
        row, _ = Figure.objects.update_or_create(
            name=name,
            from_on=from_on,
            defaults={
                "value": Decimal(str(value)),
                "source": source or "Your own charity",
                "confidence": Confidence.OURS.value,
            },
        )
    return row
