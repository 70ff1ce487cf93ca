"""The shelves of the queue: one for each place a referral can stand, and one for what you wrote yourself."""

from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.access.roles import Role
from alongside.referrals.rules import Stage


@dataclass(frozen=True)
class Shelf:
    """`key` stands in the address; `empty` says what an empty shelf means."""

    key: str
    name: str
    stage: Stage | None
    empty: str


SHELVES: tuple[Shelf, ...] = (
    Shelf("to-screen", "To screen", Stage.RECEIVED, "Every referral has been screened."),
    Shelf("waiting", "Waiting for more", Stage.WAITING, "Nothing waits for a referrer’s answer."),
    Shelf("to-allocate", "To allocate", Stage.SCREENED, "Every family has somebody."),
    Shelf("due", "First contact due", Stage.ALLOCATED, "Every parent who was referred has been reached."),
    Shelf("done", "First contact made", Stage.CONTACTED, "When a parent has been reached, you find it here."),
    Shelf("closed", "Closed", Stage.CLOSED, "No referral has been closed."),
    Shelf("mine", "Written by me", None, "When you write down a referral, you can follow it here."),
)
# A PLO meets a referral once it is theirs; what is still to be screened or given is the managers'.
_PLOS = frozenset({"due", "done", "closed", "mine"})
_BY_KEY = {shelf.key: shelf for shelf in SHELVES}


def shelves_for(actor: Actor) -> tuple[Shelf, ...]:
    """Those that can hold anything for this person."""
    manages = actor.has(Role.SERVICE_MANAGER, Role.OPERATIONAL_MANAGER)
    return SHELVES if manages else tuple(shelf for shelf in SHELVES if shelf.key in _PLOS)


def shelf_called(key: str, otherwise: str) -> Shelf:
    """The shelf of the address, or where this person's work begins."""
    return _BY_KEY.get(key) or _BY_KEY[otherwise]
