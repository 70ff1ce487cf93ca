"""Giving the chronology to somebody: decided, through the gate, kept exactly as it left."""

import uuid
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.sharing.actions import Reasons, decide
from alongside.sharing.models import Decision
from alongside.sharing.rules import digest_of
from alongside.telling.chronology import Wanted
from alongside.telling.paper import WHAT, paper_for


class Changed(Refused):
    """Something was written meanwhile: what would leave is no longer what was read."""


def share_chronology(
    *,
    family: uuid.UUID,
    wanted: Wanted,
    recipient: str,
    reasons: Reasons,
    seen: str,
    once: uuid.UUID,
    by: Actor,
    now: datetime,
) -> Decision:
    """What leaves is what somebody read: `seen` is the digest of the chronology that was shown."""
    paper = paper_for(by, family, wanted)
    require(by, Can.SHARE, paper.family)
    if before := Decision.objects.filter(once=once, family=paper.family).first():
        return before
    if digest_of(paper.title, paper.paragraphs) != seen:
        raise Changed("Something was written since you read it. Read it again before it leaves.")
    return decide(
        family=paper.family, what=WHAT, about=None, recipient=recipient, reasons=reasons, title=paper.title,
        paragraphs=paper.paragraphs, once=once, by=by, now=now,
    )  # fmt: skip
