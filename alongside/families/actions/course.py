"""Closes a family's file and opens it again. Closing ends every tie; what is written stays as it is."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.actions.rows import new
from alongside.families.actions.ties import end, hold, to_come
from alongside.families.models import Closing, EarlierFile, Family, Leaving, Reopening, Tie
from alongside.families.rules.course import close_problem, reopen_problem
from alongside.record.versions import held
from alongside.record.writing import recorded
from alongside.words import queries as words


@dataclass(frozen=True)
class Goodbye:
    """Why the file closes, what the parent said of it, what stays for them, and what they may do later."""

    reason: str
    because: str = ""
    parent_said: str = ""
    stays: str = ""
    later: str = ""


def close(*, family: Family, version: int, goodbye: Goodbye, by: Actor, now: datetime) -> Closing:
    """The service steps back. Whoever was tied to the family has no access from this moment."""
    require(by, Can.ARRANGE_WORKERS, family)
    offered = frozenset(code for code, _ in words.choices("closing_reason", timezone.localdate(now)))
    with recorded(by=by, did="families.close", about=family, because=goodbye.reason[:32]):
        row = held(Family.objects.all(), family.pk, version)
        if words_ := close_problem(row.closed_at, goodbye.reason, offered, goodbye.because):
            raise Refused(words_)
        made = new(Closing, within=row, by=by, now=now, **vars(goodbye))
        made.save(force_insert=True)
        row.closed_at, row.closed_by_id = now, by.id
        row.save(update_fields=["closed_at", "closed_by"])
        end(to_come(Tie.objects.filter(family=row), now), by, now)
        _nobody_waits(row, by, now)
    return made


def _nobody_waits(family: Family, by: Actor, now: datetime) -> None:
    """A code that was given out to take the family in opens nothing any more."""
    Leaving.objects.filter(family=family, ended_at__isnull=True).update(ended_at=now, ended_by_id=by.id)


def reopen(*, family: Family, because: str, by: Actor, now: datetime, referral: uuid.UUID | None = None) -> Reopening:
    """The service stands beside them again. Nobody is given their old tie back: a worker is asked anew."""
    require(by, Can.ARRANGE_WORKERS, family)
    with recorded(by=by, did="families.reopen", about=family):
        row = hold(family)
        if problem := reopen_problem(row.closed_at):
            raise Refused(problem)
        made = new(Reopening, within=row, by=by, now=now, referral=referral, because=because)
        made.save(force_insert=True)
        row.closed_at, row.closed_by_id = None, None
        row.version += 1
        row.save(update_fields=["closed_at", "closed_by", "version"])
    return made


def link_earlier(*, family: Family, earlier: Family, by: Actor, now: datetime) -> EarlierFile:
    """This file is a new one for a family that had another. Linking twice changes nothing."""
    require(by, Can.ARRANGE_WORKERS, family)
    require(by, Can.ARRANGE_WORKERS, earlier)
    if there := EarlierFile.objects.filter(family=family, earlier=earlier).first():
        return there
    with recorded(by=by, did="families.earlier", about=family):
        made = new(EarlierFile, within=family, by=by, now=now, earlier=earlier)
        made.save(force_insert=True)
    return made
