"""The pack goes to police: decided, through the release gate, kept exactly as it left.

Reading it out is never held up by this: it is written down afterwards, and decided then.
"""

import uuid
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import Refused
from alongside.missing.queries.pack import pack_for
from alongside.sharing.actions import Reasons, decide
from alongside.sharing.models import Decision
from alongside.sharing.rules import digest_of

WHAT = "missing_pack"


class Changed(Refused):
    """Something was written since the pack was read."""


def give_pack(
    *,
    family: uuid.UUID,
    child: uuid.UUID,
    recipient: str,
    reasons: Reasons,
    seen: str,
    once: uuid.UUID,
    by: Actor,
    now: datetime,
) -> Decision:
    """What leaves is what somebody read: `seen` is the digest of the pack that was shown."""
    found = pack_for(by, family, child, now)
    if before := Decision.objects.filter(once=once, family=found.child.family).first():
        return before
    if digest_of(found.pack.title, found.pack.paragraphs) != seen:
        raise Changed("The pack has changed since you read it. Read it again before it leaves.")
    about = found.episode.pk if found.episode else found.child.pk
    return decide(
        family=found.child.family, what=WHAT, about=about, recipient=recipient, reasons=reasons,
        title=found.pack.title, paragraphs=found.pack.paragraphs, once=once, by=by, now=now,
    )  # fmt: skip
