"""What each PLO holds: open families and what they ask, first contacts still to make, and hours."""

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
from alongside.families.figures import figures_on
from alongside.families.models import Tie
from alongside.families.rules.load import Figures, Load, weighed
from alongside.hubs.models import Hub, Post
from alongside.referrals.models import Referral
from alongside.referrals.rules import Stage


@dataclass(frozen=True)
class Holding:
    """One family a PLO holds, as its reference alone, and what it asks of them now."""

    family: UUID
    reference: str
    stage: str
    travel: str
    weight: float


@dataclass(frozen=True)
class Caseload:
    """One PLO's post and what it holds."""

    post: UUID
    name: str
    load: Load
    holds: tuple[Holding, ...] = ()


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


def caseloads_for(actor: Actor, hub: Hub, now: datetime, figures: Figures | None = None) -> list[Caseload]:
    """Every PLO of the hub, the one with most room first. Families this person is kept from are not counted."""
    gate.require(actor, Can.SEE_CASELOADS, hub)
    posts = list(workers_in(hub.id, now))
    figures = figures or figures_on(timezone.localdate(now))
    held = _open_families([post.id for post in posts], actor, now, figures)
    waiting = _waiting({family for families in held.values() for family in families})
    found = [_caseload(post, held.get(post.id, {}), waiting, figures) for post in posts]
    return sorted(found, key=lambda one: (-one.load.room, one.name))


def _caseload(post: Post, held: dict[UUID, Holding], waiting: Counter[UUID], figures: Figures) -> Caseload:
    holds = tuple(sorted(held.values(), key=lambda one: (-one.weight, one.reference)))
    load = Load(
        families=len(holds),
        waiting=sum(waiting[one.family] for one in holds),
        hours_a_week=float(post.hours_a_week),
        weight=weighed(((one.stage, one.travel) for one in holds), figures),
        figures=figures,
    )
    return Caseload(post.id, post.account.name, load, holds)


def _open_families(posts: list[UUID], actor: Actor, now: datetime, figures: Figures) -> dict[UUID, dict[UUID, Holding]]:
    """Post → family → what it asks. A family given twice to one post counts once, as it was given last."""
    ties = Tie.objects.filter(
        Q(until_at__isnull=True) | Q(until_at__gt=now),
        post__in=posts,
        kind=TieKind.WORKER.value,
        from_at__lte=now,
        family__closed_at__isnull=True,
    ).order_by("from_at", "id")
    found: dict[UUID, dict[UUID, Holding]] = {}
    for post, family, reference, stage, travel in ties.values_list(
        "post_id", "family_id", "family__reference", "stage", "travel"
    ):
        if family not in actor.excluded:
            weight = figures.weight(stage, travel)
            found.setdefault(post, {})[family] = Holding(family, reference, stage, travel, weight)
    return found


def _waiting(families: set[UUID]) -> Counter[UUID]:
    """How many first contacts are still to make, by family."""
    rows = Referral.objects.filter(family__in=families, stage=Stage.ALLOCATED.value)
    return Counter(family for family in rows.values_list("family_id", flat=True) if family)


def post_in(hub: UUID, key: UUID, now: datetime) -> Post | None:
    """The PLO's post with this id, if it is one of the hub's today."""
    return workers_in(hub, now).filter(pk=key).first()
