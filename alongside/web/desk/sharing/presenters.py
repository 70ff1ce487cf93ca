"""Papers that leave, as words."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from alongside.sharing.actions import ParentTold
from alongside.words.queries import label

if TYPE_CHECKING:
    from alongside.sharing.models import Decision, Snapshot

WHAT_WORDS = {
    "answer_to_referrer": "Answer to the person who referred them",
    "passed_on": "Passed on to the hub",
    "log": "The log of what was noticed",
    "promises": "The sheet of what was promised",
    "missing_pack": "The pack for police about a missing child",
    "chronology": "What happened, line by line",
}


@dataclass(frozen=True)
class LeftLine:
    """One thing that left: what, to whom, when, why, by whom."""

    id: UUID
    what: str
    recipient: str
    at: datetime
    by: str
    purpose: str
    basis: str
    told: str


@dataclass(frozen=True)
class Paper:
    """A paper word for word, as it is read on a screen or printed."""

    id: UUID
    code: str
    title: str
    paragraphs: list[str]
    recipient: str
    stated_at: datetime
    digest: str
    left: LeftLine


def left_lines(decisions: "list[Decision]") -> list[LeftLine]:
    """For `desk/sharing/_left.html`."""
    return [_left(decision) for decision in decisions]


def _left(decision: "Decision") -> LeftLine:
    return LeftLine(
        id=decision.id,
        what=WHAT_WORDS.get(decision.what, decision.what),
        recipient=decision.recipient,
        at=decision.made_at,
        by=decision.made_by.name,
        purpose=decision.purpose,
        basis=label("lawful_basis", decision.basis),
        told=_told(decision),
    )


def _told(decision: "Decision") -> str:
    words = ParentTold(decision.parent_told).label
    return f"{words}: {decision.why_not_told}" if decision.why_not_told else words


def paper(snapshot: "Snapshot") -> Paper:
    return Paper(
        id=snapshot.decision_id,
        code=snapshot.decision.what,
        title=snapshot.title,
        paragraphs=list(snapshot.paragraphs),
        recipient=snapshot.decision.recipient,
        stated_at=snapshot.made_at,
        digest=snapshot.digest,
        left=_left(snapshot.decision),
    )
