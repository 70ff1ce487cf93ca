"""After something was passed on: taken back, read a second time, and a source looked up by the custodian."""

import uuid
from datetime import datetime

from django.db import IntegrityError
from django.db.models import Q

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.access.roles import TieKind
from alongside.families.actions.alerts import alert
from alongside.families.actions.rows import keep, new
from alongside.families.models import Tie
from alongside.families.rules import AlertKind
from alongside.record.writing import recorded
from alongside.sharing import moving
from alongside.sharing.models import Decision, Given, Reading, SourceOpening, SourceReference, Withdrawal
from alongside.sharing.rules.passing import Outcome, may_read_again


def withdraw(*, decision: Decision, because: str, by: Actor, now: datetime) -> Withdrawal:
    """Nobody it was given to can open it from this moment. That it left, and what it said, stay kept."""
    require(by, Can.SHARE, decision)
    if not because.strip():
        raise Refused("Say why it is taken back.")
    if found := Withdrawal.objects.filter(decision=decision).first():
        return found
    row = new(Withdrawal, within=decision, by=by, now=now, decision=decision, because=because)
    try:
        with recorded(by=by, did="sharing.withdraw", about=decision):
            row.save(force_insert=True)
            Given.objects.filter(decision=decision, ended_at__isnull=True).update(ended_at=now, ended_by_id=by.id)
            moving.moved(decision, by=by, now=now)
    except IntegrityError:  # two people at once: one taking back is enough
        return Withdrawal.objects.get(decision=decision)
    return row


def read_again(*, reading: Reading, outcome: Outcome, words: str, by: Actor, now: datetime) -> Reading:
    """Somebody else read it: it stands (and goes, if it waited), or it is taken back."""
    require(by, Can.SHARE, reading)
    decision = reading.decision
    if not may_read_again(decision.made_by_id, by.id):
        raise Refused("You decided this yourself. Somebody else must read it: ask your service manager.")
    if outcome is Outcome.TAKEN_BACK and not words.strip():
        raise Refused("Say why it is taken back.")
    with recorded(by=by, did="sharing.read_again", about=reading, because=outcome.value):
        first = Reading.objects.filter(pk=reading.pk, done_at__isnull=True)
        if not first.update(done_at=now, done_by_id=by.id, outcome=outcome.value):
            raise Refused("Somebody else has just read it. Open the page again to see what they said.")
        reading.refresh_from_db()
        reading.words = words
        reading.save()
        if outcome is Outcome.TAKEN_BACK:
            withdraw(decision=decision, because=words, by=by, now=now)
        else:
            waiting = Given.objects.filter(decision=decision, from_at__isnull=True, ended_at__isnull=True)
            waiting.update(from_at=now, from_by_id=by.id)
            moving.moved(decision, by=by, now=now)
    return reading


def open_source(*, reference: SourceReference, reason: str, once: uuid.UUID, by: Actor, now: datetime) -> SourceOpening:
    """The custodian looks up who it is. The reason is kept, and the family's worker is told at once."""
    require(by, Can.OPEN_SOURCE, reference)
    if not reason.strip():
        raise Refused("Say why you need to know. The family’s worker reads it.")
    row = new(SourceOpening, within=reference, by=by, now=now, once=once, reference=reference, reason=reason)
    with recorded(by=by, did="sharing.open_source", about=reference):
        kept = keep(row, by=by, did="sharing.source_opening")
        if kept is row:
            for post in _workers(reference.family_id, now):
                alert(about=row, kind=AlertKind.SOURCE_OPENED, by=by, now=now, to_post=post)
    return kept


def _workers(family: uuid.UUID, now: datetime) -> list[uuid.UUID]:
    """The posts that work with the family now."""
    kinds = (TieKind.WORKER.value, TieKind.COVER.value)
    lasting = Q(until_at__isnull=True) | Q(until_at__gt=now)
    rows = Tie.objects.filter(lasting, family=family, kind__in=kinds, from_at__lte=now)
    return list(rows.values_list("post_id", flat=True).distinct())
