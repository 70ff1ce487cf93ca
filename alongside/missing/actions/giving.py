"""The pack goes to police: decided, through the release gate, kept exactly as it left.

Reading it out is never held up by this: it is written down afterwards, and decided then.
"""

import uuid
from datetime import datetime

from alongside.access.actor import Actor
from alongside.missing.queries.pack import pack_for
from alongside.sharing.actions import Reasons, decide
from alongside.sharing.models import Decision

WHAT = "missing_pack"


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
    about = found.episode.pk if found.episode else found.child.pk
    return decide(
        family=found.child.family, what=WHAT, about=about, recipient=recipient, reasons=reasons,
        title=found.pack.title, paragraphs=found.pack.paragraphs, seen=seen, once=once, by=by, now=now,
    )  # fmt: skip
