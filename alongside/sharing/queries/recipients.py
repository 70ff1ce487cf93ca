"""To whom something may be passed on in the hub: agencies and posts, without whoever must not come near the family."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import IN_HUB, NAMES, Role
from alongside.families.models import Exclusion, Family
from alongside.hubs.models import AgencyKind, Post

OUTSIDE = "outside"


@dataclass(frozen=True)
class To:
    """One recipient. `key` is “agency:id”, “post:id” or “outside”; `police`: the first thought when it cannot wait."""

    key: str
    name: str
    agency: uuid.UUID | None = None
    post: uuid.UUID | None = None
    police: bool = False


@dataclass(frozen=True)
class Recipients:
    """`open`: who may be given something. `shut`: by key, those who must not come near the family, by name."""

    open: tuple[To, ...]
    shut: dict[str, str]

    def of(self, keys: Iterable[str]) -> list[To]:
        wanted = set(keys)
        return [to for to in self.open if to.key in wanted]


def recipients_for(actor: Actor, family: Family, now: datetime) -> Recipients:
    """Agencies first, then their people, by name. Two queries."""
    gate.require(actor, Can.SHARE, family)
    kept_away = set(Exclusion.objects.filter(family=family, ended_at__isnull=True).values_list("account_id", flat=True))
    posts = list(_posts(family.hub_id, now))
    near = [post for post in posts if post.account_id not in kept_away]
    agencies = {post.agency_id: post.agency for post in near}
    open_ = [
        *(
            To(f"agency:{key}", f"{one.name}, everybody in the hub", agency=key, police=one.kind == AgencyKind.POLICE)
            for key, one in agencies.items()
        ),
        *(
            To(f"post:{post.id}", f"{post.account.name}, {NAMES[Role(post.role)].lower()}, {post.agency.name}",
               agency=post.agency_id, post=post.id, police=post.agency.kind == AgencyKind.POLICE)
            for post in near
        ),
    ]  # fmt: skip
    shut = {f"post:{post.id}": post.account.name for post in posts if post.account_id in kept_away}
    shut |= {f"agency:{post.agency_id}": post.agency.name for post in posts if post.agency_id not in agencies}
    return Recipients(tuple(open_), shut)


def _posts(hub: uuid.UUID, now: datetime) -> Iterable[Post]:
    today = timezone.localdate(now)
    held = Q(until_on__isnull=True) | Q(until_on__gt=today)
    rows = Post.objects.filter(held, hub=hub, from_on__lte=today, role__in=sorted(IN_HUB), account__is_active=True)
    return rows.select_related("account", "agency").order_by("agency__name", "account__name", "id")
