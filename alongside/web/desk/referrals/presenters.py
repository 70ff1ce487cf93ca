"""Referrals as words, ready for a template."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from alongside.referrals.queries import History
from alongside.referrals.rules import DANGER_WORDS, FORM_WORDS, OPEN, STAGE_WORDS, Danger, Form, ParentKnows, Stage
from alongside.web.design import moments
from alongside.web.desk.referrals.due import DueWords, due_words, moment_in_words
from alongside.words import queries as words

if TYPE_CHECKING:
    from alongside.referrals.models import Asking, Referral

Facts = list[tuple[str, str]]
KNOWS_WORDS: dict[ParentKnows, str] = {
    ParentKnows.YES: "Yes, they know",
    ParentKnows.NO: "No, they do not know",
    ParentKnows.NOT_KNOWN: "Not known",
}


@dataclass(frozen=True)
class Line:
    """One referral in a queue."""

    id: UUID
    reference: str
    child: str
    received: str
    stage: str
    due: DueWords
    worker: str
    writable: bool
    followed: str
    danger: bool


def followed(referral: "Referral") -> str:
    """What whoever sent it may know: received, allocated, contacted."""
    if referral.contacted_at:
        return "The parent has been reached"
    return "Somebody has been asked" if referral.allocated_at else "Nobody has been asked yet"


def called(referral: "Referral") -> str:
    """Whom it is about: the child, or the parent while the child's name is not known."""
    return referral.child_name or f"A child of {referral.parent_name}"


def line(referral: "Referral", worker: str, now: datetime) -> Line:
    return Line(
        id=referral.id,
        reference=referral.reference,
        child=called(referral),
        received=f"Received {moment_in_words(referral.received_at, now)}",
        stage=STAGE_WORDS[Stage(referral.stage)],
        due=due_words(referral, now),
        worker=worker,
        writable=referral.stage == Stage.RECEIVED and referral.form == Form.PHONE,
        followed=followed(referral),
        danger=referral.stage in OPEN and referral.danger_at_home == DANGER_WORDS[Danger.YES],
    )


@dataclass(frozen=True)
class Told:
    """Everything the referrer said, in the order a worker needs it.

    themselves: a parent asked for help. withheld: their own words stay with the charity.
    """

    said: str
    safe: Facts
    child: Facts
    parent: Facts
    referrer: Facts
    themselves: bool = False
    withheld: bool = False


def told(referral: "Referral", asking: "Asking | None" = None) -> Told:
    """`asking` is what a parent wrote themselves, where the reader may see it."""
    if referral.form == Form.SELF:
        return _told_themselves(referral, asking)
    return Told(referral.reason, _safe(referral), _child(referral), _parent(referral), _referrer(referral))


def _told_themselves(referral: "Referral", asking: "Asking | None") -> Told:
    called = [("What to call them", referral.parent_name), ("Danger", referral.danger_at_home)]
    if asking is None:
        return Told("", called, [], [], [], themselves=True, withheld=True)
    safe = [
        *called,
        ("A safe way to reach them", asking.reach),
        ("When it is safe, and what never to do", asking.when_safe),
        ("If somebody else answers", asking.if_others_answer),
        ("Language they would like to speak", asking.language),
        ("Area", asking.area),
    ]
    return Told(asking.words, safe, [], [], [], themselves=True)


def _safe(referral: "Referral") -> Facts:
    return [
        ("Phone", referral.parent_phone),
        ("How and when it is safe to ring", referral.safe_to_ring),
        ("Who else may answer", referral.who_else_may_answer),
        ("Danger now, or in the home", referral.danger_at_home),
        ("Does the parent know of this referral?", KNOWS_WORDS[ParentKnows(referral.parent_knows)]),
    ]


def _child(referral: "Referral") -> Facts:
    return [
        ("Name", referral.child_name),
        ("Date of birth", moments.day(referral.child_born_on) if referral.child_born_on else ""),
        ("Worry about", ", ".join(words.labels("exploitation", referral.exploitation))),
        ("Child’s worker", referral.childs_worker),
    ]


def _parent(referral: "Referral") -> Facts:
    return [
        ("Name", referral.parent_name),
        ("Who they are to the child", referral.parent_relation),
        ("Address", referral.address),
        ("Postcode", referral.postcode),
    ]


def _referrer(referral: "Referral") -> Facts:
    return [
        ("Name", referral.referrer_name),
        ("Agency", referral.referrer_agency),
        ("How to reach them", referral.referrer_reach),
        ("Kind of referrer", words.label("referral_source", referral.source)),
        ("How it came", FORM_WORDS[Form(referral.form)]),
        ("Written down by", referral.made_by.name),
    ]


@dataclass(frozen=True)
class Happening:
    """One thing that happened, for a timeline."""

    title: str
    at: datetime
    by: str
    body: str
    href: str = ""


def happenings(found: History) -> list[Happening]:
    """Newest first. A screening or an allocation is told in its own words, so its bare step is left out."""
    said = {(row.at, row.by_id) for row in (*found.screenings, *found.allocations)}
    rows = [
        Happening(STAGE_WORDS[Stage(step.stage)], step.at, step.by.name, step.because)
        for step in found.steps
        if (step.at, step.by_id) not in said
    ]
    rows += [Happening(_screening(row.level, row.pathway), row.at, row.by.name, row.reason) for row in found.screenings]
    rows += [
        Happening(f"{row.post.account.name} was asked", row.at, row.by.name, row.because) for row in found.allocations
    ]
    return sorted(rows, key=lambda row: row.at, reverse=True)


def _screening(level: str, pathway: str) -> str:
    return f"Screened: {words.label('level', level).lower()}. {words.label('pathway', pathway)}"


def since_allocated(found: History, now: datetime) -> str:
    """“Priya Nair was asked 2 hours ago.” The clock itself runs from receipt."""
    if not found.allocations:
        return ""
    last = found.allocations[-1]
    return f"{last.post.account.name} was asked {moments.ago(last.at, now)}."
