"""What was learnt from an episode becomes an observation like any other, tied to the episode."""

import uuid
from datetime import datetime

from django.db import transaction

from alongside.access.actor import Actor
from alongside.families.models import Person
from alongside.missing.actions.steps import row_of, take
from alongside.missing.models import Episode, Learnt
from alongside.missing.rules import Verb
from alongside.observations.actions import Noticed, observe
from alongside.observations.models import Observation


def learn(
    *, episode: Episode, noticed: Noticed, said_by: Person | None, draft: str = "", once: uuid.UUID, by: Actor,
    now: datetime,
) -> Observation:  # fmt: skip
    """The entry and the tie, both or neither."""
    row = row_of(Learnt, episode, once, by, now)
    with transaction.atomic():
        observation = observe(family=episode.family, noticed=noticed, said_by=said_by, once=once, by=by, now=now)
        row.observation = observation
        take(row, Verb.LEARN, by=by, now=now, draft=draft)
    return observation
