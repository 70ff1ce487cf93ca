"""A promise, a meeting and an asking with every kind of row, for tests that walk the whole site."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from alongside.advocacy import actions
from alongside.advocacy.rules.askings import Verb as AskingVerb
from alongside.advocacy.rules.meetings import Moment
from alongside.advocacy.rules.outcomes import Helped
from alongside.advocacy.rules.promises import Verb
from tests.areas.advocating import asked, became, met, overdue, promised, put, told
from tests.cast import Cast


def make_advocacy(cast: Cast, family: Any, things: dict[str, Any]) -> dict[str, Any]:
    """What the hub may read says nothing secret; what the parent says does."""
    by: dict[str, Any] = {"by": cast.actor("priya"), "now": timezone.now()}
    parent = things["parent"]
    meeting = met(cast, family, at=timezone.now() - timedelta(days=1), about="The plan")
    told(cast, meeting, words="A plan was made")
    met(cast, family)
    for moment in Moment:
        actions.say_view(meeting=meeting, moment=moment, words="Larkspur: listen to me", person=parent, **by)
    promise = overdue(cast, family, meeting=meeting)
    became(cast, promise, Verb.ASK, due_on=timezone.localdate())
    became(cast, promised(cast, family, agency="police"), Verb.BREAK)
    actions.say_effect(promise=promise, words="Larkspur: nobody slept", person=parent, **by)
    asking = asked(cast, family, promise=promise, put=put(said="Larkspur: you said Monday"))
    actions.refer_child(family=family, put=put(said="Larkspur: she is in danger"), told="told", **by)
    mended = actions.mend_minutes(
        meeting=meeting, put=put(said="Larkspur: I never said so"), minutes_say="Larkspur: agreed", person=parent, **by
    )
    actions.answer(
        asking=mended, version=1, verb=AskingVerb.ANSWER, at=by["now"], result="yes", words="Larkspur: changed",
        **by,
    )  # fmt: skip
    actions.helped(family=family, helped=Helped.HELPED, words="Larkspur: it did", person=parent, about=promise, **by)
    return {"drafted": "promise", "promise": promise, "meeting": meeting, "asking": asking}
