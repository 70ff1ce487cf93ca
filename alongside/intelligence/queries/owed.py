"""Who still waits to hear what became of what they told us, and what they were told before."""

import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.intelligence.models import Answer, AnswerOwed, SayBack
from alongside.intelligence.rules import Answered, may_answer
from alongside.intelligence.rules.track import State
from alongside.observations.models import Observation
from alongside.observations.queries.giving import KIND
from alongside.sealing import keyring
from alongside.sealing.models import Purpose
from alongside.sharing.models import PassedItem

A_PAGE = 25


@dataclass
class Owing:
    """One answer owed, with what was told, by whom, and what may be said now."""

    owed: AnswerOwed
    told: list[Observation] = field(default_factory=list)
    said_back: list[SayBack] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)

    @property
    def may(self) -> frozenset[Answered]:
        paper = self.owed.submission
        return may_answer(received=paper.state != State.PASSED, held=paper.held, said_back=bool(self.said_back))


def owed_for(actor: Actor, after: uuid.UUID | None = None, limit: int = A_PAGE + 1) -> list[Owing]:
    """Answers owed by this person’s families, or their hub’s: those who have waited longest first."""
    rows = AnswerOwed.objects.filter(since_at__isnull=False).select_related("submission", "family")
    if after and (at := rows.filter(pk=after).values_list("since_at", flat=True).first()):
        rows = rows.filter(since_at__gte=at).exclude(since_at=at, id__lte=after)
    found = gate.page(actor, Can.SEE_FAMILY, rows, order=("since_at", "id"), limit=limit)
    keyring.warm(Purpose.FAMILY, {row.family_id for row in found})
    return _with_what_was_told([Owing(row) for row in found])


def owing_for(actor: Actor, owed: uuid.UUID, can: Can = Can.WORK_WITH_FAMILY) -> Owing:
    """One of them, with everything that may be said."""
    rows = AnswerOwed.objects.select_related("submission__decision__snapshot", "family")
    one = Owing(gate.one(actor, can, rows, owed))
    one.said_back = _newest_first(one.owed.submission_id)
    one.answers = answered_before([one.owed])
    return _with_what_was_told([one])[0]


def owed_on(
    actor: Actor, family: Family, about: Collection[uuid.UUID] = (), decision: uuid.UUID | None = None
) -> list[Owing]:
    """For a page of one thing noticed (`about`), or of one paper: what is owed for it, with what was said back."""
    gate.require(actor, Can.SEE_FAMILY, family)
    rows = AnswerOwed.objects.filter(family=family).select_related("submission__decision")
    if decision:
        rows = rows.filter(submission__decision=decision)
    else:
        items = PassedItem.objects.filter(family=family, about__in=list(about), source__isnull=False)
        rows = rows.filter(source__in=items.values("source"))
    found = [Owing(row) for row in rows.order_by("made_at", "id")]
    answers = answered_before([one.owed for one in found])
    for one in found:
        one.answers = [row for row in answers if row.owed_id == one.owed.pk]
    return found


def answered_before(owed: Iterable[AnswerOwed]) -> list[Answer]:
    """What they were told before, newest first. They came through the gate."""
    rows = Answer.objects.filter(owed__in=[row.pk for row in owed]).select_related("contact__person", "made_by")
    return list(rows.order_by("-made_at", "-id"))


def _newest_first(submission: uuid.UUID) -> list[SayBack]:
    return list(SayBack.objects.filter(submission=submission).order_by("-made_at", "-id"))


def _with_what_was_told(found: list[Owing]) -> list[Owing]:
    """Two queries for all of them: which things each source told, and the things."""
    items = PassedItem.objects.filter(source__in=[one.owed.source_id for one in found], kind=KIND, file__isnull=True)
    told = list(items.order_by("place").values_list("source_id", "about"))
    rows = Observation.objects.filter(pk__in=[about for _, about in told]).select_related("said_by", "made_by")
    things = {row.pk: row for row in rows}
    for one in found:
        one.told = [things[about] for source, about in told if source == one.owed.source_id and about in things]
    return found
