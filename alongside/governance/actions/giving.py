"""The list of who opened the record is given to a parent: through the release gate, kept exactly as it left."""

import uuid
from datetime import datetime
from enum import StrEnum

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.models import Person
from alongside.families.queries.reach import rules_of
from alongside.families.rules import Channel, may_contact
from alongside.governance.queries.opened import Wanted, list_for
from alongside.sharing.actions import Reasons, decide
from alongside.sharing.models import Decision

WHAT = "who_opened"
BASIS = "own_right"


class Hand(StrEnum):
    """What happens with the paper: read together and kept by the worker, or taken home."""

    TOGETHER = "together"
    HOME = "home"


def home_problem(person: Person, now: datetime) -> str:
    """A paper at home is a letter: it goes where a letter is safe at some time, and nowhere else."""
    rules = rules_of(person)
    rule = rules.get(Channel.POST)
    if rule is not None and rule.allowed:
        return ""
    said = may_contact(Channel.POST, rules, timezone.localtime(now)).words
    return f"{said} Read the list together instead, and take the paper back with you."


def give_list(
    *, parent: Person, wanted: Wanted, hand: Hand, seen: str, once: uuid.UUID, by: Actor, now: datetime
) -> Decision:
    """What leaves is what somebody read: `seen` is the digest of the list that was shown."""
    require(by, Can.SHARE, parent)
    if hand is Hand.HOME and (problem := home_problem(parent, now)):
        raise Refused(problem)
    paper = list_for(by, parent.family_id, wanted)
    return decide(
        family=paper.family, what=WHAT, about=parent.id, recipient=parent.name, reasons=reasons_for(hand),
        title=paper.title, paragraphs=paper.paragraphs, seen=seen, once=once, by=by, now=now,
    )  # fmt: skip


def reasons_for(hand: Hand) -> Reasons:
    """The same for every family: it is theirs to know."""
    return Reasons(
        purpose="They asked who has opened their record.", basis=BASIS, necessity=_HANDS[hand],
        parent_view="They asked for it.",
    )  # fmt: skip


_HANDS = {
    Hand.TOGETHER: "Read together; the paper was not left with them.",
    Hand.HOME: "They take it home: they said that a letter is safe.",
}
