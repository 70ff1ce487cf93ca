"""The police’s side of what was passed on from the full family, with a step of every kind, and an answer given."""

import uuid
from typing import Any

from django.utils import timezone

from alongside.intelligence import actions as police
from alongside.intelligence.actions import Found, Grade, Hands, Saying, Telling
from alongside.intelligence.models import AnswerOwed
from alongside.intelligence.rules import Answered, HoldKind
from alongside.support.rules import Mode
from tests.cast import Cast
from tests.passing_on import officer


def make_intelligence(cast: Cast, family: Any, things: dict[str, Any]) -> dict[str, Any]:
    """For the addresses of the intake and of answers owed. What was said to a parent is the charity’s alone."""
    passed, dee, priya, now = things["passed"], cast.actor("dee"), cast.actor("priya"), timezone.now()
    by: dict[str, Any] = {"by": dee, "now": now}
    police.receive(told=officer(passed, at=now), **by)
    police.grade(told=officer(passed, at=now), grade=Grade("2", "C", "C"), words="Ask before it goes on", **by)
    police.set_handling(told=officer(passed, at=now), words="Ring the desk", **by)
    police.give_reference(told=officer(passed, at=now), words="OP ROWAN", **by)
    police.outcome(told=officer(passed, at=now), outcome="intelligence", words="It fits", **by)
    thing = police.add_exhibit(told=officer(passed, at=now), found=Found("JS/1", "A black phone", "PC Stone"), **by)
    police.hand_on(told=officer(passed, at=now), exhibit=thing, hands=Hands("Property store", seal_whole=True), **by)
    police.mark(told=officer(passed, at=now), code="sensitive", what="The paper", **by)
    row = police.say_back(told=officer(passed, at=now), code="fits", words="", **by)
    owed = AnswerOwed.objects.get(submission__decision=passed)
    police.answer(
        owed=owed, saying=Saying(Answered.SAID_BACK, row), once=uuid.uuid4(), by=priya, now=now,
        telling=Telling(
            person=things["parent"], mode=Mode.VOICE, at=now, reply="Larkspur: she cried",
            why_outside_rules="Larkspur: she rang us",
        ),
    )  # fmt: skip
    police.hold(told=officer(passed, at=now), kind=HoldKind.WITNESS, until_on=None, words="Until court", **by)
    return {"owed": owed, "step": "outcome", "police_line": row}
