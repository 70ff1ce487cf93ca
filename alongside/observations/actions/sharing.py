"""The log, or a part of it, leaves the file: decided, through the gate, kept exactly as it left."""

import uuid
from datetime import datetime

from alongside.access.actor import Actor
from alongside.observations.queries.log import Filters, log_paper_for
from alongside.sharing.actions import Reasons, decide
from alongside.sharing.models import Decision

WHAT = "log"


def share_log(
    *,
    family: uuid.UUID,
    filters: Filters,
    recipient: str,
    reasons: Reasons,
    seen: str,
    once: uuid.UUID,
    by: Actor,
    now: datetime,
) -> Decision:
    """What leaves is what somebody read: `seen` is the digest of the paper that was shown."""
    paper = log_paper_for(by, family, filters)
    return decide(
        family=paper.family, what=WHAT, about=None, recipient=recipient, reasons=reasons, title=paper.title,
        paragraphs=paper.paragraphs, seen=seen, once=once, by=by, now=now,
    )  # fmt: skip
