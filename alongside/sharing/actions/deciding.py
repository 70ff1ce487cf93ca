"""A decision to share, and exactly what left, in one transaction. Nothing leaves the charity's file another way."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.record.writing import recorded
from alongside.sharing import rules
from alongside.sharing.gate import Released, release
from alongside.sharing.models import Decision, ParentTold, Snapshot

__all__ = ["Changed", "ParentTold", "Reasons", "decide"]


class Changed(Refused):
    """What would leave is not what was read."""

    def __init__(self) -> None:
        super().__init__("Something has changed since you read it. Read it again before it leaves.")


@dataclass(frozen=True)
class Reasons:
    """Why it may leave: the seven golden rules as what somebody must have thought of (DfE 2024)."""

    purpose: str
    basis: str
    necessity: str = ""
    parent_told: ParentTold = ParentTold.TOLD
    parent_view: str = ""
    why_not_told: str = ""
    review_on: date | None = None


def decide(
    *,
    family: Family,
    what: str,
    about: uuid.UUID | None,
    recipient: str,
    reasons: Reasons,
    title: str,
    paragraphs: Sequence[str],
    seen: str,
    once: uuid.UUID,
    by: Actor,
    now: datetime,
    did: str = "sharing.decide",
) -> Decision:
    """Decide, pass the gate, and keep what left. `what` is the kind of paper, `about` the id of what it answers.

    seen: the digest of the paper that was shown. What leaves is what somebody read, to the letter (`Changed`).
    did: what the record calls it, where a higher act has a plainer name for it.
    """
    require(by, Can.SHARE, family)
    if before := Decision.objects.filter(once=once, family=family).first():
        return before
    if rules.digest_of(title, paragraphs) != seen:
        raise Changed
    _complete(recipient, reasons)
    whole = what in rules.WHOLE_FILE
    paper = release(family=family, title=title, paragraphs=paragraphs, recipient=recipient, by=by, whole=whole)
    try:
        with recorded(by=by, did=did, about=family, because=what) as leaf:
            decision = leaf.about = _decision(family, what, about, paper, reasons, once, by, now)
            decision.save()
            _snapshot(decision, paper).save()
    except IntegrityError:  # the same form, sent twice at once
        return Decision.objects.get(once=once, family=family)
    return decision


def _complete(recipient: str, reasons: Reasons) -> None:
    if not recipient.strip():
        raise Refused("Say who this goes to.")
    if not reasons.purpose.strip():
        raise Refused("Say what it is for.")
    if reasons.parent_told is ParentTold.NOT_TOLD and not reasons.why_not_told.strip():
        raise Refused("Say why the parent was not told.")


def _decision(
    family: Family,
    what: str,
    about: uuid.UUID | None,
    paper: Released,
    reasons: Reasons,
    once: uuid.UUID,
    by: Actor,
    now: datetime,
) -> Decision:
    return Decision(
        family=family,
        hub_id=family.hub_id,
        made_at=now,
        made_by_id=by.id,
        what=what,
        about=about,
        once=once,
        recipient=paper.recipient,
        basis=reasons.basis,
        purpose=reasons.purpose,
        necessity=reasons.necessity,
        parent_told=reasons.parent_told.value,
        parent_view=reasons.parent_view,
        why_not_told=reasons.why_not_told,
        review_on=reasons.review_on,
    )


def _snapshot(decision: Decision, paper: Released) -> Snapshot:
    return Snapshot(
        decision=decision,
        family_id=decision.family_id,
        hub_id=decision.hub_id,
        made_at=decision.made_at,
        made_by_id=decision.made_by_id,
        title=paper.title,
        paragraphs=list(paper.paragraphs),
        digest=paper.digest,
    )
