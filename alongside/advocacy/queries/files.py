"""Everything of one family's advocacy, put together: each meeting, promise and asking with what belongs to it."""

import uuid
from dataclasses import dataclass, field
from datetime import datetime

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.advocacy.models import (
    Answer,
    Asking,
    Effect,
    Meeting,
    MeetingStep,
    Outcome,
    Promise,
    PromiseStep,
    View,
)
from alongside.families.models import Family, FamilyRow
from alongside.families.queries.gathered import Gathered, gather
from alongside.families.queries.single import family_for
from alongside.hubs.models import Account

KINDS: tuple[type[FamilyRow], ...] = (
    Promise, PromiseStep, Effect, Meeting, MeetingStep, View, Asking, Answer, Outcome,
)  # fmt: skip


@dataclass(frozen=True)
class PromiseFile:
    """A promise with what became of it, oldest first."""

    promise: Promise
    steps: list[PromiseStep] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    askings: list[Asking] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)


@dataclass(frozen=True)
class MeetingFile:
    """A meeting with what became of it, what the parent says, what was promised, and what was asked about it."""

    meeting: Meeting
    steps: list[MeetingStep] = field(default_factory=list)
    views: list[View] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    askings: list[Asking] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)

    @property
    def newest(self) -> MeetingStep | None:
        """The account that counts."""
        return self.steps[-1] if self.steps else None


@dataclass(frozen=True)
class AskingFile:
    """Something that was put to somebody, with what came back."""

    asking: Asking
    answers: list[Answer] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)


@dataclass(frozen=True)
class Advocacy:
    """All of it for one family. `names`: who wrote each row, by account."""

    family: Family
    promises: list[PromiseFile]
    meetings: list[MeetingFile]
    askings: list[AskingFile]
    outcomes: list[Outcome]
    names: dict[uuid.UUID, str]
    may_write: bool


def advocacy_for(actor: Actor, family: uuid.UUID) -> Advocacy:
    """Three queries, however much there is: the family, every row of it, and who wrote them."""
    return _together(actor, family_for(actor, family))


def latest_for(actor: Actor, family: Family) -> tuple[list[Promise], list[Meeting], list[Asking]]:
    """For a part of the family's page: one query, nothing but the things themselves."""
    gate.require(actor, Can.SEE_FAMILY, family)
    rows = gather(family.id, (Promise, Meeting, Asking))
    return rows.of(Promise), rows.of(Meeting), rows.of(Asking)


def promise_for(actor: Actor, promise: uuid.UUID, can: Can = Can.SEE_FAMILY) -> Promise:
    return gate.one(actor, can, Promise.objects.select_related("family", "meeting"), promise)


def meeting_for(actor: Actor, meeting: uuid.UUID, can: Can = Can.SEE_FAMILY) -> Meeting:
    return gate.one(actor, can, Meeting.objects.select_related("family"), meeting)


def asking_for(actor: Actor, asking: uuid.UUID, can: Can = Can.SEE_FAMILY) -> Asking:
    return gate.one(actor, can, Asking.objects.select_related("family", "promise", "meeting", "person"), asking)


def newest_step(actor: Actor, promise: Promise) -> PromiseStep | None:
    """What became of it last, and who wrote that."""
    gate.require(actor, Can.SEE_FAMILY, promise)
    return promise.steps.select_related("made_by").order_by("-made_at", "-id").first()


def newest_account(actor: Actor, meeting: Meeting) -> MeetingStep | None:
    """The account of a meeting that counts, and who wrote it."""
    gate.require(actor, Can.SEE_FAMILY, meeting)
    return meeting.steps.select_related("made_by").order_by("-made_at", "-id").first()


def newest_answer(actor: Actor, asking: Asking) -> Answer | None:
    """What came back last, and who wrote it down."""
    gate.require(actor, Can.SEE_FAMILY, asking)
    return asking.answers.select_related("made_by").order_by("-made_at", "-id").first()


def promise_file(actor: Actor, promise: uuid.UUID) -> tuple[Advocacy, PromiseFile]:
    """One promise, with the whole it stands in."""
    row = promise_for(actor, promise)
    found = _together(actor, row.family)
    return found, next(one for one in found.promises if one.promise.id == row.id)


def meeting_file(actor: Actor, meeting: uuid.UUID) -> tuple[Advocacy, MeetingFile]:
    """One meeting, with the whole it stands in."""
    row = meeting_for(actor, meeting)
    found = _together(actor, row.family)
    return found, next(one for one in found.meetings if one.meeting.id == row.id)


def asking_file(actor: Actor, asking: uuid.UUID) -> tuple[Advocacy, AskingFile]:
    """One asking, with the whole it stands in."""
    row = asking_for(actor, asking)
    found = _together(actor, row.family)
    return found, next(one for one in found.askings if one.asking.id == row.id)


def _together(actor: Actor, family: Family) -> Advocacy:
    rows = gather(family.id, KINDS)
    return Advocacy(
        family=family,
        promises=[_promise(rows, row) for row in rows.of(Promise)],
        meetings=[_meeting(rows, row) for row in sorted(rows.of(Meeting), key=_when, reverse=True)],
        askings=[_asking(rows, row) for row in sorted(rows.of(Asking), key=_when, reverse=True)],
        outcomes=rows.of(Outcome)[::-1],
        names=_names(rows),
        may_write=gate.allowed(actor, Can.WORK_WITH_FAMILY, family),
    )


def _when(row: Meeting | Asking) -> tuple[datetime, uuid.UUID]:
    return row.at, row.id


def _names(rows: Gathered) -> dict[uuid.UUID, str]:
    writers = {row.made_by_id for kind in KINDS for row in rows.of(kind)}
    return dict(Account.objects.filter(pk__in=writers).values_list("id", "name"))


def _promise(rows: Gathered, row: Promise) -> PromiseFile:
    return PromiseFile(
        promise=row,
        steps=[step for step in rows.of(PromiseStep) if step.promise_id == row.id],
        effects=[one for one in rows.of(Effect) if one.promise_id == row.id],
        askings=[one for one in rows.of(Asking) if one.promise_id == row.id],
        outcomes=[one for one in rows.of(Outcome) if one.promise_id == row.id],
    )


def _meeting(rows: Gathered, row: Meeting) -> MeetingFile:
    return MeetingFile(
        meeting=row,
        steps=[step for step in rows.of(MeetingStep) if step.meeting_id == row.id],
        views=[one for one in rows.of(View) if one.meeting_id == row.id],
        promises=[one for one in rows.of(Promise) if one.meeting_id == row.id],
        askings=[one for one in rows.of(Asking) if one.meeting_id == row.id],
        outcomes=[one for one in rows.of(Outcome) if one.meeting_id == row.id],
    )


def _asking(rows: Gathered, row: Asking) -> AskingFile:
    return AskingFile(
        asking=row,
        answers=sorted(
            (one for one in rows.of(Answer) if one.asking_id == row.id), key=lambda one: (one.made_at, one.id)
        ),
        outcomes=[one for one in rows.of(Outcome) if one.asking_id == row.id],
    )
