"""Possible duplicates, for whoever screens: a reference and what matched. Never the other file, never merged."""

from dataclasses import dataclass
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
    """Another file that may be about the same family, by its reference alone."""

    reference: str
    matched: tuple[str, ...]


def possible_duplicates(actor: Actor, referral: Referral) -> list[Duplicate]:
    """Matches in this hub. A family this person is kept from is not shown, and changes nothing they could notice."""
    gate.require(actor, Can.SCREEN, referral)
    found = traces.matches(referral)
    families = _families({match.family_id for match in found if match.family_id})
    others = _referrals({match.referral_id for match in found if match.referral_id})
    whose: dict[str, set[str]] = {}
    for match in found:
        family, reference = _file(match, families, others)
        if reference and family not in actor.excluded:
            whose.setdefault(reference, set()).add(TRACE_WORDS[match.kind])
    return [Duplicate(reference, tuple(sorted(whose[reference]))) for reference in sorted(whose)]


def _file(match: Match, families: dict[UUID, str], others: dict[UUID, str]) -> tuple[UUID | None, str]:
    """The file a match stands in: a family's, or a referral's that has joined none."""
    if match.family_id:
        return match.family_id, families.get(match.family_id, "")
    return None, others.get(match.referral_id, "") if match.referral_id else ""


def _families(keys: set[UUID]) -> dict[UUID, str]:
    return dict(Family.objects.filter(pk__in=keys).values_list("id", "reference"))


def _referrals(keys: set[UUID]) -> dict[UUID, str]:
    return dict(Referral.objects.filter(pk__in=keys).values_list("id", "reference"))
