"""What may be said back to whoever told it: held while somebody may be a witness, lifted by an officer, then chosen."""

from datetime import date, datetime

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import Refused
from alongside.intelligence.actions.following import happens
from alongside.intelligence.actions.sides import taken
from alongside.intelligence.actions.steps import Told, begin, row_of, take
from alongside.intelligence.models import AnswerOwed, Hold, SayBack, Submission
from alongside.intelligence.rules import Happens, HoldKind, Verb, not_before_problem, say_back_problem
from alongside.observations.actions import tell_if_asking
from alongside.record.writing import recorded
from alongside.support.actions.unfit import fits


def hold(*, told: Told, kind: HoldKind, until_on: date | None, words: str, by: Actor, now: datetime) -> Hold:
    """From now on only “received” may be said."""
    submission = begin(told, by, now)
    fits(until_on=not_before_problem(kind, until_on, timezone.localdate(now)))
    day = until_on if kind is HoldKind.NOT_BEFORE else None
    row = row_of(Hold, submission, told, by, now, kind=kind.value, until_on=day, words=words)

    def also(standing: Submission) -> None:
        standing.held = True

    return take(row, Verb.HOLD, told, by=by, now=now, also=also, texts=(words,))


def lift(*, told: Told, hold: Hold, words: str, by: Actor, now: datetime) -> Hold:
    """An officer says that this no longer stands in the way. Others may still."""
    submission = begin(told, by, now)
    if hold.submission_id != submission.pk:
        raise Refused("That belongs to another paper.")
    with recorded(by=by, did=Verb.LIFT.did, about=hold):
        row = Hold.objects.get(pk=hold.pk)
        if row.lifted_at is not None:
            return row
        standing = taken(submission, Verb.LIFT, told.version)
        row.lifted_at, row.lifted_by_id, row.lifted_words = now, by.id, words
        row.lifted_how = "" if told.side.given else told.side.how
        row.lifted_told_by = "" if told.side.given else told.side.told_by
        row.save()
        standing.held = Hold.objects.filter(submission=submission, lifted_at__isnull=True).exists()
        standing.save(update_fields=["held"])
        if not standing.held:
            _news(submission, now)
        tell_if_asking(about=row, texts=(words,), by=by, now=now)
    return row


def say_back(*, told: Told, code: str, words: str, by: Actor, now: datetime) -> SayBack:
    """In words of the list, or of the officer’s own. Whoever told it is owed them from now on."""
    submission = begin(told, by, now)
    fits(words=say_back_problem(code=code, words=words))
    row = row_of(SayBack, submission, told, by, now, code=code, words=words)

    def also(standing: Submission) -> None:
        standing.said_at = now
        _news(standing, now)

    return take(row, Verb.SAY_BACK, told, by=by, now=now, also=also, texts=(words,))


def _news(submission: Submission, now: datetime) -> None:
    """Only where there is something to tell: a hold that is lifted over silence is no news."""
    if submission.said_at is not None:
        happens(AnswerOwed.objects.filter(submission=submission), Happens.NEWS, now)
