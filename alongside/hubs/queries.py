"""Reading the hubs and their people: who has which post, where, and since when."""

import hashlib
import uuid
from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import Role
from alongside.hubs.models import Account, Agency, House, Hub, Invitation, Post


def house_mode() -> str | None:
    """`demo` or `real`, as the database says of itself; None before the house was prepared."""
    return House.objects.values_list("mode", flat=True).first()


def is_empty() -> bool:
    """True while no hub was ever opened here."""
    return not Hub.objects.exists()


def hubs_for(actor: Actor) -> list[Hub]:
    """The hubs somebody has a post in today, by name."""
    return list(Hub.objects.filter(pk__in=actor.hubs).order_by("name"))


def areas() -> list[Hub]:
    """Every hub with the area it is for, by area: what a parent who asks for help chooses from. No names of people."""
    return list(Hub.objects.order_by("area", "name"))


def hub_for_unsure(hubs: list[Hub]) -> Hub | None:
    """Of these, the one that screens parents who are not sure of their area; the oldest if none is set."""
    return min(hubs, key=lambda hub: (not hub.takes_unsure, hub.since_on or date.max, hub.name), default=None)


def hubs_where(actor: Actor, can: Can) -> list[Hub]:
    """The hubs in which somebody may do this, by name."""
    return sorted(gate.every(actor, can, Hub.objects.all()), key=lambda hub: hub.name)


def posts_in(actor: Actor, hub: uuid.UUID, on: date | None = None) -> list[Post]:
    """Every post held in the hub that day (today), by name, for people who have one there themselves."""
    if hub not in actor.hubs:
        raise gate.NotVisible
    return list(_held(on or timezone.localdate()).filter(hub=hub).order_by("account__name", "id"))


def people_in_hub(actor: Actor, hub: uuid.UUID, role: Role) -> list[Post]:
    """Those who have this role in the hub today."""
    return [post for post in posts_in(actor, hub) if post.role == role]


def post_for(actor: Actor, can: Can, key: uuid.UUID) -> Post:
    """One post, for somebody who may do `can` in its hub."""
    return gate.one(actor, can, Post.objects.select_related("account", "agency", "hub"), key)


def posts_page(actor: Actor, after: tuple[date, uuid.UUID] | None = None, limit: int = 51) -> list[Post]:
    """Posts in the hubs where the actor may invite, newest first; those that ended too."""
    rows = Post.objects.select_related("account", "agency", "hub")
    if after:
        rows = rows.filter(Q(from_on__lt=after[0]) | Q(from_on=after[0], pk__lt=after[1]))
    return gate.page(actor, Can.INVITE, rows, order=("-from_on", "-id"), limit=limit)


def agencies() -> list[Agency]:
    return list(Agency.objects.order_by("name"))


def invitations_open(actor: Actor, now: datetime) -> list[Invitation]:
    """Invitations that wait for an answer, in the hubs where the actor may invite."""
    rows = Invitation.objects.filter(used_at__isnull=True, until_at__gt=now).select_related("hub", "agency")
    return gate.page(actor, Can.INVITE, rows, order=("-made_at", "-id"), limit=51)


def tag_of(secret: str) -> bytes:
    """What is kept of an invitation's link."""
    return hashlib.sha256(secret.encode()).digest()


def invitation_by_secret(secret: str) -> Invitation | None:
    """The invitation a link opens, whatever its state. The secret is all there is to know."""
    return Invitation.objects.select_related("hub", "agency").filter(tag=tag_of(secret)).first()


def names(ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    """The names of accounts, for pages that say who did something."""
    return dict(Account.objects.filter(pk__in=set(ids)).values_list("id", "name"))


def colleagues(actor: Actor, can: Can) -> list[tuple[uuid.UUID, str]]:
    """(id, name) of everybody who has or had a post where the actor may do this, by name."""
    rows = Post.objects.select_related("account").only("account__name", "hub_id")
    found = {post.account_id: post.account.name for post in gate.every(actor, can, rows)}
    return sorted(found.items(), key=lambda pair: pair[1])


def hub_names(ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    return dict(Hub.objects.filter(pk__in=set(ids)).values_list("id", "name"))


def hub_of_first_post(account: uuid.UUID) -> uuid.UUID | None:
    """Whose stream of the record somebody’s sign-ins belong to."""
    held = Post.objects.filter(account=account).order_by("from_on", "id")
    return held.values_list("hub_id", flat=True).first()


def account_called(email: str) -> Account | None:
    return Account.objects.filter(email__iexact=email).first()


def personas(emails: Iterable[str]) -> dict[str, list[Post]]:
    """Today's posts of the people a demonstration offers, by e-mail address."""
    found: dict[str, list[Post]] = {}
    rows = _held(timezone.localdate()).filter(account__email__in=list(emails), account__is_active=True)
    for post in rows.order_by("from_on", "id"):
        found.setdefault(post.account.email, []).append(post)
    return found


def _held(on: date) -> "QuerySet[Post]":
    rows = Post.objects.select_related("account", "agency", "hub")
    return rows.filter(Q(until_on__isnull=True) | Q(until_on__gt=on), from_on__lte=on)
