"""One of everything that is done beside a family and for the team, for tests that walk the whole site."""

import uuid
from datetime import timedelta
from typing import Any

from django.utils import timezone

from alongside.families.models import Person
from alongside.support.actions.lone import go_out, put_on_duty
from alongside.support.actions.practical import ask_for_help
from alongside.support.actions.supervision import write_supervision
from alongside.support.actions.topics import mark, talk_over
from alongside.support.rules.team import Offered, Supervising
from alongside.support.rules.topics import Covered, Side
from tests.cast import Cast


def make_beside(cast: Cast, family: Any, things: dict[str, Any]) -> dict[str, Any]:
    """A talk, the grid, help, somebody out at the family's, a turn on duty, and supervision."""
    now = timezone.now()
    priya, owen = cast.actor("priya"), cast.actor("owen")
    parent = Person.objects.filter(family=family, kind="parent")[0]
    by: dict[str, Any] = {"by": priya, "now": now}
    talk_over(person=parent, topic="grooming", at=now, words="Larkspur: so it was not me", **by)
    mark(family=family, side=Side.PARENT, topic="law", state=Covered.PLANNED, **by)
    write_supervision(
        post=cast.post("priya"), kind=Supervising.LINE, state=Offered.TAKEN, day_on=timezone.localdate(now),
        words="Larkspur: a lighter week", once=uuid.uuid4(), by=owen, now=now,
    )  # fmt: skip
    return {
        "worker": cast.post("priya"),
        "help": ask_for_help(person=parent, kind="housing", words="Larkspur: a lock", **by),
        "visit": go_out(
            hub=cast.hub, place="Larkspur: a café", due_at=now + timedelta(hours=1), family=family,
            told="Her nan upstairs", once=uuid.uuid4(), **by,
        ),
        "duty": put_on_duty(
            post=cast.post("owen"), from_at=now, until_at=now + timedelta(hours=8), once=uuid.uuid4(), by=owen, now=now
        ),
    }  # fmt: skip
