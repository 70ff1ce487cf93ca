"""The sheet of open promises leaves the file: decided, through the gate, kept exactly as it left."""

import uuid
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.advocacy.queries.sheet import sheet_for
from alongside.sharing.actions import Reasons, decide
from alongside.sharing.models import Decision
from alongside.sharing.rules import digest_of

WHAT = "promises"


class Changed(Refused):
    """A promise was written down, or kept, since the sheet was read."""


def share_sheet(
    *, family: uuid.UUID, recipient: str, reasons: Reasons, seen: str, once: uuid.UUID, by: Actor, now: datetime
) -> Decision:
    """What leaves is what somebody read: `seen` is the digest of the sheet that was shown."""
    sheet = sheet_for(by, family, now)
    require(by, Can.SHARE, sheet.family)
    if before := Decision.objects.filter(once=once, family=sheet.family).first():
        return before
    if digest_of(sheet.title, sheet.paragraphs) != seen:
        raise Changed("The sheet has changed since you read it. Read it again before it leaves.")
    return decide(
        family=sheet.family, what=WHAT, about=None, recipient=recipient, reasons=reasons, title=sheet.title,
        paragraphs=sheet.paragraphs, once=once, by=by, now=now,
    )  # fmt: skip
