"""Opens a family's file in an emergency, and closes it again by hand. By itself it closes within the hour.

Whoever opens it may read, and nothing else: no act on the family passes the gate, no locked fact and no copy of an
original file. One act is left open to whoever reads: “Stop: I should not have this”, which only ever shuts a file. The
service manager and the family's own workers are told at once, and somebody else reviews it.
"""

import uuid
from datetime import datetime

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import NotVisible, Refused, allowed, require
from alongside.access.policy import Can
from alongside.access.roles import Role
from alongside.families.actions.alerts import alert
from alongside.families.actions.rows import new
from alongside.families.actions.ties import hold
from alongside.families.models import EmergencyOpening, Family
from alongside.families.queries.lists import workers_of
from alongside.families.rules import AlertKind
from alongside.families.rules.emergency import ALREADY_YOURS, due_at, problem, until
from alongside.record.once import kept_once
from alongside.record.writing import recorded
from alongside.words import queries as words

REVIEW = "opening_review"  # the clock


def open_file(*, family: Family, code: str, reason: str, once: uuid.UUID, by: Actor, now: datetime) -> EmergencyOpening:
    """To read, for an hour. The view asks for a recent sign-in first. Opened twice at once, it is open once."""
    require(by, Can.OPEN_IN_EMERGENCY, family)
    offered = frozenset(code for code, _ in words.choices("emergency_reason", timezone.localdate(now)))
    if said := problem(code, offered, reason):
        raise Refused(said)
    row = _opening(family, code, reason, once, by, now)

    def first() -> None:
        hold(family)
        if family.id in by.opened_families or _open_now(family, by, now) or allowed(by, Can.SEE_FAMILY, family):
            raise Refused(ALREADY_YOURS)

    def then() -> None:
        alert(about=row, kind=AlertKind.EMERGENCY, by=by, now=now)
        for tie in workers_of([family.id], now).get(family.id, []):
            if tie.post.account_id != by.id:
                alert(about=row, kind=AlertKind.EMERGENCY, by=by, now=now, to_post=tie.post_id)

    return kept_once(row, by=by, did="families.emergency", because=code, first=first, then=then)


def _opening(family: Family, code: str, reason: str, once: uuid.UUID, by: Actor, now: datetime) -> EmergencyOpening:
    seat = min((one.post for one in by.seats if one.role is Role.PLO and one.hub == family.hub_id), default=None)
    if seat is None:
        raise NotVisible
    days = words.clock(REVIEW, timezone.localdate(now)).hours
    review = due_at(now, days, words.bank_holidays(), timezone.get_current_timezone())
    return new(
        EmergencyOpening, within=family, by=by, now=now, once=once, post_id=seat, code=code, reason=reason,
        until_at=until(now), due_at=review,
    )  # fmt: skip


def _open_now(family: Family, by: Actor, now: datetime) -> bool:
    """Asked while the family is held: of two tabs, the second is told."""
    rows = EmergencyOpening.objects.filter(family=family, made_by=by.id, ended_at__isnull=True, until_at__gt=now)
    return rows.exists()


def close_file(*, opening: EmergencyOpening, by: Actor, now: datetime) -> EmergencyOpening:
    """Done before the hour is over: only whoever opened it. Closing what is closed changes nothing."""
    if opening.made_by_id != by.id:
        raise NotVisible
    with recorded(by=by, did="families.emergency_over", about=opening):
        rows = EmergencyOpening.objects.filter(pk=opening.pk, ended_at__isnull=True, until_at__gt=now)
        if rows.update(ended_at=now, ended_by_id=by.id):
            opening.ended_at, opening.ended_by_id = now, by.id
    return opening
