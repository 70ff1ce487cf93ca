"""Puts something to somebody who owes an answer, and writes down what came back."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import require
from alongside.access.policy import Can
from alongside.advocacy.actions.fitting import refuse, same_family
from alongside.advocacy.models import Answer, Asking, Meeting, Promise
from alongside.advocacy.rules import askings as rules
from alongside.advocacy.rules.askings import Kind, State, Verb
from alongside.families.actions.rows import keep, new
from alongside.families.models import Family, Person
from alongside.record.once import kept_once
from alongside.record.versions import held
from alongside.support.actions.unfit import fits
from alongside.words import queries as words

TOLD, NOT_TOLD = "told", "not_told"


@dataclass(frozen=True)
class Put:
    """What was put to whom, when, and the day named for the answer. Without one, the clock of the house decides."""

    agency: str
    said: str
    at: datetime
    to_whom: str = ""
    due_on: date | None = None


def challenge(
    *,
    family: Family,
    put: Put,
    step: str,
    promise: Promise | None = None,
    meeting: Meeting | None = None,
    goes_on: Asking | None = None,
    once: uuid.UUID | None = None,
    by: Actor,
    now: datetime,
) -> Asking:
    """A step of the ladder: the worker, their manager, and on."""
    require(by, Can.WORK_WITH_FAMILY, family)
    same_family(family, promise=promise, meeting=meeting, goes_on=goes_on)
    row = _row(family, Kind.CHALLENGE, put, step, once, by, now)
    row.promise, row.meeting, row.goes_on = promise, meeting, goes_on
    return keep(row, by=by, did="advocacy.challenge", because=step)


def refer_child(
    *,
    family: Family,
    put: Put,
    child: Person | None = None,
    told: str = "",
    why_not_told: str = "",
    once: uuid.UUID | None = None,
    by: Actor,
    now: datetime,
) -> Asking:
    """A child-protection referral that was made; its answer is due by the clock, and a silence shows."""
    require(by, Can.WORK_WITH_FAMILY, family)
    same_family(family, child=child)
    fits(why_not_told="Say why the parent was not told" if told == NOT_TOLD and not why_not_told.strip() else "")
    row = _row(family, Kind.CHILD_PROTECTION, put, "", once, by, now)
    row.person, row.told, row.why_not_told = child, told, why_not_told
    return keep(row, by=by, did="advocacy.refer_child")


def mend_minutes(
    *,
    meeting: Meeting,
    put: Put,
    minutes_say: str,
    person: Person | None = None,
    once: uuid.UUID | None = None,
    by: Actor,
    now: datetime,
) -> Asking:
    """What the minutes say, and beside it what the parent says happened. The minutes stay as they are."""
    require(by, Can.WORK_WITH_FAMILY, meeting)
    same_family(meeting, person=person)
    row = _row(meeting.family, Kind.MINUTES, put, "", once, by, now)
    row.meeting, row.person, row.minutes_say = meeting, person, minutes_say
    return keep(row, by=by, did="advocacy.mend_minutes")


def _row(family: Family, kind: Kind, put: Put, step: str, once: uuid.UUID | None, by: Actor, now: datetime) -> Asking:
    today = timezone.localdate(now)
    began = timezone.localdate(put.at)
    fits(
        at=rules.why_not_at(put.at, now),
        due_on="The day for the answer is before the day you asked" if put.due_on and put.due_on < began else "",
    )
    line = words.clock_if_any(rules.clock_name(kind, step), today)
    due = put.due_on or rules.due_on(
        line.times if line else None, put.at, words.bank_holidays(), timezone.get_current_timezone()
    )
    return new(
        Asking, within=family, by=by, now=now, once=once, kind=kind.value, agency=put.agency, step=step,
        to_whom=put.to_whom, said=put.said, at=put.at, due_on=due,
    )  # fmt: skip


def answer(
    *,
    asking: Asking,
    version: int,
    verb: Verb,
    at: datetime,
    result: str = "",
    from_whom: str = "",
    words: str = "",
    due_on: date | None = None,
    once: uuid.UUID | None = None,
    by: Actor,
    now: datetime,
) -> Answer:
    """What came back; or we let it go; or we asked on, with a new day. May raise `Conflict`."""
    require(by, Can.WORK_WITH_FAMILY, asking)
    row = new(
        Answer, within=asking, by=by, now=now, once=once, asking=asking, verb=verb.value, at=at, result=result,
        from_whom=from_whom, words=words, due_on=due_on if verb is Verb.ASK_ON else None,
    )  # fmt: skip
    fits(at=rules.why_not_at(at, now) or _too_early(asking, at))
    return kept_once(
        row, by=by, did="advocacy.answer", about=asking, because=result or verb.value,
        first=lambda: _moved(row, version, verb),
    )  # fmt: skip


def _too_early(asking: Asking, at: datetime) -> str:
    return "This is before you asked" if at < asking.at.replace(second=0, microsecond=0) else ""


def _moved(row: Answer, version: int, verb: Verb) -> None:
    stands = held(Asking.objects.all(), row.asking_id, version)
    refuse(rules.why_not(State(stands.state), verb))
    stands.state = rules.move(State(stands.state), verb).value
    if verb is Verb.ASK_ON:
        stands.due_on = row.due_on
    stands.save(update_fields=["state", "due_on"])
