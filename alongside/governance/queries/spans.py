"""The reasons people had to look at families, from what other acts left with a date."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import datetime, time

from django.db.models import Q
from django.utils import timezone

from alongside.access.roles import Role
from alongside.families.models import Alert, EmergencyOpening, Tie
from alongside.governance.rules import Because, Span
from alongside.governance.rules.looks import SETTLING
from alongside.hubs.models import Post

Ids = Collection[uuid.UUID]


def spans_for(families: Ids, people: Ids, posts: Collection[Post], since: datetime, until: datetime) -> list[Span]:
    """Every reason that held at some moment between these two. Three queries, whatever their number."""
    if not families or not people:
        return []
    return [
        *_ties(families, people, since, until),
        *_openings(families, people, since, until),
        *_alerts(families, people, posts, since, until),
    ]


def posts_of(people: Ids) -> list[Post]:
    """The posts these people have or had, the newest first. One query."""
    return list(Post.objects.filter(account__in=list(people)).order_by("-from_on", "-id")) if people else []


def _ties(families: Ids, people: Ids, since: datetime, until: datetime) -> Iterator[Span]:
    rows = Tie.objects.filter(
        Q(until_at__isnull=True) | Q(until_at__gt=since), family__in=list(families), post__account__in=list(people),
        from_at__lt=until,
    )  # fmt: skip
    for tie in rows.select_related("post").only(
        "family_id", "kind", "from_at", "until_at", "post__account_id", "post__until_on"
    ):
        ends = [end for end in (tie.until_at, _end(tie.post)) if end is not None]
        yield Span(tie.post.account_id, tie.family_id, Because(tie.kind), tie.from_at, min(ends, default=None))


def _end(post: Post) -> datetime | None:
    """A tie ends with its post, as the day begins."""
    return timezone.make_aware(datetime.combine(post.until_on, time())) if post.until_on else None


def _openings(families: Ids, people: Ids, since: datetime, until: datetime) -> Iterator[Span]:
    rows = EmergencyOpening.objects.filter(
        family__in=list(families), made_by__in=list(people), made_at__lt=until, until_at__gt=since
    )
    for row in rows.only("family_id", "made_by_id", "made_at", "until_at", "ended_at"):
        ends = min(row.until_at, row.ended_at or row.until_at)
        yield Span(row.made_by_id, row.family_id, Because.EMERGENCY, row.made_at, ends)


def _alerts(families: Ids, people: Ids, posts: Collection[Post], since: datetime, until: datetime) -> Iterator[Span]:
    """What waited for somebody: for their own post, or for everybody in a role of the hub."""
    roles: dict[tuple[uuid.UUID, str], set[uuid.UUID]] = defaultdict(set)
    for post in posts:
        roles[post.hub_id, post.role].add(post.account_id)
    mine = Q(to_post__account__in=list(people)) | Q(to_role__in={post.role for post in posts} & set(Role))
    rows = Alert.objects.filter(mine, family__in=list(families), made_at__lt=until)
    rows = rows.filter(Q(seen_at__isnull=True) | Q(seen_at__gt=since - SETTLING)).select_related("to_post")
    for row in rows:
        ends = row.seen_at + SETTLING if row.seen_at else None
        to = {row.to_post.account_id} if row.to_post else roles[row.hub_id, row.to_role]
        for person in to & set(people):
            yield Span(person, row.family_id, Because.TASK, row.made_at, ends)
