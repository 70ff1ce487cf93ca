"""Something is passed on to the hub: decided, gone through, read exactly as it leaves, and kept as it left."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.sharing.actions.deciding import Changed, ParentTold, Reasons
from alongside.sharing.actions.keeping import Kept, before, keep
from alongside.sharing.gate import Released, release
from alongside.sharing.models import Decision
from alongside.sharing.queries.crossed import had_to_move
from alongside.sharing.queries.recipients import To, recipients_for
from alongside.sharing.rules.passing import Paper, Terms, Thing, compose, waits_for_a_reader, what_is_missing
from alongside.words.queries import label

HANDLING = "handling"


class Missing(Refused):
    """Something must still be said; `field` says where."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


@dataclass(frozen=True)
class Going:
    """What somebody means to pass on: things with the words that would leave, to whom, why, and how to handle it."""

    things: Sequence[Thing]
    to: Sequence[str]
    outside: str
    reasons: Reasons
    handling: str
    conditions: str
    heard_of_court: bool
    once: uuid.UUID

    @property
    def paper(self) -> Paper:
        """The same as is shown, kept and taken away."""
        return compose(self.things, self.terms, self.once)

    @property
    def terms(self) -> Terms:
        return Terms(self.reasons.purpose, label(HANDLING, self.handling) if self.handling else "", self.conditions)


def read_first(*, family: Family, going: Going, by: Actor, now: datetime) -> tuple[Released, Sequence[To]]:
    """What would leave, past the release gate, and to whom. Nothing has left; a refusal says what is in the way."""
    require(by, Can.SHARE, family)
    to = _to(family, going, by, now)
    _complete(going, to)
    paper = going.paper
    left = release(family=family, title=paper.title, paragraphs=paper.paragraphs, recipient=names_of(to), by=by)
    return left, to


def pass_on(*, family: Family, going: Going, seen: str, by: Actor, now: datetime) -> Decision:
    """It leaves as it was read (`seen` is the digest of that), or waits for a second reader."""
    require(by, Can.SHARE, family)
    if found := before(family, going.once):
        return found
    left, to = read_first(family=family, going=going, by=by, now=now)
    if left.digest != seen:
        raise Changed
    waits = waits_for_a_reader(had_to_move=had_to_move(family), urgent=False)
    return keep(
        Kept(
            family=family, things=going.things, to=to, reasons=going.reasons, paper=going.paper, released=left,
            handling=going.handling, conditions=going.conditions, heard_of_court=going.heard_of_court,
            once=going.once, waits=waits,
        ),
        by=by, now=now,
    )  # fmt: skip


def names_of(to: Iterable[To]) -> str:
    return "; ".join(one.name for one in to)


def outside(name: str) -> list[To]:
    return [To("outside", name.strip())] if name.strip() else []


def _to(family: Family, going: Going, by: Actor, now: datetime) -> list[To]:
    found = recipients_for(by, family, now)
    shut = [found.shut[key] for key in going.to if key in found.shut]
    if shut:
        raise Missing("to", f"{shut[0]} is kept away from this family’s file. Choose somebody else.")
    return [*found.of(going.to), *outside(going.outside)]


def _complete(going: Going, to: Sequence[To]) -> None:
    reasons = going.reasons
    field, words = what_is_missing(
        things=len(going.things), to=len(to), purpose=reasons.purpose, necessity=reasons.necessity,
        told=reasons.parent_told is not ParentTold.NOT_TOLD, heard_of_court=going.heard_of_court,
        view=reasons.parent_view, why_not=reasons.why_not_told,
    )  # fmt: skip
    if words:
        raise Missing(field, words)
