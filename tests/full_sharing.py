"""What was passed on from the full family: to the detective's agency, with a source and a second look that waits."""

import uuid
from dataclasses import replace
from typing import Any

from django.utils import timezone

from alongside.observations.models import Attachment
from alongside.observations.queries.giving import to_give
from alongside.sharing import actions
from alongside.sharing.actions import Going, Now, ParentTold, Reasons
from alongside.sharing.models import Given, SourceReference
from tests.cast import Cast


def make_sharing(cast: Cast, family: Any, things: dict[str, Any]) -> dict[str, Any]:
    """For the addresses of what was passed on. What stays with the charity says a word nobody else may read."""
    priya, now = cast.actor("priya"), timezone.now()
    agency = f"agency:{cast.post('dee').agency_id}"
    noticed = [one for one in to_give(priya, family) if one.files][:1]
    told = [replace(one, text="A silver car") for one in noticed]
    going = Going(
        things=told, to=[agency], outside="",
        reasons=Reasons(
            "To find the car", "safeguarding", "Larkspur: only the car", ParentTold.TOLD, "Larkspur: please do", "",
        ),
        handling="sensitive", conditions="", heard_of_court=True, once=uuid.uuid4(),
    )  # fmt: skip
    left, _ = actions.read_first(family=family, going=going, by=priya, now=now)
    passed = actions.pass_on(family=family, going=going, seen=left.digest, by=priya, now=now)
    urgent = Now("They may come tonight", [], [agency], "", ParentTold.NOT_TOLD, "Larkspur: no time", uuid.uuid4())
    actions.share_now(family=family, what=urgent, by=priya, now=now)
    return {
        "passed": passed,
        "given": Given.objects.get(decision=passed),
        "picture": Attachment.objects.get(pk=noticed[0].files[0].id),
        "source": SourceReference.objects.get(decision=passed),
    }
