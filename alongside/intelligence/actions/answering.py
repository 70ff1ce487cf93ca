"""Somebody is told what became of what they told us. Telling them is a contact, under what they said is safe."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import require
from alongside.access.policy import Can
from alongside.families.actions.rows import new
from alongside.families.models import Person
from alongside.intelligence.actions.following import happens
from alongside.intelligence.models import Answer, AnswerOwed, SayBack, Submission
from alongside.intelligence.rules import ANSWER_WORDS, Answered, Happens, State, why_not_answer
from alongside.record.once import kept_once
from alongside.support.actions import More, record_contact
from alongside.support.actions.unfit import Unfit
from alongside.support.rules import ONE_WAY, Mode, Outcome
from alongside.words.queries import label

SAY_BACK = "say_back"
_MORE_KIND = "intelligence"


@dataclass(frozen=True)
class Saying:
    """What they are told: one of the house’s own sentences, or words an officer said may be said."""

    answered: Answered
    said_back: SayBack | None = None


@dataclass(frozen=True)
class Telling:
    """The contact in which they were told: with somebody of the family, or anybody else by name."""

    person: Person | None
    mode: Mode
    at: datetime
    with_whom: str = ""
    reply: str = ""
    why_outside_rules: str = ""


def words_of(saying: Saying) -> str:
    """Word for word what is said."""
    row = saying.said_back
    if saying.answered is not Answered.SAID_BACK or row is None:
        return ANSWER_WORDS.get(saying.answered, "")
    return " ".join(part for part in (label(SAY_BACK, row.code) if row.code else "", row.words.strip()) if part)


def answer(*, owed: AnswerOwed, saying: Saying, telling: Telling, once: uuid.UUID, by: Actor, now: datetime) -> Answer:
    """Refused where it may not be said now: a hold may have come while the page was open."""
    require(by, Can.WORK_WITH_FAMILY, owed)
    row = new(
        Answer, within=owed, by=by, now=now, once=once, owed=owed, code=saying.answered.value,
        said_back=saying.said_back, words=words_of(saying),
    )  # fmt: skip

    def told() -> None:
        _may_be_said(owed, saying)
        if telling.person is None and not telling.with_whom.strip():
            raise Unfit("with_whom", "Say who you told")
        contact = record_contact(
            family=owed.family, person=telling.person, mode=telling.mode, outcome=_outcome(telling.mode),
            at=telling.at, words=_both(row.words, telling.reply), why_outside_rules=telling.why_outside_rules,
            more=More(with_whom=telling.with_whom, dimensions=[_MORE_KIND]), once=row.id, by=by, now=now,
        )  # fmt: skip
        row.contact_id = contact.pk

    def paid() -> None:
        happens([AnswerOwed.objects.get(pk=owed.pk)], Happens.ANSWER, now)
        AnswerOwed.objects.filter(pk=owed.pk, answered_at__isnull=True).update(answered_at=telling.at)
        AnswerOwed.objects.filter(pk=owed.pk).update(last_at=telling.at)

    return kept_once(row, by=by, did="intelligence.answer", because=saying.answered.value, first=told, then=paid)


def _may_be_said(owed: AnswerOwed, saying: Saying) -> None:
    """Asked while the paper is held, so that a hold either came before or comes after."""
    paper = Submission.objects.select_for_update().get(pk=owed.submission_id)
    theirs = saying.said_back is not None and saying.said_back.submission_id == paper.pk
    problem = why_not_answer(saying.answered, received=paper.state != State.PASSED, held=paper.held, said_back=theirs)
    if problem:
        raise Unfit("answered", problem)


def _outcome(mode: Mode) -> Outcome:
    return Outcome.LEFT_MESSAGE if mode in ONE_WAY | {Mode.TEXT, Mode.EMAIL} else Outcome.REACHED


def _both(said: str, reply: str) -> str:
    """What was said stands first, then how they took it."""
    return f"Told what became of it: “{said}”" + (f"\n{reply.strip()}" if reply.strip() else "")
