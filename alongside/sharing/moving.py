"""What an area above does in the same transaction when something is passed on, goes after all, or is taken back."""

from collections.abc import Callable
from datetime import datetime

from alongside.access.actor import Actor
from alongside.sharing.models import Decision

Follower = Callable[[Decision, Actor, datetime], None]
_followers: list[Follower] = []


def follow(follower: Follower) -> None:
    """Called once when the apps are ready."""
    if follower not in _followers:
        _followers.append(follower)


def moved(decision: Decision, *, by: Actor, now: datetime) -> None:
    """Part of a higher act, inside its transaction: who can open this decision has changed."""
    for follower in _followers:
        follower(decision, by, now)
