"""Contacts with a family, and the verdict of the one gate: may we, now, in this way?"""

import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Choice, ContactWay, Family, MustNotLearn, Person, Professional, SafeContactRule
from alongside.families.models.people import PersonKind
from alongside.families.rules import Channel, Rule, Verdict, may_contact, rule_of
from alongside.referrals.models import Referral
from alongside.referrals.rules import Stage
from alongside.support.models import Contact, ContactCorrection, Task
from alongside.support.rules import Mode

A_PAGE = 50
# A call or a video call: somebody may hear it ring.
_CALLS = (Mode.VOICE.value, Mode.VIDEO.value)


def contacts_for(actor: Actor, family: Family, after: uuid.UUID | None = None, limit: int = A_PAGE) -> list[Contact]:
    """Contacts of a family, newest first. `after` is the last one of the page before."""
    gate.require(actor, Can.SEE_FAMILY, family)
    rows = Contact.objects.filter(family=family).select_related("person", "professional", "made_by")
    rows = rows.annotate(corrected=Exists(ContactCorrection.objects.filter(contact=OuterRef("pk"))))
    last = rows.filter(pk=after).values_list("at", flat=True).first() if after else None
    if last is not None:
        # By time first, so that the index does the work; ids decide among contacts of the same minute.
        rows = rows.filter(at__lte=last).exclude(at=last, id__gte=after)
    return list(rows.order_by("-at", "-id")[:limit])


def contact_for(actor: Actor, key: uuid.UUID, can: Can = Can.SEE_FAMILY) -> Contact:
    """One contact."""
    return gate.one(actor, can, Contact.objects.select_related("family", "person", "professional", "made_by"), key)


@dataclass(frozen=True)
class Whole:
    """A contact with what stands beside it: who else was there, what corrects it, what is to be done after it."""

    contact: Contact
    there: list[Person]
    corrections: list[ContactCorrection]
    tasks: list[Task]
    may_write: bool


def whole_contact(actor: Actor, key: uuid.UUID) -> Whole:
    contact = contact_for(actor, key)
    tasks = Task.objects.filter(family=contact.family_id, from_id=contact.pk).select_related("post__account")
    return Whole(
        contact=contact,
        there=list(Person.objects.filter(family=contact.family_id, pk__in=contact.people_there or [])),
        corrections=corrections_of([contact]),
        tasks=list(tasks.order_by("made_at", "id")),
        may_write=gate.allowed(actor, Can.WORK_WITH_FAMILY, contact),
    )


def corrections_of(contacts: Sequence[Contact]) -> list[ContactCorrection]:
    """What corrects any of these, oldest first. They came through the gate."""
    rows = ContactCorrection.objects.filter(contact__in=[row.pk for row in contacts]).select_related("made_by")
    return list(rows.order_by("made_at", "id"))


def attempts_of(actor: Actor, referral: Referral) -> list[Contact]:
    """What was tried before the parent was reached, oldest first. An attempt stops no clock."""
    gate.require(actor, Can.SEE_FAMILY, referral)
    return list(Contact.objects.filter(referral=referral, first=False).select_related("made_by").order_by("at", "id"))


def calls_without_rule(person: Person, before: datetime | None = None) -> int:
    """How often this person was rung while nobody knew how it is safe to reach them (one call is allowed)."""
    calls = Contact.objects.filter(person=person, mode__in=_CALLS)
    return (calls.filter(at__lt=before) if before else calls).count()


def calls_by_person(family: Family) -> Counter[uuid.UUID]:
    """The same for everybody of a family in one query, for a page that shows them all."""
    rung = Contact.objects.filter(family=family, mode__in=_CALLS, person__isnull=False)
    return Counter(rung.values_list("person_id", flat=True))


def due_referrals(family: uuid.UUID, at: datetime) -> list[Referral]:
    """Referrals of the family that wait for a first contact and were there at `at`, the longest waiting first."""
    waiting = Referral.objects.filter(family=family, stage=Stage.ALLOCATED, received_at__lt=at + timedelta(minutes=1))
    return list(waiting.order_by("received_at", "id"))


def rules_at(person: Person, at: datetime) -> dict[Channel, Rule]:
    """What the person had said by then: a rule given in a call does not make that call wrong."""
    found: dict[Channel, Rule] = {}
    said = SafeContactRule.objects.filter(person=person, made_at__lt=at + timedelta(minutes=1))
    for row in said.order_by("made_at", "id"):
        rule = rule_of(row.channel, row.allowed, row.times, row.who_may_answer, row.say)
        found[rule.channel] = rule
    return found


def verdict_at(person: Person, channel: Channel, at: datetime) -> Verdict:
    """May they be reached in this way at this moment? Asked in local time, as people say it."""
    return may_contact(channel, rules_at(person, at), timezone.localtime(at), calls_without_rule(person, at))


@dataclass(frozen=True)
class Reach:
    """One parent, their numbers, what they said of every channel, and what that means at one moment."""

    person: Person
    ways: list[ContactWay]
    rules: dict[Channel, Rule]
    verdicts: dict[Channel, Verdict]

    @property
    def may_ring(self) -> bool:
        return self.verdicts[Channel.VOICE].allowed


@dataclass(frozen=True)
class Before:
    """What somebody should know before they pick up the phone. `kept_apart`: who must not learn what."""

    family: Family
    people: list[Person]
    kept_apart: list[MustNotLearn]
    professionals: list[Professional]
    reach: list[Reach]
    due: list[Referral]
    choice: Choice | None


def reach_for(actor: Actor, family: uuid.UUID, now: datetime) -> Before:
    """The page before a contact: everybody it could be with, and the parents with the verdict of now."""
    found = gate.one(actor, Can.WORK_WITH_FAMILY, Family.objects.all(), family)
    people = list(Person.objects.filter(family=found))
    parents = [person for person in people if person.kind == PersonKind.PARENT]
    ways = list(ContactWay.objects.filter(family=found, ended_at=None).order_by("made_at", "id"))
    return Before(
        family=found,
        people=people,
        kept_apart=list(MustNotLearn.objects.filter(family=found, ended_at=None).order_by("made_at", "id")),
        professionals=working_round(found, timezone.localdate(now)),
        reach=[_reach(person, [way for way in ways if way.person_id == person.id], now) for person in parents],
        due=due_referrals(found.id, now),
        choice=Choice.objects.filter(family=found).order_by("-made_at", "-id").first(),
    )


def working_round(family: Family, today: date) -> list[Professional]:
    """Professionals whose work with the family has not ended."""
    rows = Professional.objects.filter(family=family).order_by("made_at", "id")
    return [row for row in rows if row.until_on is None or row.until_on > today]


def _reach(person: Person, ways: list[ContactWay], now: datetime) -> Reach:
    said, calls, local = rules_at(person, now), calls_without_rule(person, now), timezone.localtime(now)
    return Reach(person, ways, said, {channel: may_contact(channel, said, local, calls) for channel in Channel})
