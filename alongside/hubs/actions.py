"""What is done to the hub and its people: prepared, invited, joined, ended, left."""

import secrets
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import NotAllowed, NotVisible, Refused, require
from alongside.access.policy import Can
from alongside.access.roles import Role
from alongside.hubs import queries, rules
from alongside.hubs.models import Account, Agency, House, Hub, Invitation, Post
from alongside.hubs.sessions import end_sessions
from alongside.record.writing import recorded


def prepare_house(*, mode: str, by: Actor) -> House:
    """Write what this installation is for. Once, before anybody can sign in."""
    _house_itself(by)
    with recorded(by=by, did="hubs.prepare", because=mode):
        return House.objects.create(mode=mode, prepared_at=timezone.now())


def open_hub(*, name: str, area: str, by: Actor) -> Hub:
    """The hub of that name, made if it is not there. For the command line: no page opens a hub."""
    _house_itself(by)
    if found := Hub.objects.filter(name=name).first():
        return found
    with recorded(by=by, did="hubs.open") as leaf:
        leaf.about = Hub.objects.create(name=name, area=area, since_on=timezone.localdate())
    return leaf.about  # type: ignore[no-any-return]


def take_unsure(*, hub: Hub, by: Actor) -> Hub:
    """From now on this hub screens parents who ask for help and are not sure of their area. For the command line."""
    _house_itself(by)
    with recorded(by=by, did="hubs.take_unsure", about=hub):
        Hub.objects.filter(takes_unsure=True).exclude(pk=hub.pk).update(takes_unsure=False)
        Hub.objects.filter(pk=hub.pk).update(takes_unsure=True)
        hub.takes_unsure = True
    return hub


def name_agency(*, name: str, kind: str, by: Actor) -> Agency:
    """The agency of that name, made if it is not there."""
    _house_itself(by)
    if found := Agency.objects.filter(name=name).first():
        return found
    with recorded(by=by, did="hubs.agency"):
        return Agency.objects.create(name=name, kind=kind)


def invite(*, email: str, role: Role, hub: Hub, agency: Agency, now: datetime, by: Actor) -> str:
    """Make a way in, and give back the link's secret: it is kept nowhere, so this is the only time it is seen."""
    if not by.system:
        require(by, Can.INVITE, hub)
    if words := rules.fits(role, agency.kind):
        raise Refused(words)
    secret = secrets.token_urlsafe(32)
    with recorded(by=by, did="hubs.invite", because=role.value) as leaf:
        # An earlier invitation to the same post is taken back: one link, one post.
        Invitation.objects.filter(hub=hub, email__iexact=email, role=role.value, used_at__isnull=True).update(
            used_at=now
        )
        leaf.about = Invitation.objects.create(
            hub=hub,
            agency=agency,
            role=role.value,
            email=email.lower(),
            tag=queries.tag_of(secret),
            made_at=now,
            made_by_id=None if by.system else by.id,
            until_at=now + rules.INVITED_FOR,
        )
    return secret


def join(*, secret: str, name: str, password: str, now: datetime, by: Actor) -> Account:
    """Somebody new takes up an invitation: an account and a post, and the link is spent."""
    invitation = _open(secret, now)
    account = queries.account_called(invitation.email) or Account(email=invitation.email, made_at=now)
    if account.is_active and account.left_at is None and account.has_usable_password() and not account._state.adding:
        raise Refused("You have an account already. Sign in first, then open the link again.")
    account.name, account.is_active, account.left_at = name, True, None
    _set_password(account, password)
    with recorded(by=Actor(id=account.id, name=name), did="hubs.join") as leaf:
        _spend(invitation, now)
        try:
            account.save()
        except IntegrityError:
            raise Refused(rules.NOT_OPEN) from None
        leaf.about = _post(invitation, account, now)
    return account


def take_post(*, secret: str, now: datetime, by: Actor) -> Post:
    """Somebody who can sign in already takes up another post."""
    invitation = _open(secret, now)
    account = queries.account_called(invitation.email)
    if account is None or account.id != by.id:
        raise Refused("This invitation is for another address. Sign in as that person, or ask for a new one.")
    with recorded(by=by, did="hubs.join") as leaf:
        _spend(invitation, now)
        leaf.about = _post(invitation, account, now)
    return leaf.about  # type: ignore[no-any-return]


def end_post(*, post: Post, now: datetime, by: Actor) -> Post:
    """End a post at once: its ties give nothing from this moment, and the person has to sign in again."""
    require(by, Can.INVITE, post)
    if post.account_id == by.id:
        raise Refused("You cannot end your own post. Ask another manager of the hub.")
    with recorded(by=by, did="hubs.end_post", about=post):
        _end(post, now)
    end_sessions(post.account_id)
    return post


def leave(*, account: Account, now: datetime, by: Actor) -> None:
    """Somebody leaves the work: every post ends, the account is closed, and every session with it."""
    ever = list(Post.objects.filter(account=account).order_by("-from_on", "-id"))
    mine = {hub.id for hub in queries.hubs_where(by, Can.INVITE)}
    if not any(post.hub_id in mine for post in ever):
        raise NotVisible
    if account.id == by.id:
        raise Refused("You cannot close your own account. Ask another manager of the hub.")
    today = timezone.localdate(now)
    posts = [post for post in ever if post.until_on is None or post.until_on > today]
    if any(post.hub_id not in mine for post in posts):
        raise Refused("They have a post in a hub that is not yours. End the posts in your hub instead.")
    with recorded(by=by, did="hubs.leave", about=ever[0]):
        for post in posts:
            _end(post, now)
        account.is_active, account.left_at = False, now
        account.save()
    end_sessions(account.id)


def new_second_step(*, post: Post, now: datetime, by: Actor) -> None:
    """A lost phone: the old second step is taken away, and the person sets up a new one at the next sign-in."""
    require(by, Can.INVITE, post)
    if post.account_id == by.id:
        raise Refused("You cannot take away your own second step. Ask another manager of the hub.")
    with recorded(by=by, did="hubs.new_second_step", about=post):
        Authenticator.objects.filter(user_id=post.account_id).delete()
    end_sessions(post.account_id)


def _house_itself(by: Actor) -> None:
    if not by.system:
        raise NotAllowed("Only whoever looks after the installation does this, from the command line.")


def _open(secret: str, now: datetime) -> Invitation:
    found = queries.invitation_by_secret(secret)
    if found is None or not rules.invitation_open(found.until_at, found.used_at, now):
        raise Refused(rules.NOT_OPEN)
    return found


def _spend(invitation: Invitation, now: datetime) -> None:
    """Used once, also when two browsers open the link at one moment."""
    if not Invitation.objects.filter(pk=invitation.pk, used_at__isnull=True).update(used_at=now):
        raise Refused(rules.NOT_OPEN)


def _post(invitation: Invitation, account: Account, now: datetime) -> Post:
    return Post.objects.create(
        hub=invitation.hub,
        account=account,
        agency=invitation.agency,
        role=invitation.role,
        from_on=timezone.localdate(now),
    )


def _end(post: Post, now: datetime) -> None:
    post.until_on = rules.ends_on(post.from_on, timezone.localdate(now))
    post.save(update_fields=["until_on"])


def _set_password(account: Account, password: str) -> None:
    try:
        validate_password(password, account)
    except ValidationError as weak:
        raise Refused(" ".join(weak.messages)) from None
    account.set_password(password)
