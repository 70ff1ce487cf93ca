"""Contacts and the way to reach a parent as words, ready for a template."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from alongside.families.rules import CHANNEL_WORDS, Channel, Verdict
from alongside.support.rules import MODE_WORDS, OUTCOME_WORDS, Mode, Outcome
from alongside.web.design.moments import count
from alongside.words.queries import labels

if TYPE_CHECKING:
    from alongside.families.models import ContactWay, Person
    from alongside.support.models import Contact
    from alongside.support.queries import Before, Reach


@dataclass(frozen=True)
class OtherWay:
    """One way besides ringing: may we, in words."""

    name: str
    allowed: bool
    words: str


@dataclass(frozen=True)
class SafeCard:
    """What to know before ringing one parent. `kind` is the card's: green only when they said it is safe."""

    called: str
    relation: str
    kind: str
    numbers: list[tuple[str, str]]
    verdict: str
    say: str
    who_may_answer: str
    interpreter: str
    others: list[OtherWay]


@dataclass(frozen=True)
class ContactLine:
    """One contact in a list, in the shape `timeline` of the design takes."""

    title: str
    at: datetime
    by: str
    body: str
    explained: list[str]
    outside: str


def safe_cards(before: "Before") -> list[SafeCard]:
    return [_card(reach) for reach in before.reach]


def referrer_said(before: "Before") -> list[tuple[str, str]]:
    """What the person who referred them said about ringing, while the first contact is due. It is no rule."""
    asked = (
        ("How and when it is safe to ring", "safe_to_ring"),
        ("Who else may answer", "who_else_may_answer"),
        ("Danger at home", "danger_at_home"),
    )
    return [(words, said) for referral in before.due for words, name in asked if (said := getattr(referral, name))]


def _card(reach: "Reach") -> SafeCard:
    ring = reach.verdicts[Channel.VOICE]
    rule = reach.rules.get(Channel.VOICE)
    person = reach.person
    return SafeCard(
        called=person.called,
        relation=person.relation,
        kind="safe" if ring.allowed and reach.rules else "due",
        numbers=[(way.value, _kind_and_note(way)) for way in reach.ways],
        verdict=f"{'You may ring now' if ring.allowed else 'Not now'}: {_lower(ring.words)}",
        say=ring.say,
        who_may_answer=rule.who_may_answer if rule else "",
        interpreter=f"Ring with an interpreter: {person.languages or 'ask which language'}"
        if person.interpreter
        else "",
        others=[_other(channel, reach.verdicts[channel]) for channel in Channel if channel is not Channel.VOICE],
    )


def _kind_and_note(way: "ContactWay") -> str:
    return f"{way.get_kind_display()}. {way.note}" if way.note else way.get_kind_display()


def _other(channel: Channel, verdict: Verdict) -> OtherWay:
    name = CHANNEL_WORDS[channel].removeprefix("a ").removeprefix("an ")
    return OtherWay(name[:1].upper() + name[1:], verdict.allowed, verdict.words)


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def people(before: "Before") -> list[tuple[str, str]]:
    """Whom a contact can be with, parents first."""
    order = {"parent": 0, "other": 1, "sibling": 2, "child": 3}
    found = sorted(before.people, key=lambda person: (order.get(person.kind, 9), person.made_at, person.id))
    return [(str(person.id), _told(person)) for person in found]


def _told(person: "Person") -> str:
    return f"{person.called}, {person.relation}" if person.relation else person.called


def contact_lines(contacts: "list[Contact]") -> list[ContactLine]:
    """For `desk/support/_contacts.html`."""
    return [_line(contact) for contact in contacts]


def _line(contact: "Contact") -> ContactLine:
    who = f" with {contact.person.called}" if contact.person else " with somebody outside the family"
    title = f"{MODE_WORDS[Mode(contact.mode)]}{who}: {_lower(OUTCOME_WORDS[Outcome(contact.outcome)])}"
    return ContactLine(
        title=f"First contact. {title}" if contact.first else title,
        at=contact.at,
        by=", ".join(filter(None, [contact.made_by.name, count(contact.minutes, "minute") if contact.minutes else ""])),
        body=contact.words,
        explained=labels("explained", contact.explained),
        outside=contact.why_outside_rules,
    )
