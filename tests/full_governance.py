"""Need-to-know in the full family: its own worker opened another file, somebody opened this one, and was asked why."""

import uuid
from datetime import timedelta
from typing import Any

from django.utils import timezone

from alongside.access.actor import system
from alongside.access.roles import Role
from alongside.families.actions.emergency import open_file
from alongside.families.actors import actor_for
from alongside.governance.models import WhyAsked
from alongside.governance.rules import week_of
from alongside.hubs.models import Account, Post
from alongside.record.writing import recorded
from tests.cast import Cast


def another_plo(cast: Cast, name: str = "Tamsin Reed") -> Account:
    """A PLO of the same hub, with no tie to anybody."""
    now = timezone.now()
    with recorded(by=system("tests"), did="tests.post"):
        account = Account.objects.create(email=f"{uuid.uuid4()}@alongside.invalid", name=name, made_at=now)
        Post.objects.create(
            hub=cast.hub, account=account, agency=cast.post("priya").agency, role=Role.PLO.value,
            from_on=timezone.localdate(now) - timedelta(days=400),
        )  # fmt: skip
    return account


def make_governance(cast: Cast, family: Any, things: dict[str, Any]) -> dict[str, Any]:
    """An opening that waits for its review, and a question that waits for its answer."""
    now = timezone.now()
    tamsin = another_plo(cast)
    opening = open_file(
        family=family, code="parent_rings", reason="Larkspur: she rang the office", once=uuid.uuid4(),
        by=actor_for(tamsin, now), now=now,
    )  # fmt: skip
    asked = WhyAsked(
        hub=cast.hub, account=cast.account("owen"), family=family, week_on=week_of(timezone.localdate(now)), looks=2,
        made_at=now, made_by=cast.account("gita"),
    )  # fmt: skip
    with recorded(by=system("tests"), did="tests.asked", about=asked):
        asked.save()
    return {"opening": opening, "asked": asked}
