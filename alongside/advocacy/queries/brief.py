"""What a hub's brief tells of promises and meetings: rows born in the hub record, of the reader’s families.

Never the parent's view, an effect, an outcome, or what we asked of anybody: none of them is fetched here.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.advocacy.models import Meeting, Promise, PromiseStep
from alongside.advocacy.rules import meetings, promises
from alongside.advocacy.rules.promises import State, Verb
from alongside.sealing import keyring
from alongside.sealing.models import Purpose
from alongside.words.queries import label

_OVER = (Verb.KEEP, Verb.KEEP_LATE, Verb.BREAK)


@dataclass(frozen=True)
class PromiseLine:
    """One promise with the reference of its family. `on` is the day it became what it is, where it is over."""

    id: UUID
    family: UUID
    reference: str
    agency: str
    owner: str
    what: str
    made_on: date
    due_on: date | None
    due: str
    overdue: bool
    asked: int
    state: State
    on: date | None = None


@dataclass(frozen=True)
class MeetingAhead:
    family: UUID
    reference: str
    kind: str
    at: datetime


def owed_in(actor: Actor, hub: UUID, now: datetime, limit: int) -> list[PromiseLine]:
    """Every promise that is owed, the longest overdue first; where there are more than `limit`, the oldest."""
    rows = Promise.objects.filter(hub=hub, state__in=sorted(promises.OWED), family__closed_at__isnull=True)
    rows = rows.select_related("family")
    found = gate.page(actor, Can.SEE_HUB_FACE, rows, order=("made_on", "made_at", "id"), limit=limit)
    today = timezone.localdate(now)
    found.sort(key=lambda row: (promises.order(State(row.state), row.due_on, today), row.made_at, row.pk))
    keyring.warm(Purpose.FAMILY, {row.family_id for row in found})
    return [_line(row, today) for row in found]


def became_in(actor: Actor, hub: UUID, first: date, last: date, limit: int) -> list[PromiseLine]:
    """What was kept, kept late or broken in these days and is so still, the newest first."""
    rows = PromiseStep.objects.filter(
        hub=hub, verb__in=[verb.value for verb in _OVER], happened_on__gte=first, happened_on__lte=last
    ).select_related("promise__family")
    order = ("-happened_on", "-made_at", "-id")
    found = gate.page(actor, Can.SEE_HUB_FACE, rows.defer("words"), order=order, limit=limit)
    keyring.warm(Purpose.FAMILY, {row.family_id for row in found})
    lines: dict[UUID, PromiseLine] = {}
    for step in found:
        row = step.promise
        # Written down as something else since: the newer word counts, and it is no news of these days.
        if State(row.state) is _became(Verb(step.verb)) and row.pk not in lines:
            lines[row.pk] = _line(row, last, step.happened_on)
    return list(lines.values())


def _became(verb: Verb) -> State:
    return promises.move(State.OPEN, verb)


def _line(row: Promise, today: date, on: date | None = None) -> PromiseLine:
    state = State(row.state)
    return PromiseLine(
        id=row.pk, family=row.family_id, reference=row.family.reference, agency=label("promise_agency", row.agency),
        owner=row.owner, what=row.what, made_on=row.made_on, due_on=row.due_on,
        due=promises.due_words(state, row.due_on, today), overdue=promises.is_overdue(state, row.due_on, today),
        asked=row.asked, state=state, on=on,
    )  # fmt: skip


def meetings_in(actor: Actor, hub: UUID, start: datetime, end: datetime, limit: int) -> list[MeetingAhead]:
    """Meetings that are planned between these moments, the soonest first. Nothing sealed of them is opened."""
    rows = Meeting.objects.filter(
        hub=hub, state=meetings.State.PLANNED.value, at__gte=start, at__lt=end, family__closed_at__isnull=True
    ).select_related("family")
    rows = rows.defer("called_by", "place", "about")
    found = gate.page(actor, Can.SEE_HUB_FACE, rows, order=("at", "made_at", "id"), limit=limit)
    return [MeetingAhead(row.family_id, row.family.reference, label("meeting_kind", row.kind), row.at) for row in found]
