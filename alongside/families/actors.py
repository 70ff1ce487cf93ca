"""Builds the Actor: today's posts, the ties in force now, and the families out of reach."""

import uuid
from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q, UUIDField, Value
from django.db.models.functions import Cast
from django.utils import timezone

from alongside.access.actor import Actor, Seat
from alongside.access.roles import SUITS, Role, TieKind
from alongside.families.models import Exclusion, Tie
from alongside.hubs.models import Account, Post

Line = tuple[str, uuid.UUID, str, uuid.UUID, uuid.UUID | None]
_POST, _TIE, _EXCLUSION = "post", "tie", "exclusion"


def actor_for(account: Account, now: datetime, session: str = "") -> Actor:
    """The account as it stands at `now`. One query, whatever the size of the house: posts, their ties, exclusions."""
    rows = list(_standing(account, now)) if account.is_active else []
    posts = {row[1]: Role(row[2]) for row in rows if row[0] == _POST}
    return Actor(
        id=account.id,
        name=account.name,
        session=session,
        roles=frozenset((Role(row[2]), row[3]) for row in rows if row[0] == _POST),
        # A tie ends with its post, and counts only on a post that it suits.
        ties=frozenset(
            (TieKind(row[2]), row[3]) for row in rows if row[0] == _TIE and posts[row[1]] in SUITS[TieKind(row[2])]
        ),
        excluded=frozenset(row[3] for row in rows if row[0] == _EXCLUSION),
        seats=frozenset(Seat(row[1], Role(row[2]), row[3], row[4]) for row in rows if row[0] == _POST and row[4]),
    )


def _standing(account: Account, now: datetime) -> Iterable[Line]:
    """(what it is, post, role or kind, hub or family, the post's agency) of everything that stands now."""
    today = timezone.localdate(now)
    posts = Post.objects.filter(Q(until_on__isnull=True) | Q(until_on__gt=today), account=account, from_on__lte=today)
    ties = Tie.objects.filter(Q(until_at__isnull=True) | Q(until_at__gt=now), post__in=posts, from_at__lte=now)
    exclusions = Exclusion.objects.filter(account=account, ended_at__isnull=True)
    nothing = Cast(Value(None), output_field=UUIDField())
    return (
        posts.values_list(Value(_POST), "id", "role", "hub_id", "agency_id")
        .union(
            ties.values_list(Value(_TIE), "post_id", "kind", "family_id", nothing),
            exclusions.values_list(Value(_EXCLUSION), "id", Value(""), "family_id", nothing),
            all=True,
        )
    )  # fmt: skip
