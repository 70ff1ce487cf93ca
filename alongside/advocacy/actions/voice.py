"""Whether speaking up helped, as the parent puts it."""

import uuid
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import require
from alongside.access.policy import Can
from alongside.advocacy.actions.fitting import same_family
from alongside.advocacy.models import Asking, Meeting, Outcome, Promise
from alongside.advocacy.rules.outcomes import Helped
from alongside.families.actions.rows import keep, new
from alongside.families.models import Family, Person


def helped(
    *,
    family: Family,
    helped: Helped,
    words: str = "",
    person: Person | None = None,
    about: Meeting | Promise | Asking | None = None,
    once: uuid.UUID | None = None,
    by: Actor,
    now: datetime,
) -> Outcome:
    """About one thing, or with no `about` about all of it so far. “It made things worse” is an answer too."""
    require(by, Can.WORK_WITH_FAMILY, family)
    same_family(family, person=person, about=about)
    row = new(
        Outcome, within=family, by=by, now=now, once=once, person=person, helped=helped.value, words=words,
        meeting=about if isinstance(about, Meeting) else None,
        promise=about if isinstance(about, Promise) else None,
        asking=about if isinstance(about, Asking) else None,
    )  # fmt: skip
    return keep(row, by=by, did="advocacy.helped", because=helped.value)
