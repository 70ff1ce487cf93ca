"""Need-to-know in words: what waits for review, what was found, and who was asked what."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse

from alongside.access.roles import NAMES
from alongside.governance.rules import FOUND_WORDS, Found
from alongside.sharing.rules.passing import ReadingKind
from alongside.words import queries as words

if TYPE_CHECKING:
    from alongside.families.models import EmergencyOpening
    from alongside.governance.models import OpeningReview, WhyAsked
    from alongside.governance.queries import Line
    from alongside.sharing.models import Reading


@dataclass(frozen=True)
class Due:
    """One line of what waits. `href` is empty where somebody else must do it."""

    text: str
    more: str
    at: datetime
    due_at: datetime
    href: str
    overdue: bool
    said: str = ""


def opening(row: "EmergencyOpening", actor: UUID, now: datetime) -> Due:
    own = row.made_by_id == actor
    return Due(
        text=f"{row.made_by.name} opened {row.family.reference}",
        more=words.label("emergency_reason", row.code) + (". Another manager must review it." if own else ""),
        at=row.made_at, due_at=row.due_at, overdue=row.due_at <= now, said=row.reason,
        href="" if own else reverse("desk:opening-review", args=[row.id]),
    )  # fmt: skip


_READ = {
    ReadingKind.URGENT: "shared at once about",
    ReadingKind.SECOND: "wants to pass something on about",
}


def reading(row: "Reading", actor: UUID, now: datetime) -> Due:
    own = row.decision.made_by_id == actor
    kind = ReadingKind(row.kind)
    went = "It has gone." if kind is ReadingKind.URGENT else "It waits until it is read."
    return Due(
        text=f"{row.decision.made_by.name} {_READ[kind]} {row.family.reference}",
        more=went + (" Another person must read it." if own else ""),
        at=row.made_at, due_at=row.due_at, overdue=row.due_at <= now,
        href="" if own else reverse("desk:crossing-read", args=[row.decision_id]),
    )  # fmt: skip


@dataclass(frozen=True)
class Reviewed:
    text: str
    outcome: str
    at: datetime
    by: str
    said: str


def reviewed(row: "OpeningReview") -> Reviewed:
    text = f"{row.opening.made_by.name} opened {row.family.reference}"
    return Reviewed(text, FOUND_WORDS[Found(row.outcome)], row.made_at, row.made_by.name, row.words)


@dataclass(frozen=True)
class Unplaced:
    """One line of the weekly page. `state` is what was asked: nothing, an open question, or the answer."""

    account: UUID
    family: UUID
    name: str
    roles: str
    reference: str
    looks: int
    first: datetime
    last: datetime
    state: str
    href: str
    own: bool


def unplaced(line: "Line", actor: UUID) -> Unplaced:
    row = line.asked
    return Unplaced(
        account=line.account, family=line.family, name=line.name,
        roles=", ".join(NAMES[role] for role in line.roles) or "No post here",
        reference=line.reference or "A family that has moved on", looks=line.looks, first=line.first, last=line.last,
        state="" if row is None else "Answered" if row.answered_at else "Asked", own=line.account == actor,
        href=reverse("desk:asked", args=[row.id]) if row else "",
    )  # fmt: skip


@dataclass(frozen=True)
class Question:
    """What somebody was asked, and what they said."""

    who: str
    own: bool
    facts: list[tuple[str, str]]
    answer: str
    answered: str
    at: datetime | None


def question(row: "WhyAsked", actor: UUID, shown: str) -> Question:
    """`shown`: the family's reference, or words without it."""
    facts = [
        ("Who looked", row.account.name),
        ("At the record of", shown),
        ("In the week from", f"{row.week_on.day} {row.week_on:%B %Y}"),
        ("How often", str(row.looks)),
        ("Asked by", row.made_by.name),
    ]
    by = row.answered_by
    told = by.name if by is not None and by.id == row.account_id else f"{by.name}, as they were told" if by else ""
    return Question(row.account.name, row.account_id == actor, facts, row.answer, told, row.answered_at)
