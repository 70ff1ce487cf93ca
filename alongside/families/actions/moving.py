"""Moves a family to another hub without telling the old one where.

The hub that lets go makes a code and hands it over outside of here; whichever hub is given it takes the family in.
Nobody in the old hub writes down, sees or can find out which hub that was: its record says only that the family
moved on, and says it in the name of the house. All of it is one transaction; other hubs' people have their old
access until it commits and none from then on, and a write that still names the old hub does not stand
(`families.still_here`).
"""

import uuid
from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone

from alongside.access.actor import Actor, system
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families import carrying, traces
from alongside.families.actions.rows import ended, new
from alongside.families.actions.ties import end, hold, to_come
from alongside.families.models import Family, Leaving, MovedOn, Tie
from alongside.families.queries.moving import leaving_by
from alongside.families.rules.course import WAITS_FOR, leaving_problem, new_code, same_hub_problem, tag_of, unknown_code
from alongside.hubs.models import Hub
from alongside.record.writing import append, recorded


def make_ready(*, family: Family, because: str, by: Actor, now: datetime) -> str:
    """Whoever is given the code that this returns may take the family in, for a week. It is seen this once."""
    require(by, Can.ARRANGE_WORKERS, family)
    code = new_code()
    with recorded(by=by, did="families.leaving", about=family):
        row = hold(family)
        if row.closed_at is not None:
            raise Refused("This file is closed. Open it again before it moves.")
        Leaving.objects.filter(family=row, ended_at__isnull=True).update(ended_at=now, ended_by_id=by.id)
        leaving = new(Leaving, within=row, by=by, now=now, tag=tag_of(code), until_at=now + WAITS_FOR, because=because)
        leaving.save(force_insert=True)
    return code


def take_back(*, leaving: Leaving, by: Actor, now: datetime) -> Leaving:
    """The family stays: the code opens nothing any more."""
    require(by, Can.ARRANGE_WORKERS, leaving)
    return ended(leaving, by=by, did="families.leaving_ended", now=now)


def take_in(*, code: str, hub: Hub, by: Actor, now: datetime, more: Iterable[traces.Form] = ()) -> Family:
    """The family becomes this hub's, with everything written about it. `more` are traces an area above knows of."""
    require(by, Can.TAKE_IN, hub)
    with recorded(by=by, did="families.moved_in", because="moved") as leaf:
        leaving = leaving_by(code)
        if leaving is None or leaving.family_id in by.excluded:
            raise Refused(unknown_code())
        family = hold(leaving.family)
        _check(Leaving.objects.get(pk=leaving.pk), family, hub, now)
        _lets_go(family, now)
        _ends(leaving, family, hub, by, now)
        carrying.carry(family, hub.id, by=by)
        family.hub = hub
        carrying.trace_again(family, more, by=by)
        leaf.about = family
    return family


def _check(leaving: Leaving, family: Family, hub: Hub, now: datetime) -> None:
    """Asked again while the family is held: of two who type the same code, the second is told."""
    problem = leaving_problem(leaving.until_at, leaving.ended_at, now) or same_hub_problem(family.hub_id, hub.id)
    if problem or family.closed_at is not None:
        raise Refused(problem or unknown_code())


def _lets_go(family: Family, now: datetime) -> None:
    """The old hub's own entry and line. First of all: from here the family's chain is held until the end."""
    house = system("moved on")
    append(by=house, did="families.moved_on", about=family, family=family.id, hub=family.hub_id, because="moved")
    MovedOn.objects.create(
        id=uuid.uuid4(), hub_id=family.hub_id, reference=family.reference, moved_on=timezone.localdate(now)
    )


def _ends(leaving: Leaving, family: Family, hub: Hub, by: Actor, now: datetime) -> None:
    """The code is spent, and nobody of the old hub is tied to the family any more."""
    Leaving.objects.filter(pk=leaving.pk).update(ended_at=now, ended_by_id=by.id)
    end(to_come(Tie.objects.filter(family=family).exclude(post__hub=hub), now), by, now)
