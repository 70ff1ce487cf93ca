"""Writes down homes, who lives in them from when, who holds responsibility, and how people belong together."""

import uuid
from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families import traces
from alongside.families.actions.rows import keep, new
from alongside.families.models import Family, Household, HouseholdMember, Person, Relationship, Responsibility
from alongside.families.models.homes import Bond, Holds
from alongside.families.rules import lasts
from alongside.record.versions import held
from alongside.record.writing import recorded


def add_household(
    *,
    family: Family,
    name: str,
    people: Sequence[Person],
    by: Actor,
    now: datetime,
    address: str = "",
    postcode: str = "",
    danger: str = "",
    from_on: date | None = None,
    once: uuid.UUID | None = None,
) -> Household:
    """A home and who lives there. A home nobody has lived in is not part of a family's life."""
    require(by, Can.WORK_WITH_FAMILY, family)
    if not people:
        raise Refused("Choose who lives there.")
    _of_family(family.id, *people)
    home = new(
        Household,
        within=family,
        by=by,
        now=now,
        once=once,
        name=name,
        address=address,
        postcode=postcode,
        danger=danger,
    )
    with transaction.atomic():
        kept = keep(home, by=by, did="families.household")
        for person in people if kept is home else ():
            _stay(kept, person, from_on, by, now, None)
        _traced(kept, by)
    return kept


def change_household(
    *, home: Household, version: int, name: str, address: str, postcode: str, danger: str, by: Actor
) -> Household:
    """Put right what was written of a home, against the version that was read."""
    require(by, Can.WORK_WITH_FAMILY, home)
    with recorded(by=by, did="families.household_changed", about=home):
        row = held(Household.objects.all(), home.pk, version)
        row.name, row.address, row.postcode, row.danger = name, address, postcode, danger
        row.save()
        _traced(row, by)
    return row


def _traced(home: Household, by: Actor) -> None:
    forms = traces.forms(address=home.address, postcode=home.postcode)
    traces.trace(home.hub_id, forms, family=home.family_id, by=by)


def moves_in(
    *,
    home: Household,
    person: Person,
    by: Actor,
    now: datetime,
    from_on: date | None = None,
    once: uuid.UUID | None = None,
) -> HouseholdMember:
    """Somebody lives there, from a day if it is known. They may live somewhere else too."""
    require(by, Can.WORK_WITH_FAMILY, home)
    _of_family(home.family_id, person)
    today = timezone.localdate(now)
    for stay in HouseholdMember.objects.filter(household=home, person=person):
        if lasts(stay.from_on, stay.until_on, today):
            return stay
    return _stay(home, person, from_on, by, now, once)


def _stay(
    home: Household, person: Person, from_on: date | None, by: Actor, now: datetime, once: uuid.UUID | None
) -> HouseholdMember:
    row = new(HouseholdMember, within=home, by=by, now=now, once=once, household=home, person=person, from_on=from_on)
    return keep(row, by=by, did="families.moves_in")


def moves_out(*, stay: HouseholdMember, until_on: date, by: Actor) -> HouseholdMember:
    """From this day on they no longer live there."""
    require(by, Can.WORK_WITH_FAMILY, stay)
    if stay.from_on and until_on <= stay.from_on:
        raise Refused("The day they left must be after the day they came.")
    with recorded(by=by, did="families.moves_out", about=stay):
        stay.until_on = until_on
        stay.save(update_fields=["until_on"])
    return stay


def responsibility(
    *, parent: Person, child: Person, holds: Holds, by: Actor, now: datetime, once: uuid.UUID | None = None
) -> Responsibility:
    """Whether a parent has parental responsibility for a child, as is known today."""
    require(by, Can.WORK_WITH_FAMILY, parent)
    _of_family(parent.family_id, child)
    if parent == child:
        raise Refused("Choose two different people.")
    row = new(Responsibility, within=parent, by=by, now=now, once=once, parent=parent, child=child, holds=holds.value)
    return keep(row, by=by, did="families.responsibility")


def relate(
    *,
    one: Person,
    bond: Bond,
    two: Person,
    by: Actor,
    now: datetime,
    from_on: date | None = None,
    once: uuid.UUID | None = None,
) -> Relationship:
    """How two people belong together."""
    require(by, Can.WORK_WITH_FAMILY, one)
    _of_family(one.family_id, two)
    if one == two:
        raise Refused("Choose two different people.")
    row = new(Relationship, within=one, by=by, now=now, once=once, one=one, two=two, bond=bond.value, from_on=from_on)
    return keep(row, by=by, did="families.relate")


def unrelate(*, bond: Relationship, until_on: date, by: Actor) -> Relationship:
    """It was so until this day."""
    require(by, Can.WORK_WITH_FAMILY, bond)
    if bond.from_on and until_on <= bond.from_on:
        raise Refused("The day it ended must be after the day it began.")
    with recorded(by=by, did="families.unrelate", about=bond):
        bond.until_on = until_on
        bond.save(update_fields=["until_on"])
    return bond


def _of_family(family_id: uuid.UUID, *people: Person) -> None:
    if any(person.family_id != family_id for person in people):
        raise Refused("Choose people of this family.")
