"""Makes episodes for tests: one short call, dull answers."""

import uuid
from datetime import datetime
from typing import Any

from django.utils import timezone

from alongside.families.models import Family, Person
from alongside.missing import actions
from alongside.missing.actions import Back, Conversation, Gone, ToldPolice
from alongside.missing.models import Episode, MissingProfile
from alongside.missing.rules import Number, Talk, Who, Whose
from alongside.observations.rules import Happened, Precision
from tests.cast import Cast


def child_of(family: Family) -> Person:
    return Person.objects.get(family=family, kind="child")


def by(cast: Cast, name: str = "priya") -> dict[str, Any]:
    """Who does it, and now."""
    return {"by": cast.actor(name), "now": timezone.now()}


def at(moment: datetime) -> Happened:
    return Happened(Precision.EXACT, moment)


def gone(cast: Cast, family: Family, by: str = "priya", now: datetime | None = None, **said: Any) -> Episode:
    """A child is missing. `child` and `once` may be given; the rest is what is known of the going."""
    given = {name: said.pop(name) for name in ("child", "once", "back") if name in said}
    return actions.notice(
        gone=Gone(**said), by=cast.actor(by), now=now or timezone.now(),
        **{"child": child_of(family), "once": uuid.uuid4(), **given},
    )  # fmt: skip


def came_back(cast: Cast, episode: Episode, by: str = "priya", now: datetime | None = None, **said: Any) -> Any:
    once = said.pop("once", uuid.uuid4())
    return actions.come_back(
        episode=episode, back=Back(**said), once=once, by=cast.actor(by), now=now or timezone.now()
    )


def told_police(cast: Cast, episode: Episode, by: str = "priya", now: datetime | None = None, **said: Any) -> Any:
    now = now or timezone.now()
    once, act = said.pop("once", uuid.uuid4()), said.pop("act", actions.report)
    told = ToldPolice(**{"at": now, "number": Number.N101, "reference": "MP-1188", **said})
    return act(episode=episode, said=told, once=once, by=cast.actor(by), now=now)


def talked(
    cast: Cast, episode: Episode, came: Talk, by: str = "priya", now: datetime | None = None, **said: Any
) -> Any:
    now = now or timezone.now()
    once = said.pop("once", uuid.uuid4())
    told = Conversation(**{"whose": Whose.CHILD, "came": came, "at": now, **said})
    return actions.talk(episode=episode, said=told, once=once, by=cast.actor(by), now=now)


def searched(cast: Cast, episode: Episode, by: str = "priya", now: datetime | None = None, **said: Any) -> Any:
    now = now or timezone.now()
    given = {"who": Who.PARENT, "at": now, "words": "Drove to the park twice", "once": uuid.uuid4(), **said}
    return actions.search(episode=episode, by=cast.actor(by), now=now, **given)


def profiled(cast: Cast, family: Family, by: str = "priya", **said: Any) -> MissingProfile:
    checked = said.pop("checked_with", "")
    return actions.save_profile(
        child=child_of(family), version=0, said=said, checked_with=checked, by=cast.actor(by), now=timezone.now()
    )
