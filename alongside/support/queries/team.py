"""Who is out alone, who is late, who is on duty, and how each worker's supervision stands."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import Role, TieKind
from alongside.families.models import Family
from alongside.families.queries.references import references_for
from alongside.hubs.models import Hub, Post
from alongside.hubs.queries import hubs_where
from alongside.support.models import Duty, LoneVisit, Supervision

SOME_YEARS = timedelta(days=730)
MOST = 100
_WORKING = (TieKind.WORKER, TieKind.COVER)
_TEAM = (Role.PLO.value, Role.SERVICE_MANAGER.value)


@dataclass(frozen=True)
class HubOut:
    """One hub as it stands now. `fallback`: whom to ring when nobody is on duty."""

    hub: Hub
    out: list[LoneVisit]
    on_duty: list[Duty]
    fallback: list[str]


@dataclass(frozen=True)
class OutNow:
    """`references` has only families that this person may see: of the others nothing is said."""

    hubs: list[HubOut]
    references: Mapping[uuid.UUID, str] = field(default_factory=dict)


def out_for(actor: Actor, now: datetime) -> OutNow:
    """Who is out in the hubs where somebody looks out for others: five queries for any number of them."""
    hubs = hubs_where(actor, Can.LOOK_OUT)
    ids = [hub.id for hub in hubs]
    visits = list(_out().filter(hub__in=ids).order_by("due_at", "id")[:MOST])
    turns = list(_turns(now).filter(hub__in=ids, from_at__lte=now))
    managers = list(_posts(now).filter(hub__in=ids, role=Role.SERVICE_MANAGER.value))
    found = [
        HubOut(
            hub,
            [visit for visit in visits if visit.hub_id == hub.id],
            [turn for turn in turns if turn.hub_id == hub.id],
            [post.account.name for post in managers if post.hub_id == hub.id],
        )
        for hub in hubs
    ]
    return OutNow(found, references_for(actor, [visit.family_id for visit in visits if visit.family_id]))


def late_for(actor: Actor, now: datetime) -> list[LoneVisit]:
    """Those who should be back: for the managers, for whoever is on duty, and for the person themselves. Loudest first.

    Two queries; one for somebody without a post that looks out for others.
    """
    late = _out().filter(due_at__lte=now).order_by("due_at", "id")
    watches = set(actor.hubs_as([Role.SERVICE_MANAGER])) | _on_duty_in(actor, now)
    rows = gate.page(actor, Can.LOOK_OUT, late, order=("due_at", "id"), limit=MOST)
    return [row for row in rows if row.hub_id in watches or row.account_id == actor.id]


def _on_duty_in(actor: Actor, now: datetime) -> set[uuid.UUID]:
    mine = _turns(now).filter(from_at__lte=now, post__account=actor.id)
    return set(mine.values_list("hub_id", flat=True)) if actor.has(Role.PLO) else set()


def visit_for(actor: Actor, key: uuid.UUID, can: Can = Can.LOOK_OUT) -> LoneVisit:
    return gate.one(actor, can, LoneVisit.objects.select_related("account", "hub"), key)


def turns_for(actor: Actor, now: datetime) -> list[Duty]:
    """Turns on duty of now and to come, the next first."""
    order = ("from_at", "id")
    return gate.page(actor, Can.LOOK_OUT, _turns(now), order=order, limit=MOST)


def duty_for(actor: Actor, key: uuid.UUID) -> Duty:
    return gate.one(actor, Can.ARRANGE_DUTY, Duty.objects.select_related("post__account", "hub"), key)


def posts_for_duty(actor: Actor, now: datetime) -> list[Post]:
    """Who could be on duty where this person arranges it."""
    rows = _posts(now).filter(role__in=_TEAM)
    return sorted(gate.every(actor, Can.ARRANGE_DUTY, rows), key=lambda post: (post.account.name, post.id))


def families_to_visit(actor: Actor, also: uuid.UUID | None) -> list[Family]:
    """The families somebody works with, and one more if they may: where a visit can lead."""
    keys = set(actor.families_by(_WORKING)) | ({also} if also else set())
    rows = Family.objects.filter(pk__in=sorted(keys), closed_at__isnull=True).select_related("hub")
    found = gate.page(actor, Can.WORK_WITH_FAMILY, rows, order=("-opened_at", "-id"), limit=MOST)
    return [family for family in found if family.hub_id in actor.hubs]


@dataclass(frozen=True)
class Supervised:
    """One worker of one hub, with what is known of their supervision, oldest first."""

    post: Post
    rows: list[Supervision]


def supervised_for(actor: Actor, now: datetime) -> list[Supervised]:
    """A manager's workers, and everybody's own. Two queries a hub, whatever the number of workers."""
    held = _posts(now).filter(role__in=_TEAM)
    found = {post.id: post for post in held.filter(account=actor.id)}
    found |= {post.id: post for post in gate.every(actor, Can.OFFER_SUPERVISION, held)}
    posts = sorted(found.values(), key=lambda post: (post.account_id != actor.id, post.account.name, post.id))
    since = timezone.localdate(now) - SOME_YEARS
    rows = gate.every(actor, Can.SUPERVISE, Supervision.objects.filter(day_on__gte=since).select_related("made_by"))
    known: dict[tuple[uuid.UUID, uuid.UUID], list[Supervision]] = {}
    for row in sorted(rows, key=lambda row: (row.day_on, row.made_at, row.id)):
        known.setdefault((row.hub_id, row.account_id), []).append(row)
    return [Supervised(post, known.get((post.hub_id, post.account_id), [])) for post in posts]


def _out() -> "QuerySet[LoneVisit]":
    return LoneVisit.objects.filter(safe_at__isnull=True).select_related("account", "hub")


def _turns(now: datetime) -> "QuerySet[Duty]":
    rows = Duty.objects.filter(ended_at__isnull=True, until_at__gt=now).select_related("post__account", "hub")
    return rows.order_by("from_at", "id")


def _posts(now: datetime) -> "QuerySet[Post]":
    today = timezone.localdate(now)
    held = Post.objects.filter(Q(until_on__isnull=True) | Q(until_on__gt=today), from_on__lte=today)
    return held.filter(account__is_active=True).select_related("account", "hub").order_by("account__name", "id")
