"""The answer to the person who referred a family: decided, through the gate, kept exactly as it left."""

import uuid
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import require
from alongside.access.policy import Can
from alongside.sharing.actions import Reasons, decide
from alongside.sharing.models import Decision
from alongside.support.queries.answers import WHAT, answer_for


def answer_referrer(
    *,
    referral: uuid.UUID,
    recipient: str,
    reasons: Reasons,
    added: str,
    seen: str,
    once: uuid.UUID,
    by: Actor,
    now: datetime,
) -> Decision:
    """Send the letter that was shown. `seen` is its digest: what leaves is what somebody read, to the letter."""
    draft = answer_for(by, referral)
    require(by, Can.ANSWER_REFERRER, draft.referral)
    title, paragraphs = draft.with_words(added)
    return decide(
        family=draft.family,
        what=WHAT,
        about=draft.referral.id,
        recipient=recipient,
        reasons=reasons,
        title=title,
        paragraphs=paragraphs,
        seen=seen,
        once=once,
        by=by,
        now=now,
        did="referrals.answer",
    )
