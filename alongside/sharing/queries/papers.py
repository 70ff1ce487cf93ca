"""What left a family's file: to whom, when, why, by whom; and each paper as it was."""

import uuid

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.sharing import rules
from alongside.sharing.gate import Released, release
from alongside.sharing.models import Decision, Snapshot

A_PAGE = 50


def left_for(actor: Actor, family: Family, limit: int = A_PAGE) -> list[Decision]:
    """Decisions to share from this family's file, newest first; one query."""
    gate.require(actor, Can.SEE_FAMILY, family)
    return list(Decision.objects.filter(family=family).select_related("made_by").order_by("-made_at", "-id")[:limit])


def paper_for(actor: Actor, decision: uuid.UUID) -> Snapshot:
    """Exactly what left, with its decision; `NotVisible` where the family is."""
    rows = Decision.objects.select_related("made_by", "family", "snapshot")
    found = gate.one(actor, Can.SEE_FAMILY, rows, decision)
    return found.snapshot


def copy_of(actor: Actor, snapshot: Snapshot) -> Released:
    """The paper for printing again. It passes the gate as it is today: an address may have been locked since."""
    decision = snapshot.decision
    return release(
        family=decision.family,
        title=snapshot.title,
        paragraphs=snapshot.paragraphs,
        recipient=decision.recipient,
        by=actor,
        whole=decision.what in rules.WHOLE_FILE,
    )


def answers_to(actor: Actor, family: Family, about: uuid.UUID) -> list[Decision]:
    """Papers that left about one thing (such as a referral), newest first."""
    gate.require(actor, Can.SEE_FAMILY, family)
    return list(Decision.objects.filter(family=family, about=about).select_related("made_by").order_by("-made_at"))
