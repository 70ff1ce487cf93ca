"""One step of an episode: its row, and where the episode then stands, saved together or not at all."""

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from django.db import IntegrityError

from alongside.access.actor import Actor
from alongside.access.gate import NotVisible, Refused, require
from alongside.access.policy import Can
from alongside.families.actions.rows import new
from alongside.families.models import FamilyRow
from alongside.missing.models import Episode, Learnt, Report, Return, ReturnTalk, SearchLine, Step
from alongside.missing.rules import Police, State, Verb, act_problem, after, why_not
from alongside.observations.actions import Unfit, tell_if_asking
from alongside.observations.actions.drafts import forget_draft
from alongside.record.once import kept_once

R = TypeVar("R", Learnt, Report, Return, ReturnTalk, SearchLine, Step)
# What else changes on the episode; it may refuse.
Also = Callable[[Episode], dict[str, Any]]


def nothing_else(episode: Episode) -> dict[str, Any]:
    return {}


def locked(key: uuid.UUID) -> Episode:
    """The episode as it is now, held for this transaction: of two people the second sees what the first did."""
    found = Episode.objects.select_for_update().filter(pk=key).first()
    if found is None:
        raise NotVisible
    return found


def check(episode: Episode, verb: Verb) -> None:
    """Pass, or `Refused` with where it stands."""
    if words := why_not(State(episode.state), Police(episode.police), verb):
        raise Refused(words)


def happened_already(at: datetime, now: datetime) -> None:
    if problem := act_problem(at, now):
        raise Unfit("at", problem)


def row_of(model: type[R], episode: Episode, once: uuid.UUID, by: Actor, now: datetime, **fields: Any) -> R:
    """A row of this episode, after the gate. The form's own number decides its id."""
    require(by, Can.WORK_WITH_FAMILY, episode)
    return new(model, within=episode, by=by, now=now, once=once, episode=episode, **fields)


def take(
    row: R, verb: Verb, *, by: Actor, now: datetime, also: Also = nothing_else, texts: tuple[str, ...] = (),
    draft: str = "",
) -> R:  # fmt: skip
    """Keep the row, move the episode, and let the form's draft go. Sent twice by one form, it is one step."""

    def moved() -> None:
        episode = locked(row.episode_id)
        check(episode, verb)
        _move(episode, verb, also(episode))
        if isinstance(row, Step):
            row.state, row.police = episode.state, episode.police

    def told() -> None:
        forget_draft(family=row.family_id, slot=draft, by=by)
        tell_if_asking(about=row, texts=texts, by=by, now=now)

    try:
        return kept_once(row, by=by, did=verb.did, first=moved, then=told)
    except IntegrityError:
        raise Refused("Another episode of this child is open. Look at that one first.") from None


def _move(episode: Episode, verb: Verb, also: dict[str, Any]) -> None:
    """Plain columns alone are written: the sealed words stay as they were sealed."""
    state, police = after(State(episode.state), Police(episode.police), verb)
    changed = {"state": state.value, "police": police.value, **also}
    Episode.objects.filter(pk=episode.pk).update(**changed)
    for name, value in changed.items():
        setattr(episode, name, value)


def same(row: FamilyRow, other: FamilyRow) -> None:
    """Two things of one family, or `NotVisible`."""
    if row.family_id != other.family_id:
        raise NotVisible
