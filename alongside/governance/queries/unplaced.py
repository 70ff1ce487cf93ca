"""A week's looks at families that nobody can place, for those who guard the record; and what was asked about them."""

import uuid
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.gate import NotVisible
from alongside.access.policy import Can
from alongside.access.roles import Role
from alongside.families.models import Family
from alongside.governance.models import WhyAsked
from alongside.governance.queries.spans import posts_of, spans_for
from alongside.governance.rules import Look, Unplaced, unplaced
from alongside.hubs import queries as hubs
from alongside.hubs.models import Post
from alongside.record.models import Entry

# Entries stand in the order they were written; a clock that was put right may lie this far off.
_SLACK = 2 * 3_600 * 1_000_000  # microseconds
_SOME = 5_000
_HOUSE = uuid.UUID(int=0)


@dataclass(frozen=True)
class Week:
    """The week that begins on that Monday, and which codes of the record are looks."""

    on: date
    looks: Collection[str]

    @property
    def since(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.on, time()))

    @property
    def until(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.on + timedelta(weeks=1), time()))


@dataclass(frozen=True)
class Line:
    """One person and one family, by its reference; empty where the family has moved on."""

    account: uuid.UUID
    name: str
    roles: tuple[Role, ...]
    family: uuid.UUID
    reference: str
    hub: uuid.UUID
    looks: int
    first: datetime
    last: datetime
    asked: WhyAsked | None


def week_for(actor: Actor, week: Week) -> list[Line]:
    """The most looks first. One query a hub and eight more, whatever the number of looks."""
    entries = list(_entries(actor, week))
    families, people = {look.family for look, _ in entries}, {look.by for look, _ in entries}
    posts = posts_of(people)
    spans = spans_for(families, people, posts, week.since, week.until)
    found = unplaced([look for look, _ in entries], spans, timezone.get_current_timezone())
    where = {(look.by, look.family): hub for look, hub in entries}
    return _lines(actor, week, found, where, posts)


def _entries(actor: Actor, week: Week) -> Iterator[tuple[Look, uuid.UUID]]:
    """The week's looks and acts, each with the hub it was made in."""
    since, until = _micro(week.since), _micro(week.until)
    for rows in gate.keysets(actor, Can.ASK_WHY, Entry.objects.filter(family__isnull=False)):
        for _, at, by, family, hub, did in _newest(rows, since):
            if since <= at < until and by != _HOUSE:
                yield Look(by, family, datetime.fromtimestamp(at / 1_000_000, UTC), did not in week.looks), hub


def _newest(rows: "QuerySet[Entry]", since: int) -> Iterator[tuple[Any, ...]]:
    """Newest first and some at a time, until a time before `since` begins: what is older is not read."""
    rows, before = rows.order_by("-id"), None
    while True:
        some = rows if before is None else rows.filter(pk__lt=before)
        page = list(some.values_list("id", "at", "by", "family", "hub", "did")[:_SOME])
        yield from page
        if len(page) < _SOME or page[-1][1] < since - _SLACK:
            return
        before = page[-1][0]


def _micro(at: datetime) -> int:
    return int(at.timestamp() * 1_000_000)


def _lines(
    actor: Actor,
    week: Week,
    found: list[Unplaced],
    where: dict[tuple[uuid.UUID, uuid.UUID], uuid.UUID],
    posts: list[Post],
) -> list[Line]:
    names = hubs.names(one.by for one in found)
    guarded = {hub.id for hub in hubs.hubs_where(actor, Can.ASK_WHY)}
    known = _references({one.family for one in found}, guarded)
    rows = WhyAsked.objects.filter(week_on=week.on, hub__in=sorted(guarded)).select_related("made_by", "answered_by")
    asked = {(row.account_id, row.family_id): row for row in rows}
    return [
        Line(
            one.by, names.get(one.by, "Somebody"), _roles(posts, one.by, where[one.by, one.family]), one.family,
            known.get(one.family, ""), where[one.by, one.family], one.looks, one.first, one.last,
            asked.get((one.by, one.family)),
        )
        for one in found
    ]  # fmt: skip


def _references(families: set[uuid.UUID], guarded: set[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Safe to say aloud. A family that moved on is not looked up: where it is would show."""
    rows = Family.objects.filter(pk__in=sorted(families), hub__in=sorted(guarded))
    return dict(rows.values_list("id", "reference"))


def _roles(posts: list[Post], account: uuid.UUID, hub: uuid.UUID) -> tuple[Role, ...]:
    return tuple(dict.fromkeys(Role(post.role) for post in posts if post.account_id == account and post.hub_id == hub))


def asked_for(actor: Actor, key: uuid.UUID) -> WhyAsked:
    """One question, for whoever it was put to and for those who guard the record there."""
    rows = WhyAsked.objects.select_related("account", "family", "made_by", "answered_by")
    found = gate.one(actor, Can.SAY_WHY, rows, key)
    if found.family_id in actor.excluded and found.account_id != actor.id:
        raise NotVisible
    return found
