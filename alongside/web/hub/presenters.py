"""What the hub’s templates are given: words and dates, never a row of anybody’s file."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from alongside.referrals.queries import HubFace
from alongside.referrals.rules import ParentKnows
from alongside.sharing.queries import Received
from alongside.web.design import moments
from alongside.words import queries as words

if TYPE_CHECKING:
    from alongside.referrals.models import Referral


@dataclass(frozen=True)
class Moments:
    """The three dates a partner is told."""

    received_at: datetime | None
    allocated_at: datetime | None
    contacted_at: datetime | None

    @property
    def state(self) -> str:
        if self.contacted_at:
            return "Contacted"
        return "Allocated" if self.allocated_at else "Received"

    @property
    def colour(self) -> str:
        return {"Contacted": "green", "Allocated": "blue", "Received": ""}[self.state]


@dataclass(frozen=True)
class Sent:
    """A referral this person sent."""

    id: UUID
    reference: str
    child: str
    childs_worker: str
    moments: Moments


def sent(referral: "Referral") -> Sent:
    return Sent(
        id=referral.id,
        reference=referral.reference,
        child=referral.child_name or f"A child of {referral.parent_name}",
        childs_worker=referral.childs_worker,
        moments=Moments(referral.received_at, referral.allocated_at, referral.contacted_at),
    )


@dataclass(frozen=True)
class Face:
    """A family as the hub knows it."""

    id: UUID
    reference: str
    child: str
    childs_worker: str
    moments: Moments


def face(found: HubFace) -> Face:
    return Face(
        id=found.family,
        reference=found.reference,
        child=found.child,
        childs_worker=found.childs_worker,
        moments=Moments(found.received_at, found.allocated_at, found.contacted_at),
    )


KNOWS_WORDS: dict[ParentKnows, str] = {
    ParentKnows.YES: "Yes, we have talked about it",
    ParentKnows.NO: "No, not yet",
    ParentKnows.NOT_KNOWN: "I do not know",
}


def written(referral: "Referral") -> list[tuple[str, str]]:
    """What this person wrote themselves, as they wrote it."""
    return [
        ("Child’s name", referral.child_name),
        ("Child’s date of birth", moments.day(referral.child_born_on) if referral.child_born_on else ""),
        ("Worry about", ", ".join(words.labels("exploitation", referral.exploitation))),
        ("Parent’s name", referral.parent_name),
        ("Who they are to the child", referral.parent_relation),
        ("Parent’s phone", referral.parent_phone),
        ("Address", referral.address),
        ("Postcode", referral.postcode),
        ("Does the parent know?", KNOWS_WORDS[ParentKnows(referral.parent_knows)]),
        ("How and when it is safe to ring", referral.safe_to_ring),
        ("Who else may answer", referral.who_else_may_answer),
        ("Danger in the home", referral.danger_at_home),
        ("What you are worried about", referral.reason),
        ("How to reach you", referral.referrer_reach),
    ]


@dataclass(frozen=True)
class Passed:
    """A paper that was passed on to this person or their agency."""

    id: UUID
    title: str
    paragraphs: list[str]
    at: datetime
    by: str
    handling: str
    urgent: bool
    digest: str


def passed(found: Received) -> Passed:
    return Passed(
        id=found.id,
        title=found.title,
        paragraphs=list(found.paragraphs),
        at=found.at,
        by=found.by,
        handling=words.label("handling", found.handling) if found.handling else "OFFICIAL-SENSITIVE",
        urgent=found.urgent,
        digest=found.digest,
    )
