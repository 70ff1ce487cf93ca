"""The plans of the full family: one half agreed and due, with an older wording; and one that has ended."""

import uuid
from datetime import timedelta
from typing import Any

from django.utils import timezone

from alongside.plans import actions
from alongside.plans.models import Agreement, Version
from alongside.plans.rules import Kind, Side
from tests.cast import Cast
from tests.planning import agreed, newest, planned, rewritten


def make_plans(cast: Cast, family: Any, things: dict[str, Any]) -> dict[str, Any]:
    """For the addresses of plans. Every sealed field says a word that nobody else may read."""
    child = things["child"]
    plan = planned(cast, family, Kind.SAFETY, {"worries": "Larkspur: a silver car"}, child=child)
    # Larkspur is what her mother must not learn, so the newest words, which can be printed for her, leave it out.
    rewritten(cast, plan, {"worries": "Two cars", "ring": "Aunt Bexley"}, changed="Larkspur: it got worse")
    agreed(cast, plan, Side.PARENT)
    priya, now = cast.actor("priya"), timezone.now()
    actions.set_date(plan=plan, on=timezone.localdate(), once=uuid.uuid4(), by=priya, now=now)
    old = planned(cast, family, Kind.MISSING, {"late": "Larkspur: ten"}, child=child, now=now - timedelta(days=3))
    actions.end(plan=old, words="Larkspur: calm now", once=uuid.uuid4(), by=priya, now=now)
    planned(cast, family, Kind.MISSING, {"late": "Larkspur: half past nine"}, child=child)
    version: Version = newest(plan)
    return {
        "plan": plan,
        "plan_kind": "safety",
        "plan_version": version,
        "plan_step": Agreement.objects.filter(version=version)[0],
    }
