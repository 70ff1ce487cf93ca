"""Adds and changes the people of a family, and what must be known about a child."""

import uuid
from datetime import date, datetime
from typing import TypedDict

from django.db import IntegrityError, transaction
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families import traces
from alongside.families.actions.rows import keep, new
from alongside.families.models import ChildDetails, Family, Person
from alongside.families.models.people import PersonKind
from alongside.families.rules import birthday_problem
from alongside.record.versions import Conflict, held
from alongside.record.writing import recorded


class AboutPerson(TypedDict, total=False):
    """What can be said of anybody in the family."""

    name: str
    known_as: str
    relation: str
    born_on: date | None
    languages: str
    interpreter: bool
    note: str


class AboutChild(TypedDict, total=False):
    """What can be said of a child; the codes are of the lists of those names."""

    exploitation: list[str]
    exploitation_note: str
    school: str
    school_status: str
    legal_status: str
    disability: list[str]
    disability_note: str


def add_person(
    *, family: Family, kind: PersonKind, said: AboutPerson, by: Actor, now: datetime, once: uuid.UUID | None = None
) -> Person:
    """Somebody more in the family's life."""
    require(by, Can.WORK_WITH_FAMILY, family)
    _birthday(said, now)
    row = new(Person, within=family, by=by, now=now, once=once, kind=kind.value, **said)
    with transaction.atomic():
        row = keep(row, by=by, did="families.person")
        _traced(row, by)
    return row


def change_person(*, person: Person, version: int, said: AboutPerson, by: Actor, now: datetime) -> Person:
    """Put right what was written, against the version that was read."""
    require(by, Can.WORK_WITH_FAMILY, person)
    _birthday(said, now)
    with recorded(by=by, did="families.person_changed", about=person):
        row = held(Person.objects.all(), person.pk, version)
        for name, value in said.items():
            setattr(row, name, value)
        row.save()
        _traced(row, by)
    return row


def _birthday(said: AboutPerson, now: datetime) -> None:
    if problem := birthday_problem(said.get("born_on"), timezone.localdate(now)):
        raise Refused(problem)


def _traced(person: Person, by: Actor) -> None:
    forms = traces.forms(name=person.name, born_on=person.born_on)
    traces.trace(person.hub_id, forms, family=person.family_id, by=by)


def child_details(*, child: Person, version: int, said: AboutChild, by: Actor, now: datetime) -> ChildDetails:
    """What must be known about a child, written for the first time (`version` 0) or changed."""
    require(by, Can.WORK_WITH_FAMILY, child)
    if version == 0:
        return _first_details(child, said, by, now)
    with recorded(by=by, did="families.child_changed", about=child):
        row = held(ChildDetails.objects.filter(person=child), _details_of(child).pk, version)
        for name, value in said.items():
            setattr(row, name, value)
        row.save()
    return row


def _first_details(child: Person, said: AboutChild, by: Actor, now: datetime) -> ChildDetails:
    row = new(ChildDetails, within=child, by=by, now=now, person=child, **said)
    try:
        with recorded(by=by, did="families.child", about=row):
            row.save(force_insert=True)
    except IntegrityError:
        raise Conflict(_details_of(child)) from None
    return row


def _details_of(child: Person) -> ChildDetails:
    found = ChildDetails.objects.filter(person=child).first()
    if found is None:
        raise Refused("Open this page again: nothing was written about this child yet.")
    return found
