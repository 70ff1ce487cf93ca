"""The referrals somebody sent, for them to follow: received, allocated, contacted, and no more."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.hubs.models import Hub, Post
from alongside.referrals.models import Referral
from alongside.referrals.queries.reading import before
from alongside.referrals.rules import SOURCE_OF_AGENCY, SOURCE_UNKNOWN
from alongside.sealing import keyring
from alongside.sealing.models import Purpose

PAGE = 50


def sent_by(actor: Actor, after: UUID | None = None, limit: int = PAGE + 1) -> list[Referral]:
    """Newest first."""
    rows = Referral.objects.all()
    if after:
        rows = before(rows, gate.one(actor, Can.SEE_SENT, rows, after))
    found = gate.page(actor, Can.SEE_SENT, rows, order=("-received_at", "-id"), limit=limit)
    keyring.warm(Purpose.FAMILY, [row.key_scope for row in found])
    return found


def sent_for(actor: Actor, key: UUID) -> Referral:
    """One referral they sent."""
    return gate.one(actor, Can.SEE_SENT, Referral.objects.all(), key)


@dataclass(frozen=True)
class Referrer:
    """Who somebody is when they refer: their agency's name, and its code among sources of referral."""

    agency: str
    source: str


def referrer_in(actor: Actor, hub: Hub, now: datetime) -> Referrer:
    """By the post they have in that hub today."""
    today = timezone.localdate(now)
    posts = Post.objects.filter(
        Q(until_on__isnull=True) | Q(until_on__gt=today), account=actor.id, hub=hub, from_on__lte=today
    )
    post = posts.select_related("agency").order_by("from_on", "id").first()
    if post is None:
        return Referrer("", SOURCE_UNKNOWN)
    return Referrer(post.agency.name, SOURCE_OF_AGENCY.get(post.agency.kind, SOURCE_UNKNOWN))
