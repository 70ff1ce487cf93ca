"""Everything the page of one family shows, in a constant number of queries."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import (
    Choice,
    Consent,
    ContactWay,
    EarlierFile,
    Family,
    Household,
    HouseholdMember,
    LockedFact,
    MustNotLearn,
    Need,
    Person,
    Professional,
    Relationship,
    Responsibility,
    SafeContactRule,
    Tie,
    WellbeingConcern,
)
from alongside.families.queries.gathered import gather
from alongside.families.queries.lists import ties_in_force
from alongside.families.queries.reach import newest
from alongside.families.queries.single import family_for, people_of
from alongside.families.rules import Channel, Rule


@dataclass(frozen=True)
class FamilyPage:
    """Rows as they are; the newest of dated answers only. Locked facts come without their value."""

    family: Family
    people: list[Person]
    ways: list[ContactWay]
    rule_rows: list[SafeContactRule]
    locked: list[LockedFact]
    needs: list[Need]
    consents: list[Consent]
    choices: list[Choice]
    homes: list[Household]
    stays: list[HouseholdMember]
    responsibility: list[Responsibility]
    bonds: list[Relationship]
    kept_apart: list[MustNotLearn]
    professionals: list[Professional]
    ties: list[Tie]
    concerns: list[WellbeingConcern]
    earlier: list[EarlierFile]
    may_write: bool
    may_open: bool
    may_arrange: bool

    def person(self, key: uuid.UUID | None) -> Person | None:
        return next((person for person in self.people if person.id == key), None)

    def rules(self, person: Person) -> Mapping[Channel, Rule]:
        """How it is safe to reach one person: their newest word for each channel."""
        return newest(row for row in self.rule_rows if row.person_id == person.id)


# All that is small and many: one query together.
_KINDS = (
    *(ContactWay, SafeContactRule, LockedFact, Need, Consent, Choice, Household, HouseholdMember),
    *(Responsibility, Relationship, MustNotLearn, Professional, WellbeingConcern, EarlierFile),
)


def family_page(actor: Actor, family: uuid.UUID, now: datetime) -> FamilyPage:
    """Four queries, whatever the size of the family. A locked value is not even fetched."""
    found = family_for(actor, family)
    rows = gather(found.id, _KINDS, left_out=frozenset({"LockedFact.value"}))
    return FamilyPage(
        family=found,
        people=people_of(found),
        ways=[way for way in rows.of(ContactWay) if way.ended_at is None],
        rule_rows=rows.of(SafeContactRule)[::-1],
        locked=[fact for fact in rows.of(LockedFact) if fact.ended_at is None],
        needs=[need for need in rows.of(Need) if need.ended_at is None],
        consents=_newest(rows.of(Consent)),
        choices=rows.of(Choice)[::-1],
        homes=rows.of(Household),
        stays=rows.of(HouseholdMember),
        responsibility=rows.of(Responsibility)[::-1],
        bonds=rows.of(Relationship),
        kept_apart=[rule for rule in rows.of(MustNotLearn) if rule.ended_at is None],
        professionals=rows.of(Professional),
        ties=list(ties_in_force(now).filter(family=found).order_by("from_at", "id")),
        concerns=[concern for concern in rows.of(WellbeingConcern)[::-1] if concern.closed_at is None],
        earlier=rows.of(EarlierFile),
        may_write=gate.allowed(actor, Can.WORK_WITH_FAMILY, found),
        may_open=gate.allowed(actor, Can.OPEN_LOCKED, found),
        may_arrange=gate.allowed(actor, Can.ARRANGE_WORKERS, found),
    )


def _newest(consents: list[Consent]) -> list[Consent]:
    """The newest answer of each person about each thing."""
    return list({(row.person_id, row.about): row for row in consents}.values())
