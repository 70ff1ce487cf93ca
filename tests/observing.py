"""Makes an observation for tests that need one and are about something else."""

import uuid
from typing import Any

from django.utils import timezone

from alongside.families.models import Family
from alongside.observations.actions.writing import Noticed, observe
from alongside.observations.models import Observation
from alongside.observations.rules import How
from tests.cast import Cast


def make_observation(cast: Cast, family: Family, by: str = "priya", **said: Any) -> Observation:
    """One entry of the log, written down by `by`."""
    answers = {"words": "A silver car waited outside", "how": How.SAW, "how_true": "I saw it myself", **said}
    return observe(family=family, noticed=Noticed(**answers), once=uuid.uuid4(), by=cast.actor(by), now=timezone.now())
