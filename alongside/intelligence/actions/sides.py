"""Who says what police did: an officer to whom it was given, or the family’s worker as told by whom, how and when."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from alongside.access.actor import Actor
from alongside.access.gate import NotVisible, Refused, require
from alongside.access.policy import Can
from alongside.intelligence.models import Submission
from alongside.intelligence.rules import State, Verb, told_problem, why_not
from alongside.record.versions import held
from alongside.sharing.models import Decision, Given
from alongside.support.actions.unfit import Unfit


@dataclass(frozen=True)
class Side:
    """Where a step comes from. `given` is an officer’s own door to it; without one, `told_by`, `how` and `at` count."""

    decision: Decision
    at: datetime
    given: Given | None = None
    told_by: str = ""
    how: str = ""

    def check(self, by: Actor, now: datetime) -> None:
        """Pass the gate; then it must be said how this is known. An officer’s own step was told by nobody."""
        if self.given is None:
            require(by, Can.WORK_WITH_FAMILY, self.decision)
        else:
            require(by, Can.WORK_SUBMISSION, self.given)
            if self.given.decision_id != self.decision.pk:
                raise NotVisible
        field, words = told_problem(
            by_officer=self.given is not None, told_by=self.told_by, how=self.how, at=self.at, now=now
        )
        if words:
            raise Unfit(field, words)

    @property
    def columns(self) -> dict[str, Any]:
        """How we know, as every step keeps it."""
        if self.given is not None:
            return {"at": self.at}
        return {"at": self.at, "told_by": self.told_by, "how": self.how}


def submission_of(decision: Decision) -> Submission:
    """What went has one; what still waits for a second reader has none."""
    found = Submission.objects.filter(decision=decision).first()
    if found is None:
        raise Refused("This has not gone yet. Somebody else has to read it first.")
    return found


def taken(submission: Submission, verb: Verb, version: int | None) -> Submission:
    """The paper as it is now, held for this transaction. `version` is what the person read, where the newest counts."""
    if version is None:
        row = Submission.objects.select_for_update().get(pk=submission.pk)
    else:
        row = held(Submission.objects.all(), submission.pk, version)
    if words := why_not(State(row.state), verb, held=row.held):
        raise Refused(words)
    return row
