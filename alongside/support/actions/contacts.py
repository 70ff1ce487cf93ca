"""Records a contact or an attempt. What happened can always be written down; what broke a rule asks why.

Reaching the parent of an allocated referral is its first contact: the clock stops there and nowhere else.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.actions.alerts import alert
from alongside.families.actions.voice import choose, record_consent
from alongside.families.models import Family, Person, Professional
from alongside.families.models.people import PersonKind
from alongside.families.models.voice import ChoiceAnswer, ConsentAbout, ConsentAnswer
from alongside.families.rules import AlertKind
from alongside.observations.actions import tell_if_asking
from alongside.observations.actions.drafts import forget_draft
from alongside.record.writing import recorded
from alongside.referrals.actions import mark_contacted
from alongside.referrals.models import Referral
from alongside.support import rules
from alongside.support.actions.planned import happened
from alongside.support.actions.quiet import counted_again
from alongside.support.actions.tasks import NOTHING_TO_DO, Todo, add_task
from alongside.support.actions.unfit import Unfit, of_family
from alongside.support.models import Contact, PlannedContact
from alongside.support.queries.contacts import due_referrals, verdict_at
from alongside.support.queries.hours import is_out_of_hours
from alongside.support.rules import Mode, Outcome


@dataclass(frozen=True)
class Chosen:
    """What a parent chose when support was offered, and whether the person who referred them may be told."""

    answer: ChoiceAnswer | None = None
    words: str = ""
    ask_again_on: date | None = None
    tell_referrer: ConsentAnswer | None = None


@dataclass(frozen=True)
class More:
    """What may be said of a contact besides: with whom outside the family, who was there, the way there, what for.

    out_of_hours: None lets the office hours decide.
    """

    professional: Professional | None = None
    with_whom: str = ""
    people_there: Sequence[Person] = ()
    others_there: str = ""
    travel_minutes: int | None = None
    out_of_hours: bool | None = None
    dimensions: Sequence[str] = ()


NOTHING_CHOSEN = Chosen()
NOTHING_MORE = More()


@dataclass(frozen=True)
class After:
    """What is done in the same breath: the plan this was, something promised, and the draft it was written in."""

    planned: PlannedContact | None = None
    todo: Todo = NOTHING_TO_DO
    draft: str = ""


NOTHING_AFTER = After()


def record_contact(
    *,
    family: Family,
    person: Person | None,
    mode: Mode,
    outcome: Outcome,
    at: datetime,
    minutes: int | None = None,
    words: str = "",
    explained: Sequence[str] = (),
    why_outside_rules: str = "",
    referral: Referral | None = None,
    chosen: Chosen = NOTHING_CHOSEN,
    more: More = NOTHING_MORE,
    after: After = NOTHING_AFTER,
    once: uuid.UUID,
    by: Actor,
    now: datetime,
) -> Contact:
    """One contact. `referral` need not be said: the family's referral whose first contact is due is found."""
    require(by, Can.WORK_WITH_FAMILY, family)
    if before := Contact.objects.filter(once=once, family=family).first():
        return before
    _fits(family, person, mode, outcome, at, minutes, referral, now)
    _more_fits(family, more, after)
    contact = Contact(
        family=family, hub_id=family.hub_id, made_at=now, made_by_id=by.id, once=once,
        person=person, mode=mode.value, outcome=outcome.value, at=at, minutes=minutes,
        words=words, explained=list(explained), **_told(more, at),
    )  # fmt: skip
    _safe(contact, person, why_outside_rules)
    try:
        return _kept(contact, referral, chosen, after, by, now)
    except IntegrityError:
        # The same form sent twice at once, or a colleague's first contact a moment before: then this is a later one.
        there = Contact.objects.filter(once=once, family=family).first()
        return there or _kept(contact, referral, chosen, after, by, now)


def _told(more: More, at: datetime) -> dict[str, Any]:
    """The columns of what was said besides. Whether it was out of hours is worked out unless somebody said."""
    return {
        "professional": more.professional,
        "with_whom": more.with_whom,
        "people_there": [str(person.pk) for person in more.people_there],
        "others_there": more.others_there,
        "travel_minutes": more.travel_minutes,
        "out_of_hours": is_out_of_hours(at) if more.out_of_hours is None else more.out_of_hours,
        "dimensions": list(more.dimensions),
    }


def _more_fits(family: Family, more: More, after: After) -> None:
    for person in more.people_there:
        of_family(family, people_there=person)
    of_family(family, professional=more.professional, planned=after.planned)
    if problem := rules.minutes_problem(more.travel_minutes):
        raise Unfit("travel_minutes", problem)


def _fits(
    family: Family,
    person: Person | None,
    mode: Mode,
    outcome: Outcome,
    at: datetime,
    minutes: int | None,
    referral: Referral | None,
    now: datetime,
) -> None:
    if person is not None and person.family_id != family.id:
        raise Unfit("person", "Choose somebody of this family")
    if referral is not None and referral.family_id != family.id:
        raise Refused("That referral belongs to another family.")
    problems = {
        "outcome": rules.outcome_problem(mode, outcome),
        "at": rules.time_problem(at, now, referral.received_at if referral else None),
        "minutes": rules.minutes_problem(minutes),
    }
    for field, problem in problems.items():
        if problem:
            raise Unfit(field, problem)


def _safe(contact: Contact, person: Person | None, why: str) -> None:
    """Ask the one gate about what has happened; outside the rules it is kept with the reason."""
    if person is None:
        return
    verdict = verdict_at(person, rules.CHANNEL_OF[Mode(contact.mode)], contact.at)
    if verdict.allowed:
        return
    if not why.strip():
        raise Unfit("why_outside_rules", f"{verdict.words} Say why it happened this way: it is kept all the same")
    contact.outside_rules = True
    contact.why_outside_rules = why


def _kept(
    contact: Contact, referral: Referral | None, chosen: Chosen, after: After, by: Actor, now: datetime
) -> Contact:
    with recorded(by=by, did="support.contact", about=contact, because=contact.outcome):
        due = [one for one in _due(contact) if referral is None or one.pk == referral.pk]
        reached = due if rules.is_first_contact(Outcome(contact.outcome)) else []
        contact.referral = referral or (due[0] if due else None)
        contact.first = bool(reached)
        contact.save(force_insert=True)
        for one in reached:
            mark_contacted(referral=one, at=max(contact.at, one.received_at), by=by, now=now)
        if contact.outside_rules:
            alert(about=contact, kind=AlertKind.OUTSIDE_RULES, by=by, now=now)
        tell_if_asking(about=contact, texts=(contact.words,), by=by, now=now)
        if contact.person is not None:
            _chose(contact.person, chosen, by, now)
        if _is_parent(contact):
            counted_again(about=contact, by=by, now=now)
        _afterwards(contact, after, by, now)
    return contact


def _afterwards(contact: Contact, after: After, by: Actor, now: datetime) -> None:
    """The plan it came from is met, what was promised becomes a task, the draft has done its work."""
    if after.planned is not None:
        happened(planned=after.planned, contact=contact, by=by, now=now)
    if after.todo.what.strip():
        add_task(family=contact.family, todo=after.todo, source=contact, by=by, now=now)
    forget_draft(family=contact.family_id, slot=after.draft, by=by)


def _is_parent(contact: Contact) -> bool:
    return contact.person is not None and contact.person.kind == PersonKind.PARENT


def _due(contact: Contact) -> list[Referral]:
    """The referrals this contact counts for: given before it, when it is a parent we tried to reach."""
    if not _is_parent(contact):
        return []
    return due_referrals(contact.family_id, contact.at)


def _chose(person: Person, chosen: Chosen, by: Actor, now: datetime) -> None:
    if chosen.answer:
        choose(
            person=person, answer=chosen.answer, words=chosen.words, ask_again_on=chosen.ask_again_on, by=by, now=now
        )
    if chosen.tell_referrer:
        record_consent(person=person, about=ConsentAbout.TELL_REFERRER, answer=chosen.tell_referrer, by=by, now=now)
