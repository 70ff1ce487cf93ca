"""Who stands beside a family now and who did before, and who could: for those who arrange it."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import TieKind
from alongside.families.models import Exclusion, Family, Tie
from alongside.families.queries.lists import ties_in_force
from alongside.families.queries.single import family_for
from alongside.families.rules import TIES_FOR, in_force
from alongside.hubs.models import Account, Post


@dataclass(frozen=True)
class Standing:
    """Ties that hold, ties to come, ties that were; and who is kept away."""

    family: Family
    now: list[Tie]
    coming: list[Tie]
    before: list[Tie]
    kept_away: list[Exclusion]


def standing_of(actor: Actor, family: uuid.UUID, now: datetime) -> Standing:
    """For the page where a manager arranges workers."""
    found = family_for(actor, family, Can.ARRANGE_WORKERS)
    ties = list(
        Tie.objects.filter(family=found).select_related("post__account", "post__agency").order_by("-from_at", "-id")
    )
    return Standing(
        family=found,
        now=[tie for tie in ties if in_force(tie.from_at, tie.until_at, now)],
        coming=[tie for tie in ties if tie.from_at > now and (tie.until_at is None or tie.until_at > tie.from_at)],
        before=[tie for tie in ties if tie.until_at is not None and tie.until_at <= now],
        kept_away=list(
            Exclusion.objects.filter(family=found, ended_at__isnull=True).select_related("account").order_by("made_at")
        ),
    )


def posts_for_tie(actor: Actor, family: Family, kinds: tuple[TieKind, ...], now: datetime) -> list[Post]:
    """The posts of the family's hub that could be given one of these ties, by name.

    Nobody who is kept away, and nobody who has such a tie already.
    """
    found = family_for(actor, family.id, Can.ARRANGE_WORKERS)
    roles = sorted({role.value for kind in kinds for role in TIES_FOR[kind]})
    away = Exclusion.objects.filter(family=found, ended_at__isnull=True).values("account")
    tied = ties_in_force(now).filter(family=found, kind__in=[kind.value for kind in kinds]).values("post")
    return list(_posts(found, now).filter(role__in=roles).exclude(account__in=away).exclude(id__in=tied))


def colleagues_for(actor: Actor, family: Family, now: datetime) -> list[Account]:
    """Everybody with a post in the family's hub: those who could be kept away."""
    found = family_for(actor, family.id, Can.ARRANGE_WORKERS)
    return list({post.account.id: post.account for post in _posts(found, now)}.values())


def _posts(family: Family, now: datetime) -> "QuerySet[Post]":
    today = timezone.localdate(now)
    return (
        Post.objects.filter(Q(until_on__isnull=True) | Q(until_on__gt=today), hub_id=family.hub_id, from_on__lte=today)
        .filter(account__is_active=True)
        .select_related("account", "agency")
        .order_by("account__name", "id")
    )
