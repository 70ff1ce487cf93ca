"""The sheet of open promises leaves the file: decided, through the gate, kept exactly as it left."""

import uuid
from datetime import datetime

from alongside.access.actor import Actor
from alongside.advocacy.queries.sheet import sheet_for
from alongside.sharing.actions import Reasons, decide
from alongside.sharing.models import Decision

WHAT = "promises"


def share_sheet(
    *, family: uuid.UUID, recipient: str, reasons: Reasons, seen: str, once: uuid.UUID, by: Actor, now: datetime
) -> Decision:
    """What leaves is what somebody read: `seen` is the digest of the sheet that was shown."""
    sheet = sheet_for(by, family, now)
    return decide(
        family=sheet.family, what=WHAT, about=None, recipient=recipient, reasons=reasons, title=sheet.title,
        paragraphs=sheet.paragraphs, seen=seen, once=once, by=by, now=now,
    )  # fmt: skip
