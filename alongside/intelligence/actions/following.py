"""What is owed begins when something goes, and ends when it is taken back: in the transaction in which it does."""

from collections.abc import Iterable
from datetime import datetime

from alongside.access.actor import Actor
from alongside.families.actions.rows import new
from alongside.intelligence.models import AnswerOwed, Submission
from alongside.intelligence.rules import Happens, Owed, after_it
from alongside.observations.queries.giving import KIND
from alongside.record.writing import recorded
from alongside.sharing.models import Decision, Given, PassedItem, SourceReference, Withdrawal


def follow(decision: Decision, by: Actor, now: datetime) -> None:
    """Part of a higher act. What waits for a second reader went to nobody, so nobody is owed anything for it yet."""
    if Withdrawal.objects.filter(decision=decision).exists():
        with recorded(by=by, did="intelligence.taken_back", about=decision):
            happens(AnswerOwed.objects.filter(submission__decision=decision), Happens.TAKEN_BACK, now)
    elif not Submission.objects.filter(decision=decision).exists():
        went = Given.objects.filter(decision=decision, from_at__isnull=False).order_by("from_at").first()
        if went is not None and went.from_at is not None:
            _begin(decision, went.from_at, by, now)


def _begin(decision: Decision, at: datetime, by: Actor, now: datetime) -> None:
    row = new(Submission, within=decision, by=by, now=now, decision=decision, given_at=at)
    with recorded(by=by, did="intelligence.begin", about=row):
        row.save(force_insert=True)
        for source in told_by(decision):
            owed = new(AnswerOwed, within=row, by=by, now=now, submission=row, source=source, since_at=at)
            owed.save(force_insert=True)


def told_by(decision: Decision) -> Iterable[SourceReference]:
    """Whoever told what went: of things noticed alone. What the file holds anyway owes nobody an answer."""
    noticed = PassedItem.objects.filter(decision=decision, kind=KIND, source__isnull=False)
    return SourceReference.objects.filter(pk__in=noticed.values("source")).order_by("made_at", "id")


def happens(rows: Iterable[AnswerOwed], what: Happens, now: datetime) -> None:
    """Part of a higher act: where each of these stands once this has happened."""
    for owed in rows:
        before, then = Owed(owed.state), after_it(Owed(owed.state), what)
        since = {Owed.OWED: owed.since_at, Owed.NEWS: owed.since_at if before is Owed.NEWS else now}.get(then)
        AnswerOwed.objects.filter(pk=owed.pk).update(state=then.value, since_at=since)
        owed.state, owed.since_at = then.value, since
