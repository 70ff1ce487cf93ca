"""Who is missing now: names for those who work with the family, a count and a time for everybody else."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet

from alongside.access.actor import Actor
from alongside.access.roles import Role, TieKind
from alongside.missing.models import Episode, Report
from alongside.missing.rules import State, Told
from alongside.sealing import keyring
from alongside.sealing.models import Purpose

MOST = 20
_NAMED = (TieKind.WORKER, TieKind.COVER, TieKind.SUPERVISOR)


@dataclass(frozen=True)
class Missing:
    """One open episode of a family the person works with. `child` is how the child is called."""

    episode: uuid.UUID
    family: uuid.UUID
    hub: uuid.UUID
    reference: str
    since_at: datetime
    police: str
    child: str


@dataclass(frozen=True)
class Counted:
    """How many, and since when the longest. Never who."""

    number: int
    since_at: datetime | None


@dataclass(frozen=True)
class MissingNow:
    """`mine` are named; `others` are a manager's, beside those: a number and a time."""

    mine: list[Missing]
    others: Counted


def missing_now(actor: Actor, now: datetime) -> MissingNow:
    """At most two queries. `now` is part of every query of Today; an episode is open until somebody says it is over."""
    named = actor.families_by(_NAMED) - actor.excluded
    rows = _open().filter(family__in=sorted(named)).select_related("child", "family")
    found = list(rows.order_by("since_at", "id")[: MOST + 1]) if named else []
    keyring.warm(Purpose.FAMILY, {row.family_id for row in found})
    return MissingNow([_line(row) for row in found], _others(actor, named))


def _line(row: Episode) -> Missing:
    return Missing(row.pk, row.family_id, row.hub_id, row.family.reference, row.since_at, row.police, row.child.called)


def _open() -> "QuerySet[Episode]":
    return Episode.objects.filter(state=State.MISSING.value)


def _others(actor: Actor, named: Iterable[uuid.UUID]) -> Counted:
    charity = actor.hubs_as([Role.SERVICE_MANAGER, Role.NATIONAL])
    if charity:
        away = sorted({*named, *actor.excluded})
        return _count(_open().filter(hub__in=sorted(charity)).exclude(family__in=away), "since_at")
    return _reported(actor)


def _reported(actor: Actor) -> Counted:
    """The hub's manager: only what was reported to police and not ended with them. The episode is the charity's."""
    hubs = actor.hubs_as([Role.OPERATIONAL_MANAGER])
    if not hubs:
        return Counted(0, None)
    later = Report.objects.filter(episode=OuterRef("episode"), at__gte=OuterRef("at")).filter(
        Q(kind=Told.BACK.value) | Q(kind=Told.MISSING.value, at__gt=OuterRef("at"))
    )
    rows = Report.objects.filter(hub__in=sorted(hubs), kind=Told.MISSING.value)
    rows = rows.exclude(family__in=sorted(actor.excluded))
    return _count(rows.filter(~Exists(later)), "at")


def _count(rows: "QuerySet[Any, Any]", at: str) -> Counted:
    said = rows.aggregate(number=Count("pk"), since=Min(at))
    return Counted(said["number"], said["since"])


def screen_for(actor: Actor) -> Counted:
    """For a screen that others can see: everything this person may count, in one number."""
    charity = actor.hubs_as([Role.SERVICE_MANAGER, Role.NATIONAL])
    if charity or actor.hubs_as([Role.OPERATIONAL_MANAGER]):
        return _others(actor, ())
    mine = actor.families_by(_NAMED) - actor.excluded
    return _count(_open().filter(family__in=sorted(mine)), "since_at")
