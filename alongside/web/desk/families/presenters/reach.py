"""How it is safe to reach each parent, in words, with the answer to “may I ring now?” on top."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from alongside.families.rules import Channel, Verdict, lead, may_contact, times_in_words
from alongside.web.desk.families.presenters.lists import who

if TYPE_CHECKING:
    from alongside.families.models import Person
    from alongside.families.queries import FamilyPage

WAYS: dict[Channel, str] = {
    Channel.VOICE: "Ring",
    Channel.VOICEMAIL: "Leave a voicemail",
    Channel.TEXT: "Text",
    Channel.EMAIL: "E-mail",
    Channel.POST: "Write",
    Channel.VISIT: "Visit",
}


@dataclass(frozen=True)
class RuleLine:
    """One channel: yes, no or not asked; when; who else; and their words."""

    way: str
    answer: str
    colour: str
    when: str
    who_may_answer: str
    say: str
    words: str
    href: str


@dataclass(frozen=True)
class WayLine:
    kind: str
    value: str
    note: str
    end: str


@dataclass(frozen=True)
class ReachCard:
    """One person, and all of it. `careful`: what they must not learn, which comes before any yes."""

    name: str
    may_ring: bool
    lead: str
    verdict: str
    say: str
    careful: list[str]
    asked: bool
    rules: list[RuleLine]
    ways: list[WayLine]
    rule_new: str
    way_new: str


@dataclass(frozen=True)
class Locked:
    """“A safe address is held”: never the value."""

    words: str
    whose: str
    open: str
    end: str


def reach(page: "FamilyPage", local: datetime, calls: Mapping[uuid.UUID, int]) -> list[ReachCard]:
    """Every parent, and anybody else with a way or a rule. `local` is now where the hub is."""
    with_something = {row.person_id for row in page.rule_rows} | {way.person_id for way in page.ways}
    shown = [person for person in page.people if person.kind == "parent" or person.id in with_something]
    return [_card(page, person, local, calls.get(person.id, 0)) for person in shown]


def _card(page: "FamilyPage", person: "Person", local: datetime, calls: int) -> ReachCard:
    rules = page.rules(person)
    verdict: Verdict = may_contact(Channel.VOICE, rules, local, calls)
    ways = [way for way in page.ways if way.person_id == person.id]
    return ReachCard(
        name=who(person),
        may_ring=verdict.allowed,
        lead=lead(verdict, bool(rules), any(way.rings for way in ways)),
        verdict=verdict.words,
        say=verdict.say,
        careful=[rule.what for rule in page.kept_apart if rule.who_id == person.id],
        asked=bool(rules),
        rules=[_line(page, person, channel) for channel in Channel] if rules else [],
        ways=[WayLine(way.get_kind_display(), way.value, way.note, _url("way_end", page, way.id)) for way in ways],
        rule_new=_url("rule_new", page, person.id),
        way_new=_url("way_new", page, person.id),
    )


def _line(page: "FamilyPage", person: "Person", channel: Channel) -> RuleLine:
    href = f"{_url('rule_new', page, person.id)}?channel={channel.value}"
    rule = page.rules(person).get(channel)
    if rule is None:
        return RuleLine(WAYS[channel], "Not asked", "grey", "", "", "", "", href)
    words = next(row.words for row in page.rule_rows if row.person_id == person.id and row.channel == channel.value)
    answer, colour = ("Yes", "green") if rule.allowed else ("No", "red")
    when = times_in_words(rule) if rule.allowed else "never"
    return RuleLine(WAYS[channel], answer, colour, when, rule.who_may_answer, rule.say, words, href)


_HELD = {
    "address": "A safe address is held",
    "route": "A safe way to reach them is held",
    "code_word": "A code word is held",
    "location": "Where they are now is held",
}


def locked(page: "FamilyPage") -> list[Locked]:
    return [
        Locked(
            words=_HELD[fact.kind],
            whose=person.called if (person := page.person(fact.person_id)) else "the whole family",
            open=_url("lock_open", page, fact.id),
            end=_url("lock_end", page, fact.id),
        )
        for fact in page.locked
    ]


def _url(name: str, page: "FamilyPage", *args: object) -> str:
    return reverse(f"desk:{name}", args=[page.family.id, *args])
