"""Allocation: a PLO is asked to stand beside the family, and the referral joins the family's file."""

from datetime import datetime
from enum import StrEnum

from django.db.models import Q
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.access.roles import TieKind
from alongside.families.actions.alerts import alert
from alongside.families.actions.course import link_earlier, reopen
from alongside.families.actions.opening import open_family
from alongside.families.actions.standing import give_tie, handover
from alongside.families.models import Exclusion, Family, Tie
from alongside.families.rules import AlertKind
from alongside.hubs.models import Post
from alongside.record.writing import recorded
from alongside.referrals import joining
from alongside.referrals.actions.steps import check_move, locked, take_step
from alongside.referrals.models import Allocation, Referral
from alongside.referrals.queries.caseloads import workers_in
from alongside.referrals.rules import Stage


class Again(StrEnum):
    """What becomes of a family the service knows already: its own file goes on, or a new one stands beside it."""

    SAME_FILE = "same_file"
    NEW_FILE = "new_file"


def allocate(
    *,
    referral: Referral,
    post: Post,
    because: str,
    by: Actor,
    now: datetime,
    family: Family | None = None,
    again: Again = Again.SAME_FILE,
) -> Allocation:
    """Open the family (or go on with the file it has, or begin a new one that names it), and give it to this PLO.

    Of two people doing this at once, the second is told who was first and whom they asked.
    """
    require(by, Can.ALLOCATE, referral)
    with recorded(by=by, did="referrals.allocate") as leaf:
        row = locked(referral.id)
        _check_not_given(row)
        check_move(row, Stage.ALLOCATED)
        _check_can_take(row, post, now)
        standing = _family_of(row, family, again, by, now)
        _check_not_excluded(standing, post)
        _tie(standing, post, because, by, now)
        made = _given(row, post, because, by, now)
        leaf.about = row
    return made


def hand_over(*, referral: Referral, post: Post, because: str, by: Actor, now: datetime) -> Allocation:
    """Before the first contact, somebody else is asked. The first worker's access ends at once."""
    require(by, Can.ALLOCATE, referral)
    with recorded(by=by, did="referrals.hand_over", about=referral):
        row = locked(referral.id)
        if Stage(row.stage) is not Stage.ALLOCATED or row.family is None:
            raise Refused("This referral is not waiting for a first contact, so there is nothing to hand over here.")
        _check_can_take(row, post, now)
        _check_not_excluded(row.family, post)
        if _current(row.family, now) == post:
            raise Refused(f"{post.account.name} is already this family’s PLO.")
        handover(family=row.family, to_post=post, because=because, by=by, now=now)
        return _given(row, post, because, by, now)


def _given(row: Referral, post: Post, because: str, by: Actor, now: datetime) -> Allocation:
    made = Allocation(referral=row, at=now, by_id=by.id, post=post, because=because)
    made.save()
    row.allocated_at = row.allocated_at or now
    take_step(referral=row, to=Stage.ALLOCATED, because="", by=by, now=now)
    return made


def _check_not_given(row: Referral) -> None:
    if Stage(row.stage) is not Stage.ALLOCATED:
        return
    last = row.allocations.select_related("by", "post__account").latest("at", "id")
    at = timezone.localtime(last.at)
    raise Refused(f"{last.by.name} gave this referral to {last.post.account.name} at {at:%H:%M on %-d %B}.")


def _check_can_take(row: Referral, post: Post, now: datetime) -> None:
    if not workers_in(row.hub_id, now).filter(pk=post.pk).exists():
        raise Refused(f"{post.account.name} has no PLO’s post in this hub today. Choose somebody else.")


def _check_not_excluded(family: Family, post: Post) -> None:
    if Exclusion.objects.filter(family=family, account=post.account_id, ended_at__isnull=True).exists():
        raise Refused(f"{post.account.name} is kept away from this family’s file. Choose somebody else.")


def _family_of(row: Referral, family: Family | None, again: Again, by: Actor, now: datetime) -> Family:
    if row.family:
        return _open(row.family, row, by, now)
    if family is None:
        return _opened(row, by, now)
    require(by, Can.ARRANGE_WORKERS, family)
    if family.hub_id != row.hub_id:
        raise Refused("That family is in another hub.")
    if again is Again.NEW_FILE:
        opened = _opened(row, by, now)
        link_earlier(family=opened, earlier=family, by=by, now=now)
        return opened
    joining.join(row, family, by)
    return _open(family, row, by, now)


def _opened(row: Referral, by: Actor, now: datetime) -> Family:
    opened = open_family(hub_id=row.hub_id, by=by, now=now)
    joining.join(row, opened, by)
    joining.begin_file(row, opened, by, now)
    return opened


def _open(family: Family, row: Referral, by: Actor, now: datetime) -> Family:
    """A file that was closed is opened again: somebody is about to stand beside them."""
    if family.closed_at is not None:
        reopen(family=family, because="", referral=row.id, by=by, now=now)
        family.refresh_from_db()
    return family


def _current(family: Family, now: datetime) -> Post | None:
    ties = Tie.objects.filter(Q(until_at__isnull=True) | Q(until_at__gt=now), family=family, kind=TieKind.WORKER.value)
    tie = ties.select_related("post__account").order_by("-from_at").first()
    return tie.post if tie else None


def _tie(family: Family, post: Post, because: str, by: Actor, now: datetime) -> None:
    """The PLO's tie, unless they have it; a family has one PLO, and changing that is a handover."""
    current = _current(family, now)
    if current is None:
        give_tie(family=family, post=post, kind=TieKind.WORKER, because=because, by=by, now=now)
        alert(about=family, kind=AlertKind.GIVEN, by=by, now=now, to_post=post.id)
    elif current.pk != post.pk:
        name = current.account.name
        raise Refused(f"{name} is this family’s PLO already. Choose {name}, or hand the family over first.")
