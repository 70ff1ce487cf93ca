"""What the course of a family adds to the full world: a file closed, one that waits to move, and an asking."""

import uuid
from typing import Any

from django.utils import timezone

from alongside.families.actions import course, moving
from alongside.families.models import Family
from alongside.referrals import actions
from tests.cast import Cast, make_family


def make_families(cast: Cast, family: Family, things: dict[str, Any]) -> dict[str, Any]:
    owen, now = cast.actor("owen"), timezone.now()
    earlier = make_family(cast, worker=None)
    said = course.Goodbye("agreed", "Larkspur", "Larkspur: thank you", "Larkspur court", "Ring us")
    actions.close_family(family=earlier, version=1, goodbye=said, by=owen, now=now)
    course.link_earlier(family=family, earlier=earlier, by=owen, now=now)
    moving.make_ready(family=family, because="Larkspur", by=owen, now=now)
    actions.ask_for_help(
        words=actions.Words(name="Bluebell", reach="01632 960 145", words="Larkspur: he comes at night"),
        hub=cast.hub, once=uuid.uuid4(), by=actions.public_page(), now=now,
    )  # fmt: skip
    return {"figure": "stage_crisis", "worker": cast.post("priya")}
