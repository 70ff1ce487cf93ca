"""What was passed on from the invented families: to a detective, with a reference for whoever told it.

Some wait to be read again, one in a while was taken back. Told by dice of their own.
"""

from datetime import datetime, timedelta

from alongside.access.roles import Role
from alongside.demo.dice import Dice
from alongside.demo.telling import Telling, in_working_hours
from alongside.observations.models import Observation
from alongside.sharing.models import (
    Decision,
    Given,
    PassedItem,
    Passing,
    Reading,
    Snapshot,
    SourceReference,
    Withdrawal,
)
from alongside.sharing.rules.passing import Outcome, Paper, ReadingKind, Source, Terms, Thing, compose, due_at
from alongside.words.queries import label

_PURPOSE = (
    "So that the car can be looked for.",
    "So that the number can be checked.",
    "To see who else may be at risk.",
)
_VIEW = (
    "“Yes. As long as nobody knows it came from me.”",
    "“If it stops one other mum going through this, do it.”",
    "“I’m frightened, but I’d rather you knew.”",
)
_BACK = "The parent asked us to wait until the child is settled in the new school."


def tell_sharing(telling: Telling) -> None:
    """Of every three entries that are some days old, about one goes."""
    dice = Dice(0, f"sharing|{telling.letters}")
    now = telling.house.now
    for seen in [row for row in telling.rows if isinstance(row, Observation)]:
        if dice.chance(0.4) and seen.made_at < now - timedelta(days=2) and _detective(telling):
            _passed(telling, dice, seen, in_working_hours(seen.made_at + timedelta(hours=dice.whole(20, 44)), now))


def _detective(telling: Telling) -> str:
    return next(iter(telling.house.by_role.get((telling.story.hub, Role.DETECTIVE), [])), "")


def _passed(telling: Telling, dice: Dice, seen: Observation, at: datetime) -> None:
    urgent = dice.chance(0.15)
    once, purpose = dice.id(), dice.one(_PURPOSE)
    source = Source(f"person:{seen.said_by_id}", seen.said_by.name if seen.said_by else "", "A parent’s log")
    text = f"When: {seen.when_words}\nWhat was said: {seen.words}"
    thing = Thing("observation", seen.id, seen.made_at, "What somebody noticed", text, source)
    handling = "" if urgent else "sensitive"
    paper = compose([thing], Terms(purpose, label("handling", handling) if handling else ""), once)
    decision = telling.own(
        Decision, at, what="passed_on", once=once, recipient=telling.house.names[_detective(telling)],
        basis="safeguarding", purpose=purpose, necessity="Only what was seen, and nothing about the family.",
        parent_told="not_told" if urgent else "agreed", parent_view="" if urgent else dice.one(_VIEW),
        why_not_told="There was no time." if urgent else "", review_on=(at + timedelta(days=91)).date(),
    )  # fmt: skip
    telling.own(Passing, at, decision=decision, handling=handling, urgent=urgent, heard_of_court=not urgent)
    telling.own(
        Snapshot, at, decision=decision, title=paper.title, paragraphs=list(paper.paragraphs), digest=paper.digest
    )
    _beside(telling, decision, thing, paper, at)
    _after(telling, dice, decision, at, urgent=urgent)


def _beside(telling: Telling, decision: Decision, thing: Thing, paper: Paper, at: datetime) -> None:
    code = next(iter(paper.codes.values()))
    who = {"name": thing.source.name if thing.source else "", "how": "A parent’s log"}
    reference = telling.own(SourceReference, at, decision=decision, code=code, who=who)
    telling.own(PassedItem, at, decision=decision, place=0, kind="observation", about=thing.id, source=reference)


def _after(telling: Telling, dice: Dice, decision: Decision, at: datetime, *, urgent: bool) -> None:
    """Who can see it, the second look, and now and then a taking back."""
    hub, name = telling.story.hub, _detective(telling)
    back = not urgent and dice.chance(0.1)
    ended = {"ended_at": at + timedelta(hours=30), "ended_by_id": decision.made_by_id} if back else {}
    telling.own(
        Given, at, decision=decision, to_hub_id=telling.hub, post_id=telling.house.posts[name, hub], from_at=at,
        from_by_id=decision.made_by_id, name=f"{telling.house.names[name]}, detective", **ended,
    )  # fmt: skip
    if back:
        telling.own(Withdrawal, at + timedelta(hours=30), decision=decision, because=_BACK)
    if urgent:
        done = dice.chance(0.6) or at < telling.house.now - timedelta(days=10)
        read = {
            "done_at": at + timedelta(hours=5), "done_by_id": telling.house.manager(hub),
            "outcome": Outcome.STANDS.value, "words": "It could not wait. Nothing in it points to the family.",
        } if done else {}  # fmt: skip
        kind = ReadingKind.URGENT
        telling.own(Reading, at, decision=decision, kind=kind.value, due_at=due_at(at), **read)
