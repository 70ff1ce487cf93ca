"""Patterns over the episodes of a family: when children go and come back, and what came up in several of them."""

import uuid
from dataclasses import dataclass

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Family, Person
from alongside.missing.models import Episode, Learnt, Return
from alongside.missing.queries.episodes import back_of, children_for, gone_of
from alongside.missing.rules import State
from alongside.missing.rules.patterns import Grid, Met, Tally, grid, tallies
from alongside.observations.models import Mention
from alongside.observations.rules import Judgement

MOST = 500  # episodes; more than any family has
_RIGHT = (Judgement.CONFIRMED.value, Judgement.ADDED.value)


@dataclass(frozen=True)
class Patterns:
    """`child` is None for all of them together. `cut`: there are more episodes than were read."""

    family: Family
    children: list[Person]
    child: Person | None
    episodes: int
    gone: Grid
    back: Grid
    tallies: list[Tally]
    cut: bool


def patterns_for(actor: Actor, family: uuid.UUID, child: uuid.UUID | None = None) -> Patterns:
    """Six queries. Mistakes are no episodes; of several returns of one episode the newest counts."""
    found, children = children_for(actor, family, Can.SEE_FAMILY)
    chosen = next((one for one in children if one.pk == child), None)
    rows = Episode.objects.filter(family=found).exclude(state=State.MISTAKEN.value)
    rows = rows.filter(child=chosen) if chosen else rows
    read = list(rows.order_by("-since_at", "-id")[: MOST + 1])
    episodes = {row.pk: row for row in read[:MOST]}
    returns = Return.objects.filter(family=found).order_by("made_at", "id")
    newest = {row.episode_id: row for row in returns}
    over = [newest[key] for key, row in episodes.items() if key in newest and row.state != State.MISSING.value]
    zone = timezone.get_current_timezone()
    return Patterns(
        family=found,
        children=children,
        child=chosen,
        episodes=len(episodes),
        gone=grid([gone_of(row) for row in episodes.values()], zone),
        back=grid([back_of(row) for row in over], zone),
        tallies=tallies(_met(found, set(episodes))),
        cut=len(read) > MOST,
    )


def _met(family: Family, episodes: set[uuid.UUID]) -> list[Met]:
    """What somebody confirmed in what was learnt from these episodes."""
    learnt = dict(Learnt.objects.filter(family=family).values_list("observation_id", "episode_id"))
    rows = Mention.objects.filter(family=family, observation__in=list(learnt), judgement__in=_RIGHT)
    return [
        Met(learnt[row.observation_id], row.kind, row.value, row.raw)
        for row in rows.order_by("made_at", "id")
        if learnt[row.observation_id] in episodes
    ]
