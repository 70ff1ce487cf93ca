"""“Share now”: somebody may be badly hurt. It is never held up: what may not leave is left out and said to be.

Within a day somebody else reads what went, and why it could not wait.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.sharing.actions.deciding import ParentTold, Reasons
from alongside.sharing.actions.keeping import Kept, before, keep
from alongside.sharing.actions.passing import names_of, outside
from alongside.sharing.gate import HeldBack, Released, kept_back, release
from alongside.sharing.models import Decision
from alongside.sharing.queries.recipients import Recipients, To, recipients_for
from alongside.sharing.rules.passing import Paper, Terms, Thing, compose, last_words, sentences, without_held

BASIS = "safeguarding"
BY_PHONE = "Police, by telephone: 999, or 101"
_LEFT_OUT = "Something that is locked was left out of what went."
_ALL_OUT = "Everything written would have given away something locked, so the paper asks them to ring. Ring them now."


@dataclass(frozen=True)
class Now:
    """What cannot wait: why, the things, to whom (keys), and whether the parent knows."""

    why: str
    things: Sequence[Thing]
    to: Sequence[str]
    outside: str
    parent_told: ParentTold
    said: str  # what the parent thinks, or why they were not told
    once: uuid.UUID


def share_now(*, family: Family, what: Now, by: Actor, now: datetime) -> Decision:
    """It goes, whatever state the family's file is in. `Refused` only where nobody said why."""
    require(by, Can.SHARE, family)
    if found := before(family, what.once):
        return found
    if not what.why.strip():
        raise Refused("Say what the danger is. One line is enough.")
    to, without = _to(recipients_for(by, family, now), what)
    things, paper, left, held = _what_may_go(family, what, names_of(to), by)
    kept = Kept(
        family=family, things=things, to=to, reasons=_reasons(what), paper=paper, released=left, handling="",
        conditions="", heard_of_court=False, once=what.once, urgent=True, left_out=(*without, *held),
    )  # fmt: skip
    return keep(kept, by=by, now=now)


def _to(found: Recipients, what: Now) -> tuple[list[To], list[str]]:
    """Everybody chosen who may be given it; if none is left, police in the hub, else police by telephone."""
    without = [
        f"{found.shut[key]} is kept away from this file, and was left out." for key in what.to if key in found.shut
    ]
    to = [*found.of(what.to), *outside(what.outside)]
    if to:
        return to, without
    police = [one for one in found.open if one.police and one.post is None]
    instead = police[:1] or outside(BY_PHONE)
    return instead, [*without, f"It went to {instead[0].name} instead."]


def _what_may_go(
    family: Family, what: Now, recipient: str, by: Actor
) -> tuple[list[Thing], Paper, Released, list[str]]:
    """The words as they are; without the sentences that are held; at the last, a line that asks to be rung."""
    things = list(what.things)
    whole = compose(things, Terms(what.why), what.once)
    if left := _passes(family, whole, recipient, by):
        return things, whole, left, []
    why, things = _without(family, what.why, things, recipient, by)
    shorter = compose(things, Terms(why), what.once)
    if left := _passes(family, shorter, recipient, by):
        return things, shorter, left, [_LEFT_OUT]
    for bare in last_words(what.once):
        if left := _passes(family, bare, recipient, by):
            return [], bare, left, [_ALL_OUT]
    raise Refused("Ring the police now: 999. Nothing that can be written may leave this file.")


def _passes(family: Family, paper: Paper, recipient: str, by: Actor) -> Released | None:
    try:
        return release(family=family, title=paper.title, paragraphs=paper.paragraphs, recipient=recipient, by=by)
    except HeldBack:
        return None


def _without(family: Family, why: str, things: Sequence[Thing], recipient: str, by: Actor) -> tuple[str, list[Thing]]:
    pieces = [sentences(text) for text in (why, *(thing.text for thing in things))]
    flat = [piece for some in pieces for piece in some]
    held = kept_back(family=family, texts=flat, recipient=recipient, by=by)
    said, start = [], 0
    for some in pieces:
        said.append(without_held(some, frozenset(place - start for place in held if 0 <= place - start < len(some))))
        start += len(some)
    return said[0], [replace(thing, text=text) for thing, text in zip(things, said[1:], strict=True)]


def _reasons(what: Now) -> Reasons:
    told = what.parent_told is not ParentTold.NOT_TOLD
    return Reasons(
        purpose=what.why, basis=BASIS, necessity="Somebody may be badly hurt, and it could not wait.",
        parent_told=what.parent_told, parent_view=what.said if told else "",
        why_not_told="" if told else what.said or "There was no time.",
    )  # fmt: skip
