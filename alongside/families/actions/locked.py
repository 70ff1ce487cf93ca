"""Locks a fact away, opens it once with a reason, and lets it end. Opening leaves three traces before it shows."""

import uuid
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.actions.alerts import alert
from alongside.families.actions.rows import ended, keep, new
from alongside.families.models import Family, LockedFact, LockedOpening, Person
from alongside.families.models.locked import LockedKind
from alongside.families.rules import AlertKind
from alongside.record.writing import recorded


def lock_fact(
    *,
    family: Family,
    kind: LockedKind,
    value: str,
    by: Actor,
    now: datetime,
    person: Person | None = None,
    once: uuid.UUID | None = None,
) -> LockedFact:
    """Keep something that could get somebody found, under its own key."""
    require(by, Can.WORK_WITH_FAMILY, family)
    if person is not None and person.family_id != family.id:
        raise Refused("Choose somebody of this family.")
    row = new(LockedFact, within=family, by=by, now=now, once=once, kind=kind.value, value=value, person=person)
    return keep(row, by=by, did="families.lock")


def open_locked(*, fact: LockedFact, code: str, reason: str, by: Actor, now: datetime) -> str:
    """The value, once: the opening, the manager's alert and the entry are committed before it is given.

    code: of the list `locked_reason`; it alone goes into the record. reason: in the person's words.
    The view asks for a recent sign-in first.
    """
    require(by, Can.OPEN_LOCKED, fact)
    if not reason.strip() or not code:
        raise Refused("Say why you need to open it.")
    with recorded(by=by, did="families.open_locked", about=fact, because=code):
        _hold_standing(fact)
        new(LockedOpening, within=fact, by=by, now=now, fact=fact, reason=f"{code}: {reason}").save(force_insert=True)
        alert(about=fact, kind=AlertKind.LOCKED_OPENED, by=by, now=now)
    return str(fact.value)


def _hold_standing(fact: LockedFact) -> None:
    """As it stands now, not as the page knew it: somebody may have ended it since."""
    rows = LockedFact.objects.filter(pk=fact.pk, ended_at__isnull=True)
    if not rows.select_for_update().values_list("pk").first():
        raise Refused("This is no longer held as true, so it cannot be opened.")


def end_locked(*, fact: LockedFact, by: Actor, now: datetime) -> LockedFact:
    """It is not true any more. It stays locked; nobody opens it from now on."""
    require(by, Can.OPEN_LOCKED, fact)
    return ended(fact, by=by, did="families.lock_ended", now=now)
