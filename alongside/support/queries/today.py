"""Today: what waits for this person now, gathered in a constant number of queries."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import Role, TieKind
from alongside.families.models import Alert, Choice, Tie
from alongside.families.queries import alerts_for
from alongside.referrals.models import Referral
from alongside.referrals.rules import Clock, Deadline, Stage, deadline
from alongside.sealing import keyring
from alongside.sealing.models import Purpose
from alongside.words.queries import clock

MOST = 20  # of each kind; whoever has more works from the list itself
COVER_SOON = timedelta(days=3)
_OLDEST_FIRST = ("received_at", "id")
_MINE = (TieKind.WORKER, TieKind.COVER)


@dataclass(frozen=True)
class Due:
    """A first contact that is due, and how long there is."""

    referral: Referral
    deadline: Deadline


@dataclass(frozen=True)
class Today:
    """Each list holds one more than is shown when there are more. `shown` is for the record."""

    due: list[Due]
    ask_again: list[Choice]
    alerts: list[Alert]
    to_screen: list[Due]
    to_allocate: list[Due]
    cover: list[Tie]

    @property
    def to_name(self) -> set[uuid.UUID]:
        """Families that the page knows by their reference alone."""
        return {row.family_id for row in (*self.alerts, *self.cover)}

    @property
    def shown(self) -> dict[uuid.UUID, list[uuid.UUID]]:
        """Of whom the page shows a name, by hub: families, and referrals that are in none yet."""
        by_hub: dict[uuid.UUID, set[uuid.UUID]] = {}
        for due in (*self.due, *self.to_screen, *self.to_allocate):
            by_hub.setdefault(due.referral.hub_id, set()).add(due.referral.key_scope)
        for row in (*self.ask_again, *self.alerts, *self.cover):
            by_hub.setdefault(row.hub_id, set()).add(row.family_id)
        return {hub: sorted(ids) for hub, ids in by_hub.items()}


def today_for(actor: Actor, now: datetime) -> Today:
    """What waits for them. A part that is not their work costs nothing."""
    times = clock("first_contact", timezone.localdate(now))
    today = Clock(times.hours, times.warn_hours)
    found = Today(
        due=_dues(actor, Can.ANSWER_REFERRER, [Stage.ALLOCATED], today, now),
        ask_again=_ask_again(actor, timezone.localdate(now)),
        alerts=alerts_for(actor, MOST + 1),
        to_screen=_dues(actor, Can.SCREEN, [Stage.RECEIVED, Stage.WAITING], today, now),
        to_allocate=_dues(actor, Can.ALLOCATE, [Stage.SCREENED], today, now),
        cover=_cover(actor, now),
    )
    _warm(found)
    return found


def _dues(actor: Actor, can: Can, stages: Iterable[Stage], times: Clock, now: datetime) -> list[Due]:
    rows = Referral.objects.filter(stage__in=[stage.value for stage in stages])
    found = gate.page(actor, can, rows, order=_OLDEST_FIRST, limit=MOST + 1)
    return [Due(r, deadline(times, r.received_at, r.allocated_at, r.contacted_at, now)) for r in found]


def _ask_again(actor: Actor, today: date) -> list[Choice]:
    """Parents who said “not now, ask me again” and have not been asked since. For those who work with the family."""
    mine = actor.families_by(_MINE) - actor.excluded
    if not mine:
        return []
    later = Choice.objects.filter(person=OuterRef("person"), made_at__gt=OuterRef("made_at"))
    rows = Choice.objects.filter(Q(family__in=sorted(mine)), ~Exists(later), ask_again_on__lte=today)
    return list(rows.select_related("person", "family").order_by("ask_again_on", "id")[: MOST + 1])


def _cover(actor: Actor, now: datetime) -> list[Tie]:
    """Cover that ends soon: one's own, and for a manager everybody's in the hub."""
    ending = Tie.objects.filter(kind=TieKind.COVER.value, until_at__gt=now, until_at__lte=now + COVER_SOON)
    ending = ending.exclude(family__in=sorted(actor.excluded)).select_related("family", "post__account")
    found = {row.pk: row for row in ending.filter(post__account=actor.id)[: MOST + 1]}
    for hub in sorted(actor.hubs_as([Role.SERVICE_MANAGER])):
        found |= {row.pk: row for row in ending.filter(hub=hub, post__hub=hub).order_by("until_at")[: MOST + 1]}
    return sorted(found.values(), key=lambda tie: (tie.until_at or now, tie.pk))[: MOST + 1]


def _warm(found: Today) -> None:
    """Fetch every key the page's names need in one query."""
    keyring.warm(
        Purpose.FAMILY,
        {
            *(due.referral.key_scope for due in (*found.due, *found.to_screen, *found.to_allocate)),
            *(choice.family_id for choice in found.ask_again),
        },
    )
