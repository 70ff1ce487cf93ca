"""Meetings in words."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse

from alongside.advocacy.rules import paper
from alongside.advocacy.rules.meetings import (
    CAME_WORDS,
    INVITED_WORDS,
    MOMENT_WORDS,
    STATE_WORDS,
    VERB_WORDS,
    Came,
    Invited,
    Moment,
    State,
    Verb,
)
from alongside.web.desk.advocacy.presenters import askings, promises
from alongside.web.desk.advocacy.presenters.promises import SaidLine
from alongside.words.queries import hints, label

if TYPE_CHECKING:
    from alongside.advocacy.models import Meeting, MeetingStep
    from alongside.advocacy.queries import Advocacy, MeetingFile

COLOURS = {State.PLANNED: "blue", State.HELD: "green", State.CANCELLED: "grey"}


@dataclass(frozen=True)
class MeetingLine:
    """One meeting on a list; `more` says whether the parent was asked to it and came."""

    id: UUID
    href: str
    title: str
    at: datetime
    more: str
    state: str
    colour: str


@dataclass(frozen=True)
class Account:
    """One account of what became of it."""

    title: str
    at: datetime
    by: str
    words: str


@dataclass(frozen=True)
class Views:
    """What the parent says at one moment, and the address to add to it."""

    heading: str
    lines: list[SaidLine]
    add: str


@dataclass(frozen=True)
class MeetingView:
    line: MeetingLine
    usual: str
    facts: list[tuple[str, str]]
    people: list[list[str]]
    accounts: list[Account]
    views: list[Views]
    promises: list[promises.PromiseLine]
    askings: list[askings.AskingLine]
    held: bool
    to_tell: bool
    links: dict[str, str]


def line(row: "Meeting", step: "MeetingStep | None" = None) -> MeetingLine:
    state = State(row.state)
    return MeetingLine(
        id=row.id,
        href=reverse("desk:advocacy-meeting", args=[row.id]),
        title=label("meeting_kind", row.kind),
        at=row.at,
        more=_came(step) if step is not None and state is State.HELD else "",
        state=STATE_WORDS[state],
        colour=COLOURS[state],
    )


def _came(step: "MeetingStep") -> str:
    return f"{INVITED_WORDS[Invited(step.invited)]}. {CAME_WORDS[Came(step.came)]}"


def lines(found: "Advocacy", *states: State) -> list[MeetingLine]:
    """Those in these states: what is to come with the nearest first, what was with the newest first."""
    chosen = [line(one.meeting, one.newest) for one in found.meetings if one.meeting.state in states]
    return chosen[::-1] if State.PLANNED in states else chosen


def view(found: "Advocacy", one: "MeetingFile", now: datetime, today: date, people: dict[UUID, str]) -> MeetingView:
    row, step = one.meeting, one.newest
    held = step if step is not None and row.state == State.HELD else None
    return MeetingView(
        line=line(row, step),
        usual=hints("meeting_kind", today).get(row.kind, ""),
        facts=_facts(row, held),
        people=held.people if held else [],
        accounts=[_account(told, found.names) for told in reversed(one.steps)],
        views=[_views(one, moment, found, people) for moment in Moment],
        promises=promises.lines(one.promises, today, found.may_write),
        askings=askings.lines(one.askings, today),
        held=row.state == State.HELD,
        to_tell=row.state == State.PLANNED and row.at <= now,
        links=_links(row) if found.may_write else {},
    )


def _facts(row: "Meeting", held: "MeetingStep | None") -> list[tuple[str, str]]:
    told = [
        ("Called by", row.called_by),
        ("Where", row.place),
        ("About", row.about),
        ("In the chair", held.chair if held else ""),
        ("The parent", _came(held) if held else ""),
        ("Who spoke for the parent", held.spoke if held else ""),
    ]
    minutes = [("The minutes came", paper.day(row.minutes_on))] if row.minutes_on else []
    return [(name, value) for name, value in told if value] + minutes


def _account(step: "MeetingStep", names: dict[UUID, str]) -> Account:
    return Account(VERB_WORDS[Verb(step.verb)], step.made_at, names.get(step.made_by_id, ""), step.words)


def _views(one: "MeetingFile", moment: Moment, found: "Advocacy", people: dict[UUID, str]) -> Views:
    said = [
        SaidLine(row.words, people.get(row.person_id or row.id, ""), found.names.get(row.made_by_id, ""), row.made_at)
        for row in one.views
        if row.moment == moment
    ]
    add = f"{reverse('desk:advocacy-meeting-view', args=[one.meeting.id])}?moment={moment.value}"
    return Views(MOMENT_WORDS[moment], said, add if found.may_write else "")


def _links(row: "Meeting") -> dict[str, str]:
    query = f"?meeting={row.id}"
    return {
        "told": reverse("desk:advocacy-meeting-told", args=[row.id]),
        "view": reverse("desk:advocacy-meeting-view", args=[row.id]),
        "minutes": reverse("desk:advocacy-meeting-minutes", args=[row.id]),
        "mend": reverse("desk:advocacy-meeting-mend", args=[row.id]),
        "promise": reverse("desk:advocacy-promise-new", args=[row.family_id]) + query,
        "challenge": reverse("desk:advocacy-challenge", args=[row.family_id]) + query,
        "helped": reverse("desk:advocacy-helped", args=[row.family_id]) + query,
    }
