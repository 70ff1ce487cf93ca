"""Promises in words: a line one tap from doing, and the whole story of one."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse

from alongside.advocacy.rules import paper
from alongside.advocacy.rules.promises import (
    MOVES,
    STATE_WORDS,
    VERB_WORDS,
    State,
    Verb,
    due_words,
    is_overdue,
    order,
)
from alongside.web.desk.advocacy.presenters import askings
from alongside.words.queries import label

if TYPE_CHECKING:
    from alongside.advocacy.models import Effect, Promise, PromiseStep
    from alongside.advocacy.queries import Advocacy, PromiseFile

COLOURS = {
    State.OPEN: "blue",
    State.ASKED: "purple",
    State.KEPT: "green",
    State.LATE: "yellow",
    State.BROKEN: "red",
    State.WITHDRAWN: "grey",
}
TAPS = ((Verb.KEEP, "Kept"), (Verb.KEEP_LATE, "Kept late"), (Verb.BREAK, "Broken"))


@dataclass(frozen=True)
class PromiseLine:
    """One promise on a list. `taps`: (verb, word) of each thing one tap away; `once` makes a double tap harmless."""

    id: UUID
    href: str
    what: str
    agency: str
    told: str
    due: str
    due_on: date | None
    overdue: bool
    undated: bool
    state: str
    colour: str
    asked: int
    version: int
    taps: list[tuple[str, str]]
    tap_href: str
    once: str


def line(row: "Promise", today: date, may_write: bool) -> PromiseLine:
    state = State(row.state)
    taps = [(verb.value, word) for verb, word in TAPS if verb in MOVES[state]] if may_write and state in _OPEN else []
    return PromiseLine(
        id=row.id,
        href=reverse("desk:advocacy-promise", args=[row.id]),
        what=row.what,
        agency=label("promise_agency", row.agency),
        told=told(row),
        due=due_words(state, row.due_on, today),
        due_on=row.due_on,
        overdue=is_overdue(state, row.due_on, today),
        undated=state in _OPEN and row.due_on is None,
        state=STATE_WORDS[state],
        colour=COLOURS[state],
        asked=row.asked,
        version=row.version,
        taps=taps,
        tap_href=reverse("desk:advocacy-promise-tap", args=[row.id]),
        once=str(uuid.uuid4()),
    )


_OPEN = (State.OPEN, State.ASKED)


def told(row: "Promise") -> str:
    """Who said it, when and how."""
    how = label("promise_how", row.how) if row.how else ""
    parts = [row.owner, paper.day(row.made_on), how[:1].lower() + how[1:]]
    return ", ".join(part for part in parts if part)


def lines(rows: "list[Promise]", today: date, may_write: bool) -> list[PromiseLine]:
    """The longest overdue on top, then by their day, those without one, and last those that are over."""
    ordered = sorted(rows, key=lambda row: (order(State(row.state), row.due_on, today), row.made_at))
    return [line(row, today, may_write) for row in ordered]


@dataclass(frozen=True)
class StepLine:
    """One thing that became of it, in the shape a timeline takes."""

    title: str
    at: datetime
    on: date
    by: str
    body: str
    how: str


@dataclass(frozen=True)
class SaidLine:
    """Somebody's own words, who wrote them down, and when."""

    words: str
    whose: str
    by: str
    at: datetime


@dataclass(frozen=True)
class PromiseView:
    """`links` to what can be done; empty for those who only read."""

    line: PromiseLine
    facts: list[tuple[str, str]]
    steps: list[StepLine]
    effects: list[SaidLine]
    askings: list[askings.AskingLine]
    links: dict[str, str]
    meeting: str


def view(found: "Advocacy", one: "PromiseFile", today: date, people: dict[UUID, str]) -> PromiseView:
    row = one.promise
    return PromiseView(
        line=line(row, today, found.may_write),
        facts=[
            ("Who promised", ", ".join(filter(None, [label("promise_agency", row.agency), row.owner]))),
            ("When", paper.day(row.made_on)),
            ("How", label("promise_how", row.how) if row.how else ""),
            ("By when", paper.day(row.due_on) if row.due_on else "No date was given: ask for one"),
        ],
        steps=[_step(step, found.names) for step in reversed(one.steps)],
        effects=[_effect(effect, found.names, people) for effect in reversed(one.effects)],
        askings=askings.lines(one.askings, today),
        links=_links(row) if found.may_write else {},
        meeting=reverse("desk:advocacy-meeting", args=[row.meeting_id]) if row.meeting_id else "",
    )


def _links(row: "Promise") -> dict[str, str]:
    return {
        "became": reverse("desk:advocacy-promise-became", args=[row.id]),
        "effect": reverse("desk:advocacy-promise-effect", args=[row.id]),
        "challenge": f"{reverse('desk:advocacy-challenge', args=[row.family_id])}?promise={row.id}",
        "helped": f"{reverse('desk:advocacy-helped', args=[row.family_id])}?promise={row.id}",
    }


def _step(step: "PromiseStep", names: dict[UUID, str]) -> StepLine:
    new_day = f"By {paper.day(step.due_on)} now. " if step.due_on else ""
    return StepLine(
        title=VERB_WORDS[Verb(step.verb)],
        at=step.made_at,
        on=step.happened_on,
        by=names.get(step.made_by_id, ""),
        body=f"{new_day}{step.words}".strip(),
        how=label("told_how", step.told_how) if step.told_how else "",
    )


def _effect(row: "Effect", names: dict[UUID, str], people: dict[UUID, str]) -> SaidLine:
    return SaidLine(row.words, people.get(row.person_id or row.id, ""), names.get(row.made_by_id, ""), row.made_at)
