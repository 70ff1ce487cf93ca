"""Something passed on to the detective, in one line, for tests of what becomes of it."""

import io
import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.families.actions import reach
from alongside.families.models import Family, Person
from alongside.families.rules import Channel
from alongside.intelligence import actions as police
from alongside.intelligence.actions import Side, Told
from alongside.intelligence.models import AnswerOwed, Submission
from alongside.observations.actions.files import Shows, attach
from alongside.observations.queries.giving import to_give
from alongside.sharing import actions
from alongside.sharing.actions import Going, ParentTold, Reasons
from alongside.sharing.models import Decision, Given
from tests.cast import Cast, make_family
from tests.observing import make_observation


def passed_on(
    cast: Cast,
    family: Family,
    *,
    to: str = "dee",
    at: datetime | None = None,
    outside: str = "",
    words: str = "",
    files: Sequence[bytes] = (),
) -> Decision:
    """What Tanya noticed goes to one person’s post, or to somebody outside, with the files it has."""
    priya, now = cast.actor("priya"), at or timezone.now()
    row = make_observation(cast, family, words=words or "A silver car")
    for raw in files:
        attach(observation=row, stream=io.BytesIO(raw), name="x.png", shows=Shows.NO, by=priya, now=now)
    things = [one for one in to_give(priya, family) if one.id == row.pk]
    going = Going(
        things=things, to=[] if outside else [f"post:{cast.post(to).id}"], outside=outside,
        reasons=Reasons("To find the car", "safeguarding", "Only the car", ParentTold.TOLD, "Please do", ""),
        handling="sensitive", conditions="", heard_of_court=True, once=uuid.uuid4(),
    )  # fmt: skip
    left, _ = actions.read_first(family=family, going=going, by=priya, now=now)
    return actions.pass_on(family=family, going=going, seen=left.digest, by=priya, now=now)


def given_of(decision: Decision) -> Given:
    return Given.objects.select_related("decision").get(decision=decision)


def paper_of(decision: Decision) -> Submission:
    return Submission.objects.get(decision=decision)


def owed_of(decision: Decision) -> AnswerOwed:
    return AnswerOwed.objects.select_related("family", "submission").get(submission__decision=decision)


def officer(decision: Decision, version: int | None = None, at: datetime | None = None) -> Told:
    """An officer at their own screen."""
    side = Side(decision=decision, given=given_of(decision), at=at or timezone.now())
    return Told(side=side, once=uuid.uuid4(), version=version)


def as_told(decision: Decision, version: int | None = None, **said: Any) -> Told:
    """The family’s worker, who was rung."""
    known = {"told_by": "DC Lane", "how": "phone", "at": timezone.now(), **said}
    return Told(side=Side(decision=decision, **known), once=uuid.uuid4(), version=version)


def received(cast: Cast, decision: Decision) -> None:
    police.receive(told=officer(decision), by=cast.actor("dee"), now=timezone.now())


def mother(family: Family) -> Person:
    return Person.objects.get(family=family, kind="parent")


def rung_at_any_time(cast: Cast) -> Family:
    """A family whose mother said that a call is safe, and nothing of other ways."""
    found = make_family(cast)
    reach.give_rule(
        person=mother(found), channel=Channel.VOICE, allowed=True, say="", by=cast.actor("priya"),
        now=timezone.now() - timedelta(minutes=5),
    )  # fmt: skip
    return found
