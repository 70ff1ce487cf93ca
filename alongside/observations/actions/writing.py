"""Writes down what somebody noticed, and what corrects it. Nothing is ever changed in place."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.models import Family, Person
from alongside.observations.actions.drafts import forget_draft
from alongside.observations.actions.tasking import tell_if_asking
from alongside.observations.models import Mention, Observation, SafetyCheck
from alongside.observations.queries.reading import edition_of
from alongside.observations.rules import Edition, Happened, How, Judgement, Precision, happened_problems
from alongside.record.writing import recorded
from alongside.sealing.inserting import insert
from alongside.words.lifting import lift


class Unfit(Refused):
    """One answer does not fit; `field` is the question it belongs to."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


NOT_KNOWN = Happened()


@dataclass(frozen=True)
class Noticed:
    """What was noticed, as it was answered. `words` are the person's own, kept to the letter."""

    words: str
    how: How
    how_true: str
    happened: Happened = NOT_KNOWN
    interpretation: str = ""
    could_be_wrong: str = ""
    told_by: str = ""
    where: str = ""
    who_was_there: str = ""


def observe(
    *,
    family: Family,
    noticed: Noticed,
    said_by: Person | None = None,
    check: uuid.UUID | None = None,
    draft: str = "",
    once: uuid.UUID,
    by: Actor,
    now: datetime,
) -> Observation:
    """A new entry. `said_by`: the parent beside the worker; `check`: the three questions; `draft`: where it began."""
    require(by, Can.LOG, family)
    edition = edition_of(by, family.hub_id, beside=said_by is not None)
    row = _row(family, noticed, edition, once, by, now)
    row.said_by = _of_family(said_by, family)
    row.check_first = SafetyCheck.objects.filter(pk=check, family=family, made_by=by.id).first() if check else None
    return _kept(row, did="observations.observe", draft=draft, by=by, now=now)


def correct(*, observation: Observation, noticed: Noticed, once: uuid.UUID, by: Actor, now: datetime) -> Observation:
    """A correction stands beside what it corrects: a whole new entry, in the same person's name for the words."""
    require(by, Can.CONFIRM_MENTIONS, observation)
    require(by, Can.LOG, observation.family)
    row = _row(observation.family, noticed, Edition(observation.edition), once, by, now)
    row.said_by_id, row.corrects = observation.said_by_id, observation
    return _kept(row, did="observations.correct", by=by, now=now)


def _row(family: Family, noticed: Noticed, edition: Edition, once: uuid.UUID, by: Actor, now: datetime) -> Observation:
    _fits(noticed, now)
    happened = noticed.happened
    dated = happened.precision in {Precision.EXACT, Precision.RANGE}
    return Observation(
        family=family, hub_id=family.hub_id, made_at=now, made_by_id=by.id, once=_own(once, by, family),
        edition=edition.value, how=noticed.how.value, precision=happened.precision.value,
        happened_from=happened.from_at if dated else None,
        happened_until=happened.until_at if happened.precision is Precision.RANGE else None,
        when_words=happened.words, words=noticed.words, interpretation=noticed.interpretation,
        where_words=noticed.where, how_true=noticed.how_true, could_be_wrong=noticed.could_be_wrong,
        told_by=noticed.told_by, who_was_there=noticed.who_was_there,
    )  # fmt: skip


def _own(once: uuid.UUID, by: Actor, family: Family) -> uuid.UUID:
    """Bound to the person and the family: no number sent from outside can meet somebody else's entry."""
    return uuid.uuid5(once, f"{by.id}|{family.id}|observation")


def _fits(noticed: Noticed, now: datetime) -> None:
    if not noticed.words.strip():
        raise Unfit("words", "Write down what was noticed")
    if not noticed.how_true.strip():
        raise Unfit("how_true", "Say how you know it is true. “I don’t know” is an answer")
    for name, problem in happened_problems(noticed.happened, now).items():
        raise Unfit(name, problem)


def _of_family(person: Person | None, family: Family) -> Person | None:
    if person is not None and person.family_id != family.id:
        raise Unfit("said_by", "Choose somebody of this family")
    return person


def _kept(row: Observation, *, did: str, by: Actor, now: datetime, draft: str = "") -> Observation:
    offered = _offered(row, now)  # before the transaction: nobody else waits while a text is read
    try:
        with recorded(by=by, did=did, about=row):
            insert([row])
            insert(offered)
            forget_draft(family=row.family_id, slot=draft, by=by)
            texts = (row.words, row.interpretation, row.how_true, row.could_be_wrong, row.who_was_there)
            tell_if_asking(about=row, texts=texts, by=by, now=now)
    except IntegrityError:  # the same form, sent twice at once
        before = _before(row)
        if before is None:
            raise
        return before
    return row


def _before(row: Observation) -> Observation | None:
    return Observation.objects.filter(once=row.once, family_id=row.family_id).first()


def _offered(row: Observation, now: datetime) -> list[Mention]:
    """What the machine found in the words: offered, and nothing more until a person says so."""
    return [
        Mention(
            family_id=row.family_id, hub_id=row.hub_id, made_at=now, made_by_id=row.made_by_id, observation=row,
            kind=find.kind, start=find.start, end=find.end, judgement=Judgement.OFFERED.value,
            raw=row.words[find.start : find.end], value=find.value,
        )
        for find in lift(row.words)
    ]  # fmt: skip
