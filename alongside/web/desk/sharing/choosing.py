"""Everything of a family that may be passed on, gathered from the areas that hold it; and which of it was chosen."""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING
from uuid import UUID

from alongside.families.happenings import Text
from alongside.missing.queries import told as missing
from alongside.observations.queries.giving import to_give as noticed
from alongside.plans.queries import told as plans
from alongside.sharing.queries.facts import facts_to_give
from alongside.sharing.rules.passing import Thing

if TYPE_CHECKING:
    from alongside.access.actor import Actor
    from alongside.families.models import Family

_NEWEST = 60  # of what each area tells
# The kinds that may go, as the paper calls them; what stands in the hub's own record already is not among them.
_HEADS = {
    "safety_plan": "From the safety plan",
    "missing_plan": "From the plan for when a child is missing",
    missing.EPISODE: "A time when the child was missing",
    missing.SEARCH: "What was done to find them",
    missing.RETURN: "How they came back",
    missing.TALK: "A talk after they came back",
    missing.PROFILE: "What helps to find them",
}
# Who told it stays with the charity: it is replaced by a reference, or asked of us.
_NEVER = frozenset({"Told by", "Who noticed"})
_TELL: tuple[Callable[[Collection[UUID]], Iterator[Text]], ...] = (plans.said, missing.said)


def things_for(actor: "Actor", family: "Family") -> list[Thing]:
    """Newest first. The caller has passed the gate of sharing; each area asks its own."""
    told = [*noticed(actor, family), *facts_to_give(actor, family)]
    for said in _TELL:
        told += [_thing(text) for text in islice(said([family.id]), _NEWEST) if text.kind in _HEADS]
    return sorted((thing for thing in told if thing.text.strip()), key=lambda thing: thing.at, reverse=True)


def _thing(text: Text) -> Thing:
    words = "\n".join(f"{label}: {said}" for label, said in text.words if label not in _NEVER)
    return Thing(text.kind, text.id, text.at, _HEADS[text.kind], words)


def chosen(things: Iterable[Thing], keys: Iterable[str]) -> list[Thing]:
    """Those with these keys, in the order of the list; what is not the family's own is not among them."""
    wanted = set(keys)
    return [thing for thing in things if thing.key in wanted]
