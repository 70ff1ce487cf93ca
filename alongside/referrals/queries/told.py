"""What referrals tell of a family: that they came, how they were screened, and who was asked to stand beside them."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from uuid import UUID

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.happenings import Happening, Rows, Text, happened_rows
from alongside.families.models import Family
from alongside.referrals.models import Allocation, Referral, Screening
from alongside.referrals.rules import Level

REFERRAL, SCREENING, ALLOCATION = "referral", "screening", "allocation"


def happened(family: Family) -> list[Rows]:
    """Each referral when it was received, and what was decided on it."""
    return [
        happened_rows(Referral.objects.filter(family=family), REFERRAL, "received_at"),
        happened_rows(Screening.objects.filter(referral__family=family), SCREENING, "at"),
        happened_rows(Allocation.objects.filter(referral__family=family), ALLOCATION, "at"),
    ]


def told(actor: Actor, family: Family, kinds_ids: Mapping[str, Collection[UUID]]) -> list[Happening]:
    """The rows that are shown, opened: one query a kind."""
    gate.require(actor, Can.SEE_FAMILY, family)
    found: list[Happening] = []
    if ids := kinds_ids.get(REFERRAL):
        sent = Referral.objects.filter(family=family, pk__in=ids).select_related("made_by")
        found += [_referral(row) for row in sent]
    if ids := kinds_ids.get(SCREENING):
        screened = Screening.objects.filter(referral__family=family, pk__in=ids).select_related("by", "referral")
        found += [_screening(row) for row in screened]
    if ids := kinds_ids.get(ALLOCATION):
        given = Allocation.objects.filter(referral__family=family, pk__in=ids)
        found += [_allocation(row) for row in given.select_related("by", "referral", "post__account")]
    return found


def _referral(row: Referral) -> Happening:
    sender = ", ".join(part for part in (row.referrer_name, row.referrer_agency) if part)
    head = f"Referral {row.reference} was received" + (f" from {sender}" if sender else "")
    return Happening(REFERRAL, row.pk, row.received_at, head, row.reason, row.made_by.name)


def _screening(row: Screening) -> Happening:
    head = f"Screened: {Level(row.level).value} need"
    return Happening(SCREENING, row.pk, row.at, head, row.reason, row.by.name)


def _allocation(row: Allocation) -> Happening:
    head = f"{row.post.account.name} was asked to stand beside the family"
    return Happening(ALLOCATION, row.pk, row.at, head, row.because, row.by.name)


def waiting(actor: Actor, now: datetime) -> list[Rows]:
    """Nothing: first contacts have their own place on Today, with their clock."""
    return []


def said(families: Collection[UUID]) -> Iterator[Text]:
    """What whoever referred them wrote."""
    for row in Referral.objects.filter(family__in=sorted(families)).iterator(chunk_size=500):
        words = (("Why they were referred", row.reason), ("When it is safe to ring", row.safe_to_ring))
        assert row.family_id  # noqa: S101  the filter says so
        yield Text(REFERRAL, row.pk, row.family_id, row.received_at, tuple(pair for pair in words if pair[1]))
