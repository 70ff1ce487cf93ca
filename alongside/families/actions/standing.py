"""Arranges who stands beside a family and who is kept away. Access follows at the next click."""

import uuid
from datetime import datetime

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.access.roles import WORKING, Role, TieKind
from alongside.families.actions.alerts import alert
from alongside.families.actions.rows import ended, new
from alongside.families.actions.ties import end, hold, stage_so_far, to_come
from alongside.families.models import Exclusion, Family, Tie
from alongside.families.rules import AlertKind, cover_problem, lasts, partner_tie, tie_problem
from alongside.families.rules.load import WorkStage
from alongside.hubs.models import Account, Post
from alongside.record.writing import recorded


def give_tie(
    *,
    family: Family,
    post: Post,
    kind: TieKind,
    by: Actor,
    now: datetime,
    because: str = "",
    from_at: datetime | None = None,
    until_at: datetime | None = None,
) -> Tie:
    """Tie a post to the family. Somebody who is excluded can never be given one; a tie that stands is given back."""
    require(by, Can.ARRANGE_WORKERS, family)
    with recorded(by=by, did="families.tie", about=family, because=kind.value) as leaf:
        hold(family)
        _fits(family, post, kind, now)
        standing = to_come(Tie.objects.filter(family=family, post=post, kind=kind.value), now).first()
        if standing is not None and until_at is None and standing.until_at is None:
            return standing
        tie = new(
            Tie,
            within=family,
            by=by,
            now=now,
            post=post,
            kind=kind.value,
            from_at=from_at or now,
            until_at=until_at,
            because=because,
            stage=stage_so_far(family) if kind is TieKind.WORKER else WorkStage.STEADY.value,
        )
        tie.save(force_insert=True)
        leaf.about = tie
    return tie


def _fits(family: Family, post: Post, kind: TieKind, now: datetime) -> None:
    if problem := tie_problem(kind, Role(post.role)):
        raise Refused(problem)
    if post.hub_id != family.hub_id:
        raise Refused("They have no post in this family’s hub.")
    if not lasts(post.from_on, post.until_on, timezone.localdate(now)) or not post.account.is_active:
        raise Refused("Their post has ended or has not begun.")
    if Exclusion.objects.filter(family=family, account_id=post.account_id, ended_at__isnull=True).exists():
        raise Refused(f"{post.account.name} is kept away from this family, so cannot be given it.")


def cover(*, family: Family, post: Post, until_at: datetime, because: str, by: Actor, now: datetime) -> Tie:
    """Somebody stands in until a moment, two weeks at the most."""
    require(by, Can.ARRANGE_WORKERS, family)
    if problem := cover_problem(now, until_at):
        raise Refused(problem)
    with recorded(by=by, did="families.cover", about=family):
        tie = give_tie(family=family, post=post, kind=TieKind.COVER, by=by, now=now, because=because, until_at=until_at)
        alert(about=family, kind=AlertKind.COVERING, by=by, now=now, to_post=post.id)
    return tie


def handover(*, family: Family, to_post: Post, because: str, by: Actor, now: datetime) -> Tie:
    """The family passes to another PLO. Whoever worked or covered until now has no access from this moment."""
    require(by, Can.ARRANGE_WORKERS, family)
    with recorded(by=by, did="families.handover", about=family):
        hold(family)
        _fits(family, to_post, TieKind.WORKER, now)
        working = to_come(Tie.objects.filter(family=family, kind__in=[kind.value for kind in WORKING]), now)
        if working.filter(post=to_post, kind=TieKind.WORKER.value).exists():
            raise Refused(f"{to_post.account.name} is this family’s PLO already.")
        end(working, by, now)
        tie = give_tie(family=family, post=to_post, kind=TieKind.WORKER, by=by, now=now, because=because)
        alert(about=family, kind=AlertKind.GIVEN, by=by, now=now, to_post=to_post.id)
    return tie


def add_partner(*, family: Family, post: Post, because: str, by: Actor, now: datetime) -> Tie:
    """A colleague of the hub joins the case: they see the family's hub face, never the charity's file."""
    require(by, Can.ARRANGE_WORKERS, family)
    return give_tie(family=family, post=post, kind=partner_tie(Role(post.role)), by=by, now=now, because=because)


def end_tie(*, tie: Tie, by: Actor, now: datetime) -> Tie:
    """It ends now, also if it had not begun."""
    require(by, Can.ARRANGE_WORKERS, tie)
    with recorded(by=by, did="families.tie_ended", about=tie):
        end(to_come(Tie.objects.filter(pk=tie.pk), now), by, now)
    tie.refresh_from_db()
    return tie


def exclude(
    *, family: Family, account: Account, because: str, by: Actor, now: datetime, once: uuid.UUID | None = None
) -> Exclusion:
    """Keep somebody away from this family's file, whatever their post. Every tie they had to it ends."""
    require(by, Can.ARRANGE_WORKERS, family)
    if not because.strip():
        raise Refused("Say why they are kept away.")
    with recorded(by=by, did="families.exclude", about=family) as leaf:
        hold(family)
        end(to_come(Tie.objects.filter(family=family, post__account=account), now), by, now)
        there = Exclusion.objects.filter(family=family, account=account, ended_at__isnull=True).first()
        if there is not None:
            return there
        row = new(Exclusion, within=family, by=by, now=now, once=once, account=account, because=because)
        row.save(force_insert=True)
        leaf.about = row
    return row


def end_exclusion(*, exclusion: Exclusion, by: Actor, now: datetime) -> Exclusion:
    """The reason is gone. It gives no access back: a tie must be given again."""
    require(by, Can.ARRANGE_WORKERS, exclusion)
    return ended(exclusion, by=by, did="families.exclude_ended", now=now)
