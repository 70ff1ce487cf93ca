"""One paper with the police’s side of it: through an officer’s own door, or through the family’s file."""

import uuid
from dataclasses import dataclass, field
from typing import TypeVar

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import FamilyRow
from alongside.intelligence.models import (
    Answer,
    DisclosureMark,
    Exhibit,
    Hold,
    Movement,
    PoliceStep,
    SayBack,
    Submission,
)
from alongside.intelligence.models.police import FromPolice
from alongside.intelligence.rules import State, Verb, open_verbs
from alongside.sharing.models import Decision, Given

P = TypeVar("P", bound=FromPolice)
_LINES: tuple[tuple[type[FamilyRow], str], ...] = (
    *((model, "submission") for model in (PoliceStep, Hold, SayBack, Exhibit, Movement, DisclosureMark)),
    (Answer, "owed__submission"),
)


@dataclass
class Paper:
    """Every step oldest first. `given` is the door an officer came through; without one it is the family’s file."""

    decision: Decision
    submission: Submission
    may_work: bool
    given: Given | None = None
    steps: list[PoliceStep] = field(default_factory=list)
    holds: list[Hold] = field(default_factory=list)
    said: list[SayBack] = field(default_factory=list)
    exhibits: list[Exhibit] = field(default_factory=list)
    movements: list[Movement] = field(default_factory=list)
    marks: list[DisclosureMark] = field(default_factory=list)

    def newest(self, verb: Verb) -> PoliceStep | None:
        return next((step for step in reversed(self.steps) if step.verb == verb), None)

    @property
    def standing(self) -> list[Hold]:
        return [hold for hold in self.holds if hold.lifted_at is None]

    @property
    def open(self) -> list[Verb]:
        """What may be done with it now, by whoever may do anything."""
        if not self.may_work:
            return []
        state = State(self.submission.state)
        return open_verbs(state, held=self.submission.held, exhibits=bool(self.exhibits))


def paper_for_officer(actor: Actor, given: uuid.UUID) -> Paper:
    """For whom it was given to; what was taken back is not there."""
    rows = Given.objects.filter(decision__submission__isnull=False)
    rows = rows.select_related("decision__snapshot", "decision__passing", "decision__submission")
    found = gate.one(actor, Can.WORK_SUBMISSION, rows, given)
    return _whole(found.decision, True, found)


def paper_for_worker(actor: Actor, decision: uuid.UUID, can: Can = Can.SEE_FAMILY) -> Paper:
    """For the family’s own people, who may write down what they were told."""
    rows = Decision.objects.filter(submission__isnull=False)
    rows = rows.select_related("snapshot", "passing", "submission", "family")
    found = gate.one(actor, can, rows, decision)
    return _whole(found, gate.allowed(actor, Can.WORK_WITH_FAMILY, found))


def paper_behind(actor: Actor, line: uuid.UUID) -> uuid.UUID:
    """The decision behind a step, a hold, an exhibit or an answer, as a chronology or a search names it."""
    first, *rest = [
        model._default_manager.filter(pk=line).order_by().values_list(f"{way}__decision", flat=True)
        for model, way in _LINES
    ]
    found = next(iter(first.union(*rest)), None)
    if found is None:
        raise gate.NotVisible
    return gate.one(actor, Can.SEE_FAMILY, Decision.objects.all(), found).pk


def _whole(decision: Decision, may_work: bool, given: Given | None = None) -> Paper:
    paper: Submission = decision.submission
    return Paper(
        decision, paper, may_work, given,
        steps=_of(PoliceStep, paper), holds=_of(Hold, paper), said=_of(SayBack, paper),
        exhibits=_of(Exhibit, paper), movements=_of(Movement, paper), marks=_of(DisclosureMark, paper),
    )  # fmt: skip


def _of(model: type[P], paper: Submission) -> list[P]:
    rows = model._default_manager.filter(submission=paper).select_related("made_by")
    return list(rows.order_by("made_at", "id"))
