"""What each person said about how it is safe to reach them: the newest word for each channel."""

import uuid
from collections.abc import Iterable, Mapping

from alongside.families.models import Person, SafeContactRule
from alongside.families.rules import Channel, Rule, rule_of


def rules_of(person: Person) -> Mapping[Channel, Rule]:
    """One person's rules as they count now. The caller reached the person through the gate."""
    return newest(SafeContactRule.objects.filter(person=person).order_by("-made_at", "-id"))


def rules_by_person(rows: Iterable[SafeContactRule]) -> dict[uuid.UUID, Mapping[Channel, Rule]]:
    """From rows with the newest first: person → rules. Older rows are never opened."""
    by_person: dict[uuid.UUID, list[SafeContactRule]] = {}
    for row in rows:
        by_person.setdefault(row.person_id, []).append(row)
    return {person: newest(of_person) for person, of_person in by_person.items()}


def newest(rows: Iterable[SafeContactRule]) -> dict[Channel, Rule]:
    found: dict[Channel, Rule] = {}
    for row in rows:
        if Channel(row.channel) not in found:
            found[Channel(row.channel)] = rule_of(row.channel, row.allowed, row.times, row.who_may_answer, row.say)
    return found
