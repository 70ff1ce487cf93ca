"""What each PLO holds: open families, first contacts still to make, and hours, so that nobody is given too much."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import Role, TieKind
from alongside.families.models import Tie
from alongside.hubs.models import Hub, Post
from alongside.referrals.models import Referral
from alongside.referrals.rules import Load, Stage


@dataclass(frozen=True)
class Caseload:
    """One PLO's post and what it holds."""

    post: UUID
    name: str
    load: Load


def workers_in(hub: UUID, now: datetime) -> "QuerySet[Post]":
    """The PLO posts of a hub today."""
    today = timezone.localdate(now)
    return Post.objects.filter(
        Q(until_on__isnull=True) | Q(until_on__gt=today),
        hub=hub,
        role=Role.PLO.value,
        from_on__lte=today,
        account__is_active=True,
    ).select_related("account")


def hubs_with_caseloads(actor: Actor) -> list[Hub]:
    return gate.page(actor, Can.SEE_CASELOADS, Hub.objects.all(), order=("name", "id"), limit=50)


def caseloads_for(actor: Actor, hub: Hub, now: datetime) -> list[Caseload]:
    """Every PLO of the hub, the one with most room first. Families this person is kept from are not counted."""
    gate.require(actor, Can.SEE_CASELOADS, hub)
    posts = list(workers_in(hub.id, now))
    held = _open_families([post.id for post in posts], actor, now)
    waiting = _waiting({family for families in held.values() for family in families})
    found = [
        Caseload(post.id, post.account.name, _load(post, held.get(post.id, set()), waiting))
        for post in posts
    ]  # fmt: skip
    return sorted(found, key=lambda one: (-one.load.room, one.name))


def _load(post: Post, families: set[UUID], waiting: Counter[UUID]) -> Load:
    return Load(len(families), sum(waiting[family] for family in families), float(post.hours_a_week))


def _open_families(posts: list[UUID], actor: Actor, now: datetime) -> dict[UUID, set[UUID]]:
    ties = Tie.objects.filter(
        Q(until_at__isnull=True) | Q(until_at__gt=now),
        post__in=posts,
        kind=TieKind.WORKER.value,
        from_at__lte=now,
        family__closed_at__isnull=True,
    )
    found: dict[UUID, set[UUID]] = {}
    for post, family in ties.values_list("post_id", "family_id"):
        if family not in actor.excluded:
            found.setdefault(post, set()).add(family)
    return found


def _waiting(families: set[UUID]) -> Counter[UUID]:
    """How many first contacts are still to make, by family."""
    rows = Referral.objects.filter(family__in=families, stage=Stage.ALLOCATED.value)
    return Counter(family for family in rows.values_list("family_id", flat=True) if family)


def post_in(hub: UUID, key: UUID, now: datetime) -> Post | None:
    """The PLO's post with this id, if it is one of the hub's today."""
    return workers_in(hub, now).filter(pk=key).first()
