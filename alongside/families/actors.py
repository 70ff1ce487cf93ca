"""Builds the Actor: today's posts, the ties in force now, and the families out of reach."""

import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet, UUIDField, Value
from django.db.models.functions import Cast
from django.utils import timezone

from alongside.access.actor import Actor, Opened, Seat
from alongside.access.roles import SUITS, Role, TieKind
from alongside.families.models import EmergencyOpening, Exclusion, Tie
from alongside.hubs.models import Account, Post

Line = tuple[str, uuid.UUID, str, uuid.UUID, uuid.UUID | None]
_POST, _TIE, _EXCLUSION, _OPENING = "post", "tie", "exclusion", "opening"
# An opening counts only on a post that may make one.
_OPENS = frozenset({Role.PLO})


def actor_for(account: Account, now: datetime, session: str = "") -> Actor:
    """The account as it stands at `now`. One query, whatever the size of the house: posts, their ties, exclusions.

    One more for the hour in which somebody has a file open in an emergency.
    """
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
        opened=_opened([row[1] for row in rows if row[0] == _OPENING and posts[row[1]] in _OPENS], now),
        seats=frozenset(Seat(row[1], Role(row[2]), row[3], row[4]) for row in rows if row[0] == _POST and row[4]),
    )


def _opened(posts: list[uuid.UUID], now: datetime) -> frozenset[Opened]:
    """What these posts opened and nobody closed. A family that moved to another hub meanwhile is not among it."""
    if not posts:
        return frozenset()
    rows = _open(posts, now).filter(hub=F("post__hub"), family__hub=F("post__hub"))
    return frozenset(Opened(*row) for row in rows.values_list("family_id", "family__reference", "until_at"))


def _open(posts: Any, now: datetime) -> "QuerySet[EmergencyOpening]":
    rows = EmergencyOpening.objects.filter(Q(ended_at__isnull=True) | Q(ended_at__gt=now), post__in=posts)
    return rows.filter(made_at__lte=now, until_at__gt=now)


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
            _open(posts, now).values_list(Value(_OPENING), "post_id", Value(""), "family_id", nothing),
            exclusions.values_list(Value(_EXCLUSION), "id", Value(""), "family_id", nothing),
            all=True,
        )
    )  # fmt: skip
