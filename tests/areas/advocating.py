"""Makes the rows of advocacy for tests, through their own actions."""

import uuid
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.advocacy import actions
from alongside.advocacy.actions.askings import Put
from alongside.advocacy.actions.meetings import Told
from alongside.advocacy.actions.promises import Became
from alongside.advocacy.models import Asking, Meeting, MeetingStep, Promise, PromiseStep
from alongside.advocacy.rules.meetings import Came, Invited
from alongside.advocacy.rules.meetings import Verb as MeetingVerb
from alongside.advocacy.rules.promises import Verb
from alongside.families.models import Family
from tests.cast import Cast


def today() -> date:
    return timezone.localdate()


def promised(cast: Cast, family: Family, by: str = "priya", **given: Any) -> Promise:
    said = {"agency": "social_care", "what": "A tutor from Monday", "made_on": today() - timedelta(days=9), **given}
    return actions.promise(family=family, by=cast.actor(by), now=timezone.now(), **said)


def overdue(cast: Cast, family: Family, **given: Any) -> Promise:
    return promised(cast, family, due_on=today() - timedelta(days=3), **given)


def became(cast: Cast, promise: Promise, verb: Verb, by: str = "priya", **given: Any) -> PromiseStep:
    version = given.pop("version", None) or Promise.objects.get(pk=promise.pk).version
    once = given.pop("once", None)
    said = Became(**{"on": today(), **given})
    return actions.move(
        promise=promise, version=version, verb=verb, became=said, once=once, by=cast.actor(by), now=timezone.now()
    )


def met(cast: Cast, family: Family, by: str = "priya", **given: Any) -> Meeting:
    said = {"kind": "core", "at": timezone.now() + timedelta(days=2), **given}
    return actions.plan(family=family, by=cast.actor(by), now=timezone.now(), **said)


def told(
    cast: Cast, meeting: Meeting, verb: MeetingVerb = MeetingVerb.HOLD, by: str = "priya", **given: Any
) -> MeetingStep:
    version = given.pop("version", None) or Meeting.objects.get(pk=meeting.pk).version
    once = given.pop("once", None)
    said: dict[str, Any] = {
        "at": timezone.now() - timedelta(hours=2), "invited": Invited.YES, "came": Came.YES,
        "people": [["Sam Okoro", "social worker", ""]], "words": "Larkspur plan", **given,
    }  # fmt: skip
    return actions.tell(
        meeting=meeting, version=version, verb=verb, told=Told(**said), once=once, by=cast.actor(by),
        now=timezone.now(),
    )  # fmt: skip


def put(at: datetime | None = None, **given: Any) -> Put:
    at = at or timezone.now() - timedelta(minutes=1)
    return Put(**{"agency": "social_care", "said": "You said Monday. What happened?", "at": at, **given})


def asked(cast: Cast, family: Family, step: str = "ask", by: str = "priya", **given: Any) -> Asking:
    said = {"put": put(), "once": uuid.uuid4(), **given}
    return actions.challenge(family=family, step=step, by=cast.actor(by), now=timezone.now(), **said)
