"""What the hub sees of a family: the child's name, the child's worker, and three dates. Nothing else."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import TieKind
from alongside.families.models import Family, Person, Tie
from alongside.families.models.people import PersonKind
from alongside.referrals.models import Referral
from alongside.sealing import keyring
from alongside.sealing.models import Purpose

PAGE = 50


@dataclass(frozen=True)
class HubFace:
    """A family as a partner may know it. The dates are those of the newest referral; None where there is none yet."""

    family: UUID
    hub: UUID
    reference: str
    opened_at: datetime
    child: str
    childs_worker: str
    received_at: datetime | None
    allocated_at: datetime | None
    contacted_at: datetime | None


def hub_families_for(actor: Actor, now: datetime, after: UUID | None = None, limit: int = PAGE + 1) -> list[HubFace]:
    """Newest first."""
    rows = Family.objects.filter(closed_at__isnull=True)
    if after:
        last = gate.one(actor, Can.SEE_HUB_FACE, Family.objects.all(), after)
        at = last.opened_at
        rows = rows.filter(Q(opened_at__lte=at) & (Q(opened_at__lt=at) | Q(id__lt=last.id)))
    found = gate.page(actor, Can.SEE_HUB_FACE, rows, order=("-opened_at", "-id"), limit=limit)
    return _faces(found, now)


def hub_family_for(actor: Actor, key: UUID) -> Family:
    """For writing the look down; a page of the hub shows its face alone."""
    return gate.one(actor, Can.SEE_HUB_FACE, Family.objects.all(), key)


def hub_face_for(actor: Actor, key: UUID, now: datetime) -> HubFace:
    return _faces([hub_family_for(actor, key)], now)[0]


def _faces(families: list[Family], now: datetime) -> list[HubFace]:
    """Three queries and the keys, however many families."""
    keyring.warm(Purpose.FAMILY, [family.id for family in families])
    referrals = _newest_referrals(families)
    workers = _childs_workers(families, now)
    named = {key for key, referral in referrals.items() if referral.child_name}
    children = _children([family for family in families if family.id not in named])
    return [_face(family, referrals.get(family.id), workers, children) for family in families]


def _face(
    family: Family, referral: Referral | None, workers: dict[UUID, list[str]], children: dict[UUID, list[str]]
) -> HubFace:
    named = (referral.child_name if referral else "") or " and ".join(children.get(family.id, []))
    worker = " and ".join(workers.get(family.id, [])) or (referral.childs_worker if referral else "")
    return HubFace(
        family=family.id,
        hub=family.hub_id,
        reference=family.reference,
        opened_at=family.opened_at,
        child=named,
        childs_worker=worker,
        received_at=referral.received_at if referral else None,
        allocated_at=referral.allocated_at if referral else None,
        contacted_at=referral.contacted_at if referral else None,
    )


def _newest_referrals(families: list[Family]) -> dict[UUID, Referral]:
    rows = Referral.objects.filter(family__in=families).order_by("received_at", "id")
    return {row.family_id: row for row in rows if row.family_id}


def _childs_workers(families: list[Family], now: datetime) -> dict[UUID, list[str]]:
    ties = Tie.objects.filter(
        Q(until_at__isnull=True) | Q(until_at__gt=now),
        family__in=families,
        kind=TieKind.CHILDS_WORKER.value,
        from_at__lte=now,
    ).order_by("from_at", "id")
    found: dict[UUID, list[str]] = {}
    for family, name in ties.values_list("family_id", "post__account__name"):
        found.setdefault(family, []).append(name)
    return found


def _children(families: list[Family]) -> dict[UUID, list[str]]:
    """The children of families that came by no referral, or by one that did not name them."""
    found: dict[UUID, list[str]] = {}
    for person in Person.objects.filter(family__in=families, kind=PersonKind.CHILD).order_by("made_at", "id"):
        found.setdefault(person.family_id, []).append(person.name)
    return found
