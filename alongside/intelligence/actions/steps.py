"""Steps of the police: one row each, and where the paper then stands, saved together or not at all."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from alongside.access.actor import Actor
from alongside.families.actions.rows import new
from alongside.intelligence.actions.sides import Side, submission_of, taken
from alongside.intelligence.models import DisclosureMark, Exhibit, Hold, Movement, PoliceStep, SayBack, Submission
from alongside.intelligence.rules import State, Verb, after
from alongside.observations.actions import tell_if_asking
from alongside.record.once import kept_once
from alongside.support.actions.unfit import fits

S = TypeVar("S", DisclosureMark, Exhibit, Hold, Movement, PoliceStep, SayBack)
DISRUPTED = "disruption"


@dataclass(frozen=True)
class Told:
    """What every step is sent with: whose it is, the version that was read (None where rows stand beside each other),
    and the form’s own number."""

    side: Side
    once: uuid.UUID
    version: int | None = None


@dataclass(frozen=True)
class Grade:
    """Three codes of dated lists. The police’s own: nothing here ever works one out."""

    source: str
    information: str
    handling: str


def receive(*, told: Told, by: Actor, now: datetime) -> PoliceStep:
    """They have it."""
    return _step(told, Verb.RECEIVE, by=by, now=now)


def grade(*, told: Told, grade: Grade, words: str = "", by: Actor, now: datetime) -> PoliceStep:
    """Graded, or graded again: the newest counts and the others stay."""
    fits(
        source="" if grade.source else "Choose how the source is graded",
        information="" if grade.information else "Choose how the information is graded",
        handling="" if grade.handling else "Choose the handling code",
        words="Say what the conditions are" if grade.handling == "C" and not words.strip() else "",
    )
    return _step(
        told, Verb.GRADE, source=grade.source, information=grade.information, handling=grade.handling, words=words,
        by=by, now=now,
    )  # fmt: skip


def set_handling(*, told: Told, words: str, by: Actor, now: datetime) -> PoliceStep:
    """How the police want it handled from now on."""
    fits(words="" if words.strip() else "Say how it must be handled")
    return _step(told, Verb.HANDLING, words=words, by=by, now=now)


def give_reference(*, told: Told, words: str, by: Actor, now: datetime) -> PoliceStep:
    """The investigation it belongs to, in the police’s own letters."""
    fits(words="" if words.strip() else "Write the reference")
    return _step(told, Verb.REFERENCE, words=words, by=by, now=now)


def outcome(*, told: Told, outcome: str, words: str = "", by: Actor, now: datetime) -> PoliceStep:
    """One of several: disruption, intelligence, evidence, no action."""
    fits(outcome="" if outcome else "Choose what came of it")
    return _step(told, Verb.OUTCOME, outcome=outcome, words=words, by=by, now=now)


def _step(told: Told, verb: Verb, *, by: Actor, now: datetime, words: str = "", **codes: str) -> PoliceStep:
    submission = begin(told, by, now)
    row = row_of(PoliceStep, submission, told, by, now, verb=verb.value, words=words, **codes)

    def also(standing: Submission) -> None:
        standing.disrupted |= codes.get("outcome") == DISRUPTED

    return take(row, verb, told, by=by, now=now, also=also, texts=(words,))


def begin(told: Told, by: Actor, now: datetime) -> Submission:
    """Pass the gate; the paper this step is about."""
    told.side.check(by, now)
    return submission_of(told.side.decision)


def row_of(model: type[S], submission: Submission, told: Told, by: Actor, now: datetime, **fields: object) -> S:
    return new(
        model, within=submission, by=by, now=now, once=told.once, submission=submission, **told.side.columns, **fields
    )


def nothing_else(submission: Submission) -> None:
    """The paper itself stays as it is."""


def take(
    row: S, verb: Verb, told: Told, *, by: Actor, now: datetime,
    also: Callable[[Submission], None] = nothing_else, texts: tuple[str, ...] = (),
) -> S:  # fmt: skip
    """Keep the row and move the paper. Sent twice by one form, it is one step."""

    def moved() -> None:
        standing = taken(row.submission, verb, told.version)
        standing.state = after(State(standing.state), verb).value
        also(standing)
        standing.save(update_fields=["state", "held", "disrupted", "said_at", "version"])

    def warned() -> None:
        tell_if_asking(about=row, texts=texts, by=by, now=now)

    return kept_once(row, by=by, did=verb.did, first=moved, then=warned)
