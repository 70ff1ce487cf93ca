"""Giving the chronology to somebody: decided, through the gate, kept exactly as it left."""

import uuid
from datetime import datetime

from alongside.access.actor import Actor
from alongside.sharing.actions import Reasons, decide
from alongside.sharing.models import Decision
from alongside.telling.chronology import Wanted
from alongside.telling.paper import WHAT, paper_for


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
    return decide(
        family=paper.family, what=WHAT, about=None, recipient=recipient, reasons=reasons, title=paper.title,
        paragraphs=paper.paragraphs, seen=seen, once=once, by=by, now=now,
    )  # fmt: skip
