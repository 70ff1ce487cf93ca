"""What partners tied to the family read, live: meetings and promises, born in the hub record.

Never the parent's view, an effect, an outcome, or what we asked of anybody: none of them is even fetched here.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.advocacy.models import Meeting, MeetingStep, Promise, PromiseStep
from alongside.advocacy.rules import meetings, promises
from alongside.families.models import Family
from alongside.families.queries.gathered import gather
from alongside.words.queries import label


@dataclass(frozen=True)
class MeetingFace:
    """One meeting as the hub knows it. `people`: [name, role, agency] of each who was there."""

    id: UUID
    kind: str
    at: datetime
    state: str
    called_by: str
    place: str
    about: str
    chair: str
    invited: str
    came: str
    people: tuple[tuple[str, ...], ...]
    words: str
    minutes_on: date | None


@dataclass(frozen=True)
class PromiseFace:
    """One promise as the hub knows it. `steps`: (day, what became of it, in what words), oldest first."""

    id: UUID
    agency: str
    owner: str
    what: str
    made_on: date
    due_on: date | None
    due: str
    overdue: bool
    state: str
    steps: tuple[tuple[date, str, str], ...]


def meetings_face(actor: Actor, family: Family) -> list[MeetingFace]:
    """Newest first; one query."""
    gate.require(actor, Can.SEE_HUB_FACE, family)
    rows = gather(family.id, (Meeting, MeetingStep))
    newest = {step.meeting_id: step for step in rows.of(MeetingStep)}
    ordered = sorted(rows.of(Meeting), key=lambda row: (row.at, row.id), reverse=True)
    return [_meeting(row, newest.get(row.id)) for row in ordered]


def _meeting(row: Meeting, step: MeetingStep | None) -> MeetingFace:
    held = step if step is not None and row.state == meetings.State.HELD else None
    return MeetingFace(
        id=row.id,
        kind=label("meeting_kind", row.kind),
        at=row.at,
        state=meetings.STATE_WORDS[meetings.State(row.state)],
        called_by=row.called_by,
        place=row.place,
        about=row.about,
        chair=held.chair if held else "",
        invited=meetings.INVITED_WORDS[meetings.Invited(held.invited)] if held else "",
        came=meetings.CAME_WORDS[meetings.Came(held.came)] if held else "",
        people=tuple(tuple(one) for one in held.people) if held else (),
        words=step.words if step else "",
        minutes_on=row.minutes_on,
    )


def promises_face(actor: Actor, family: Family, now: datetime) -> list[PromiseFace]:
    """What is owed first, the longest overdue on top; one query."""
    gate.require(actor, Can.SEE_HUB_FACE, family)
    today = timezone.localdate(now)
    rows = gather(family.id, (Promise, PromiseStep))
    steps: dict[UUID, list[PromiseStep]] = {}
    for step in rows.of(PromiseStep):
        steps.setdefault(step.promise_id, []).append(step)
    found = sorted(rows.of(Promise), key=lambda row: promises.order(promises.State(row.state), row.due_on, today))
    return [_promise(row, steps.get(row.id, []), today) for row in found]


def _promise(row: Promise, steps: list[PromiseStep], today: date) -> PromiseFace:
    state = promises.State(row.state)
    return PromiseFace(
        id=row.id,
        agency=label("promise_agency", row.agency),
        owner=row.owner,
        what=row.what,
        made_on=row.made_on,
        due_on=row.due_on,
        due=promises.due_words(state, row.due_on, today),
        overdue=promises.is_overdue(state, row.due_on, today),
        state=promises.STATE_WORDS[state],
        steps=tuple((one.happened_on, promises.VERB_WORDS[promises.Verb(one.verb)], one.words) for one in steps),
    )
