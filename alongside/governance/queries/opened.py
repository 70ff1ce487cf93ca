"""Who opened one family's record, day by day: the list a parent may have."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import Role
from alongside.families.models import Family, Person
from alongside.families.models.people import PersonKind
from alongside.families.queries import row_for
from alongside.governance.queries.spans import posts_of, spans_for
from alongside.governance.rules import Because, Opened, Reader, Span, lines, opened_by_day
from alongside.governance.rules.paper import TITLE
from alongside.hubs import queries as hubs
from alongside.hubs.models import Post
from alongside.record.models import Entry

_HOUSE = uuid.UUID(int=0)
ITSELF = "governance.opened"  # looking at this list, without which nobody could read it before it leaves
# Looks at single things that were passed on, and at what police made of them. A parent may not know of each of them
# (`why_not_told`), so the list says in one sentence that it leaves them out, whether there are any or not.
LEFT_OUT = ("sharing.", "intelligence.")


@dataclass(frozen=True)
class Wanted:
    """From which day on, and which codes of the record are looks."""

    since: date
    looks: Collection[str]


@dataclass(frozen=True)
class ListPaper:
    """What leaves, when it is given to a parent."""

    family: Family
    opened: list[Opened]
    listed: int
    title: str
    paragraphs: list[str]


def list_for(actor: Actor, family: uuid.UUID, wanted: Wanted) -> ListPaper:
    """Eight queries, whatever the number of looks. It is for whoever may give it: nobody else needs it."""
    found = gate.one(actor, Can.SHARE, Family.objects.select_related("hub"), family)
    since = timezone.make_aware(datetime.combine(wanted.since, time()))
    looks, acts = _entries(found, wanted, since)
    people = {by for by, _ in looks}
    posts = posts_of(people)
    known = spans_for([found.id], people, posts, since, timezone.now() + timedelta(days=1))
    spans: dict[uuid.UUID, list[Span]] = {}
    for span in (*known, *_wrote(found, acts)):
        spans.setdefault(span.by, []).append(span)
    opened = opened_by_day(looks, _readers(found, people, posts), spans, timezone.get_current_timezone())
    listed = _listed(found, wanted, since)
    said = lines(opened, listed, wanted.since, timezone.localdate())
    return ListPaper(found, opened, listed, TITLE, said)


_Times = list[tuple[uuid.UUID, datetime]]


def _entries(family: Family, wanted: Wanted, since: datetime) -> tuple[_Times, _Times]:
    """(who, when) of every look and of every act, the house's own work left out."""
    looks: _Times = []
    acts: _Times = []
    rows = Entry.objects.filter(family=family.id, at__gte=int(since.timestamp() * 1_000_000)).exclude(by=_HOUSE)
    for by, at, did in rows.order_by("id").values_list("by", "at", "did"):
        if did not in wanted.looks:
            acts.append((by, _moment(at)))
        elif did != ITSELF and not did.startswith(LEFT_OUT):
            looks.append((by, _moment(at)))
    return looks, acts


def _moment(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1_000_000, UTC)


def _wrote(family: Family, acts: _Times) -> list[Span]:
    """Whoever wrote something that day had something to do."""
    days = {(by, timezone.localdate(at)) for by, at in acts}
    return [
        Span(by, family.id, Because.WROTE, _begins(day), _begins(day + timedelta(days=1))) for by, day in sorted(days)
    ]


def _begins(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _readers(family: Family, people: set[uuid.UUID], posts: list[Post]) -> dict[uuid.UUID, Reader]:
    """By their newest post in the family's hub; where they had none there, by their newest post at all."""
    names = hubs.names(people)
    roles: dict[uuid.UUID, Role] = {}
    for post in sorted(posts, key=lambda one: one.hub_id != family.hub_id):
        roles.setdefault(post.account_id, Role(post.role))
    return {key: Reader(key, names.get(key, "Somebody"), roles.get(key)) for key in people}


def _listed(family: Family, wanted: Wanted, since: datetime) -> int:
    """How often they stood in a list somebody read, in this hub."""
    rows = Entry.objects.filter(hub=family.hub_id, did__in=sorted(wanted.looks), family__isnull=True)
    return rows.filter(at__gte=int(since.timestamp() * 1_000_000), items__contains=family.id.hex).count()


def parent_for(actor: Actor, family: uuid.UUID, person: uuid.UUID) -> Person:
    """A parent of this family, to be given the list."""
    found = row_for(actor, Person, family, person, Can.SHARE)
    if found.kind != PersonKind.PARENT:
        raise gate.NotVisible
    return found
