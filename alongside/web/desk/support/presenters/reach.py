"""What to know before reaching a parent: how it is safe, in words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from alongside.families.rules import CHANNEL_WORDS, Channel, Verdict, lead
from alongside.web.desk.support.presenters.names import lower

if TYPE_CHECKING:
    from alongside.families.models import ContactWay
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


def safe_cards(before: "Before") -> list[SafeCard]:
    return [_card(reach) for reach in before.reach]


def kept_apart(before: "Before") -> list[tuple[str, str]]:
    """Who must not learn what: it comes before any yes."""
    called = {person.id: person.called for person in before.people}
    return [(called[row.who_id], row.what) for row in before.kept_apart]


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
        verdict=f"{lead(ring, bool(reach.rules), any(way.rings for way in reach.ways))}: {lower(ring.words)}",
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
