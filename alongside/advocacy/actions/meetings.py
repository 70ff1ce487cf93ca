"""Plans a meeting, tells what became of it, and keeps what the parent says of it, word for word."""

import uuid
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import require
from alongside.access.policy import Can
from alongside.advocacy.actions.fitting import forgetting, refuse, same_family
from alongside.advocacy.models import Meeting, MeetingStep, View
from alongside.advocacy.rules import meetings as rules
from alongside.advocacy.rules.meetings import Came, Invited, Moment, State, Verb
from alongside.families.actions.rows import keep, new
from alongside.families.models import Family, Person
from alongside.record.once import kept_once
from alongside.record.versions import held
from alongside.record.writing import recorded
from alongside.support.actions.unfit import fits


@dataclass(frozen=True)
class Told:
    """What is known of a meeting once it was held, moved or cancelled. `people`: [name, role, agency] of each."""

    at: datetime
    invited: Invited = Invited.NOT_KNOWN
    came: Came = Came.NOT_KNOWN
    people: list[list[str]] = field(default_factory=list)
    chair: str = ""
    spoke: str = ""
    words: str = ""


def plan(
    *,
    family: Family,
    kind: str,
    at: datetime,
    called_by: str = "",
    place: str = "",
    about: str = "",
    draft: str = "",
    once: uuid.UUID | None = None,
    by: Actor,
    now: datetime,
) -> Meeting:
    """A meeting that will be, or one that was and is told of later."""
    require(by, Can.WORK_WITH_FAMILY, family)
    row = new(
        Meeting, within=family, by=by, now=now, once=once, kind=kind, at=at, state=State.PLANNED.value,
        called_by=called_by, place=place, about=about,
    )  # fmt: skip
    return keep(row, by=by, did="advocacy.plan", because=kind, then=forgetting(row, draft, by))


def tell(
    *,
    meeting: Meeting,
    version: int,
    verb: Verb,
    told: Told,
    draft: str = "",
    once: uuid.UUID | None = None,
    by: Actor,
    now: datetime,
) -> MeetingStep:
    """It was held, moved or cancelled. A second account stands beside the first; the newest counts."""
    require(by, Can.WORK_WITH_FAMILY, meeting)
    row = new(
        MeetingStep, within=meeting, by=by, now=now, once=once, meeting=meeting, verb=verb.value, at=told.at,
        invited=told.invited.value, came=told.came.value, people=told.people, chair=told.chair, spoke=told.spoke,
        words=told.words,
    )  # fmt: skip
    fits(at=rules.why_not_at(verb, told.at, now))

    def moved() -> None:
        stands = held(Meeting.objects.all(), meeting.pk, version)
        refuse(rules.why_not(State(stands.state), verb))
        stands.state, stands.at = rules.move(State(stands.state), verb).value, told.at
        stands.save(update_fields=["state", "at"])

    return kept_once(
        row, by=by, did="advocacy.tell", about=meeting, because=verb.value, first=moved,
        then=forgetting(row, draft, by),
    )  # fmt: skip


def minutes_came(*, meeting: Meeting, version: int, on: date, by: Actor, now: datetime) -> Meeting:
    """The day the minutes came. Where they are not what happened, see `askings.mend_minutes`."""
    require(by, Can.WORK_WITH_FAMILY, meeting)
    fits(on="This day has not come yet" if on > timezone.localdate(now) else "")
    with recorded(by=by, did="advocacy.minutes_came", about=meeting):
        stands = held(Meeting.objects.all(), meeting.pk, version)
        stands.minutes_on, stands.minutes_by_id = on, by.id
        stands.save(update_fields=["minutes_on", "minutes_by"])
    return stands


def say_view(
    *,
    meeting: Meeting,
    moment: Moment,
    words: str,
    person: Person | None = None,
    draft: str = "",
    once: uuid.UUID | None = None,
    by: Actor,
    now: datetime,
) -> View:
    """What the parent says of it. It is theirs, and stays in the charity's file."""
    require(by, Can.WORK_WITH_FAMILY, meeting)
    same_family(meeting, person=person)
    row = new(
        View, within=meeting, by=by, now=now, once=once, meeting=meeting, moment=moment.value, words=words,
        person=person,
    )  # fmt: skip
    return keep(row, by=by, did="advocacy.view", because=moment.value, then=forgetting(row, draft, by))
