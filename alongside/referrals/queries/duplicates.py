"""Possible duplicates, for whoever screens: a reference and what matched. Never the other file, never merged."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.families.traces import TRACE_WORDS, Match
from alongside.referrals import traces
from alongside.referrals.models import Referral


@dataclass(frozen=True)
class Duplicate:
    """Another file that may be about the same family, by its reference alone.

    `is_family`: a family's file, open or closed, and not another referral that still waits.
    """

    reference: str
    matched: tuple[str, ...]
    is_family: bool = False
    closed_at: datetime | None = None


def possible_duplicates(actor: Actor, referral: Referral) -> list[Duplicate]:
    """Matches in this hub. A family this person is kept from is not shown, and changes nothing they could notice."""
    gate.require(actor, Can.SCREEN, referral)
    found = traces.matches(referral)
    families = _families({match.family_id for match in found if match.family_id})
    others = _referrals({match.referral_id for match in found if match.referral_id})
    whose: dict[Duplicate, set[str]] = {}
    for match in found:
        file = _file(match, families, others)
        if file and match.family_id not in actor.excluded:
            whose.setdefault(file, set()).add(TRACE_WORDS[match.kind])
    alike = [replace(file, matched=tuple(sorted(matched))) for file, matched in whose.items()]
    return sorted(alike, key=lambda one: one.reference)


def _file(match: Match, families: dict[UUID, Duplicate], others: dict[UUID, Duplicate]) -> Duplicate | None:
    """The file a match stands in: a family's, or a referral's that has joined none."""
    if match.family_id:
        return families.get(match.family_id)
    return others.get(match.referral_id) if match.referral_id else None


def _families(keys: set[UUID]) -> dict[UUID, Duplicate]:
    rows = Family.objects.filter(pk__in=keys).values_list("id", "reference", "closed_at")
    return {key: Duplicate(reference, (), True, closed_at) for key, reference, closed_at in rows}


def _referrals(keys: set[UUID]) -> dict[UUID, Duplicate]:
    rows = Referral.objects.filter(pk__in=keys).values_list("id", "reference")
    return {key: Duplicate(reference, ()) for key, reference in rows}
