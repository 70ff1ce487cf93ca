"""Writes down the professionals round a family, and who must not learn what about whom."""

import uuid
from datetime import date, datetime

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.actions.rows import ended, keep, new
from alongside.families.models import Family, MustNotLearn, Person, Professional
from alongside.record.writing import recorded


def add_professional(
    *,
    family: Family,
    name: str,
    role: str,
    by: Actor,
    now: datetime,
    agency: str = "",
    reach: str = "",
    person: Person | None = None,
    from_on: date | None = None,
    once: uuid.UUID | None = None,
) -> Professional:
    """Somebody else who works with the family, or with one person of it."""
    require(by, Can.WORK_WITH_FAMILY, family)
    _of_family(family.id, person)
    row = new(
        Professional,
        within=family,
        by=by,
        now=now,
        once=once,
        person=person,
        name=name,
        role=role,
        agency=agency,
        reach=reach,
        from_on=from_on,
    )
    return keep(row, by=by, did="families.professional")


def end_professional(*, professional: Professional, until_on: date, by: Actor) -> Professional:
    """From this day on they no longer work with the family."""
    require(by, Can.WORK_WITH_FAMILY, professional)
    with recorded(by=by, did="families.professional_ended", about=professional):
        professional.until_on = until_on
        professional.save(update_fields=["until_on"])
    return professional


def must_not_learn(
    *,
    who: Person,
    what: str,
    by: Actor,
    now: datetime,
    about: Person | None = None,
    because: str = "",
    once: uuid.UUID | None = None,
) -> MustNotLearn:
    """`who` must not learn `what`. It stands at the top of the page until somebody ends it."""
    require(by, Can.WORK_WITH_FAMILY, who)
    _of_family(who.family_id, about)
    if who == about:
        raise Refused("Choose two different people.")
    row = new(MustNotLearn, within=who, by=by, now=now, once=once, who=who, about=about, what=what, because=because)
    return keep(row, by=by, did="families.must_not_learn")


def end_must_not_learn(*, rule: MustNotLearn, by: Actor, now: datetime) -> MustNotLearn:
    """It is safe for them to know."""
    require(by, Can.WORK_WITH_FAMILY, rule)
    return ended(rule, by=by, did="families.must_not_learn_ended", now=now)


def _of_family(family_id: uuid.UUID, person: Person | None) -> None:
    if person is not None and person.family_id != family_id:
        raise Refused("Choose somebody of this family.")
