"""A missing episode with every kind of row, for tests that walk the whole site."""

import uuid
from typing import Any

from django.utils import timezone

from alongside.missing import actions
from alongside.missing.rules import Talk
from tests.cast import Cast
from tests.missing_kit import came_back, gone, profiled, searched, talked, told_police
from tests.noticing import noticed


def make_missing(cast: Cast, family: Any, things: dict[str, Any]) -> dict[str, Any]:
    """One that is over, with everything; and the one that is open now, which the addresses carry."""
    before = gone(
        cast, family, words="Larkspur: she did not come home", last_seen="Larkspur park", told_by="Aunt Bexley"
    )
    told_police(cast, before, words="A child of fourteen")
    searched(cast, before, words="Larkspur: rang everybody")
    came_back(cast, before, seemed="Larkspur: cold and hungry")
    told_police(cast, before, act=actions.tell_back)
    talked(cast, before, Talk.HELD, words="Larkspur")
    actions.learn(
        episode=before, noticed=noticed(), said_by=things["parent"], once=uuid.uuid4(), by=cast.actor("priya"),
        now=timezone.now(),
    )  # fmt: skip
    actions.settle(episode=before, once=uuid.uuid4(), by=cast.actor("priya"), now=timezone.now())
    profiled(cast, family, looks="Larkspur: tall", checked_with="Tanya Arkle")
    return {"episode": gone(cast, family, words="Larkspur: out again", wearing="Larkspur coat")}
