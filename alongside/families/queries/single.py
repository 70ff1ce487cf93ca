"""One thing of one family, reached through the gate: for the forms that change it and the acts that need it."""

import uuid
from typing import TypeVar

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import (
    ContactWay,
    Exclusion,
    Family,
    FamilyRow,
    Household,
    HouseholdMember,
    LockedFact,
    MustNotLearn,
    Need,
    Person,
    Professional,
    Relationship,
    Tie,
    WellbeingConcern,
)

R = TypeVar("R", bound=FamilyRow)
ID = uuid.UUID
_WRITE = Can.WORK_WITH_FAMILY


def family_for(actor: Actor, family: ID, can: Can = Can.SEE_FAMILY) -> Family:
    return gate.one(actor, can, Family.objects.select_related("hub"), family)


def row_for(actor: Actor, model: type[R], family: ID, key: ID, can: Can = _WRITE, *with_: str) -> R:
    """A row of this family's file. One of another family is not there, whoever asks."""
    rows = model._default_manager.filter(family_id=family).select_related("family", *with_)
    return gate.one(actor, can, rows, key)


def person_for(actor: Actor, family: ID, person: ID, can: Can = Can.SEE_FAMILY) -> Person:
    """Somebody of this family, with what is written of them if it is a child."""
    return row_for(actor, Person, family, person, can, "details")


def child_for(actor: Actor, family: ID, person: ID) -> Person:
    """A child of this family, to write about."""
    return gate.one(
        actor,
        _WRITE,
        Person.objects.filter(family_id=family, kind__in=("child", "sibling")).select_related("family", "details"),
        person,
    )


def way_for(actor: Actor, family: ID, key: ID) -> ContactWay:
    return row_for(actor, ContactWay, family, key, _WRITE, "person")


def household_for(actor: Actor, family: ID, key: ID) -> Household:
    return row_for(actor, Household, family, key)


def stay_for(actor: Actor, family: ID, key: ID) -> HouseholdMember:
    return row_for(actor, HouseholdMember, family, key, _WRITE, "person", "household")


def bond_for(actor: Actor, family: ID, key: ID) -> Relationship:
    return row_for(actor, Relationship, family, key, _WRITE, "one", "two")


def locked_for(actor: Actor, family: ID, key: ID) -> LockedFact:
    return row_for(actor, LockedFact, family, key, Can.OPEN_LOCKED, "person")


def need_for(actor: Actor, family: ID, key: ID) -> Need:
    return row_for(actor, Need, family, key, _WRITE, "person")


def kept_apart_for(actor: Actor, family: ID, key: ID) -> MustNotLearn:
    return row_for(actor, MustNotLearn, family, key, _WRITE, "who", "about")


def professional_for(actor: Actor, family: ID, key: ID) -> Professional:
    return row_for(actor, Professional, family, key)


def concern_for(actor: Actor, family: ID, key: ID) -> WellbeingConcern:
    return row_for(actor, WellbeingConcern, family, key, _WRITE, "person")


def tie_for(actor: Actor, family: ID, key: ID) -> Tie:
    return row_for(actor, Tie, family, key, Can.ARRANGE_WORKERS, "post__account")


def exclusion_for(actor: Actor, family: ID, key: ID) -> Exclusion:
    return row_for(actor, Exclusion, family, key, Can.ARRANGE_WORKERS, "account")


def people_of(family: Family) -> list[Person]:
    """Everybody in the family, children first. The caller reached the family through the gate."""
    order = {"child": 0, "parent": 1, "sibling": 2, "other": 3}
    people = Person.objects.filter(family=family).select_related("details").order_by("made_at", "id")
    return sorted(people, key=lambda person: order[person.kind])


def members_of(family: Family, *kinds: str) -> list[Person]:
    """Those of these kinds."""
    return [person for person in people_of(family) if person.kind in kinds]


def must_not_learn_of(person: Person) -> list[MustNotLearn]:
    """What this person must not learn, as it stands now."""
    rows = MustNotLearn.objects.filter(family_id=person.family_id, who=person, ended_at__isnull=True)
    return list(rows.select_related("about").order_by("made_at", "id"))
