"""Carries every row of a family's file to another hub, whatever area holds it, by the care each model declares.

A row is the family's when its care says so (`of` family or referral) and it has columns of its own for family and hub.
Seals hold: they are bound to the family, the table and the row, never to the hub, so locked facts are not opened.
Traces are tags that differ in every hub: they are forgotten and left again. The record is never changed.
"""

import uuid
from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.db.models import Model

from alongside.access.actor import Actor
from alongside.access.care import Care
from alongside.families import traces
from alongside.families.models import ContactWay, Family, Household, Person, Trace
from alongside.families.models.people import PersonKind
from alongside.record.writing import recorded

CARRIED = frozenset({"family", "referral"})


def carried() -> Iterator[tuple[type[Model], Care]]:
    """Every model whose rows go with the family. The family itself comes first."""
    found = [(model, care) for model in apps.get_models() if (care := getattr(model, "care", None)) is not None]
    for model, care in sorted(found, key=lambda one: (one[0] is not Family, one[0]._meta.label)):
        if care.of in CARRIED and {care.family, care.hub} <= columns(model):
            yield model, care


def columns(model: type[Model]) -> set[str]:
    return {field.attname for field in model._meta.concrete_fields}


def carry(family: Family, to: uuid.UUID, *, by: Actor) -> None:
    """One recorded batch a table. The caller holds the family and the transaction."""
    after = Family(id=family.id, hub_id=to)
    for model, care in carried():
        rows: Any = model._default_manager.filter(**{str(care.family): family.id}).exclude(**{str(care.hub): to})
        with recorded(by=by, did="families.carried") as leaf:
            moved = rows.update(**{str(care.hub): to})
            leaf.about, leaf.because = after, f"{model._meta.label_lower} {moved}"


def trace_again(family: Family, more: Iterable[traces.Form], *, by: Actor) -> None:
    """The old hub forgets what it could have noticed the family by; the new one can notice it."""
    with recorded(by=by, did="families.trace", about=family):
        Trace.objects.filter(family=family).delete()
    traces.trace(family.hub_id, [*_forms(family), *more], family=family.id, by=by)


def _forms(family: Family) -> list[traces.Form]:
    """The same forms that acts on people, numbers and homes leave one by one."""
    found: list[traces.Form] = []
    for child in Person.objects.filter(family=family, kind=PersonKind.CHILD.value):
        found += traces.forms(name=child.name, born_on=child.born_on)
    found += traces.forms(phones=[str(way.value) for way in ContactWay.objects.filter(family=family)])
    for home in Household.objects.filter(family=family):
        found += traces.forms(address=home.address, postcode=home.postcode)
    return found
