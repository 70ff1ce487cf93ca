"""Makes observations for tests: one short call, dull answers."""

import uuid
from datetime import datetime
from typing import Any

from django.utils import timezone

from alongside.families.models import Family
from alongside.observations.actions import Noticed, observe
from alongside.observations.models import Observation
from alongside.observations.rules import How
from tests.cast import Cast

WORDS = "A silver Golf, plate AB12 CDE, dropped her off. They call him Bizzo. His number is 07700 900123."


def noticed(**said: Any) -> Noticed:
    return Noticed(**{"words": WORDS, "how": How.SAW, "how_true": "I was at the window", **said})


def observed(cast: Cast, family: Family, by: str = "priya", at: datetime | None = None, **said: Any) -> Observation:
    given = {name: said.pop(name) for name in ("said_by", "check", "draft", "once") if name in said}
    return observe(
        family=family, noticed=noticed(**said), by=cast.actor(by), now=at or timezone.now(),
        **{"once": uuid.uuid4(), **given},
    )  # fmt: skip
