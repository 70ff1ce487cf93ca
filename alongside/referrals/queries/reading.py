"""Queues of referrals, one referral, and what happened to it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.hubs.models import Hub
from alongside.referrals.models import Allocation, Asking, Form, Referral, Screening, Step
from alongside.referrals.rules import OPEN, Clock, Deadline, Stage, deadline
from alongside.sealing import keyring
from alongside.sealing.models import Purpose
from alongside.words import queries as words

PAGE = 50


def queue_for(actor: Actor, stage: Stage, after: UUID | None = None, limit: int = PAGE + 1) -> list[Referral]:
    """One stage's queue. While something is owed the oldest stands first; what is done is newest first."""
    rows = Referral.objects.filter(stage=stage.value)
    oldest_first = stage in OPEN
    if after:
        last = gate.one(actor, Can.SEE_REFERRAL, Referral.objects.all(), after)
        rows = following(rows, last) if oldest_first else before(rows, last)
    order = ("received_at", "id") if oldest_first else ("-received_at", "-id")
    found = gate.page(actor, Can.SEE_REFERRAL, rows, order=order, limit=limit)
    keyring.warm(Purpose.FAMILY, [row.key_scope for row in found])
    return found


def following(rows: "QuerySet[Referral]", last: Referral) -> "QuerySet[Referral]":
    at = last.received_at
    return rows.filter(Q(received_at__gte=at) & (Q(received_at__gt=at) | Q(id__gt=last.id)))


def before(rows: "QuerySet[Referral]", last: Referral) -> "QuerySet[Referral]":
    at = last.received_at
    return rows.filter(Q(received_at__lte=at) & (Q(received_at__lt=at) | Q(id__lt=last.id)))


def referral_for(actor: Actor, key: UUID) -> Referral:
    return gate.one(actor, Can.SEE_REFERRAL, Referral.objects.select_related("family", "made_by", "hub"), key)


def asking_of(actor: Actor, referral: Referral) -> Asking | None:
    """What the parent wrote when they asked for help themselves, for whoever may read it; None for anybody else."""
    if referral.form != Form.SELF or not gate.allowed(actor, Can.READ_ASKING, referral):
        return None
    return referral.askings.select_related("referral").first()


def earlier_file(actor: Actor, referral: Referral) -> str:
    """The file that the last screening names, for whoever allocates; empty where they may not open it."""
    last = referral.screenings.select_related("earlier").order_by("-at", "-id").first()
    found = last.earlier if last else None
    return found.reference if found and gate.allowed(actor, Can.ARRANGE_WORKERS, found) else ""


def workers_of(referrals: list[Referral]) -> dict[UUID, str]:
    """Who was asked last, by referral. One query for a whole list."""
    rows = Allocation.objects.filter(referral__in=referrals).order_by("at", "id")
    return dict(rows.values_list("referral_id", "post__account__name"))


@dataclass(frozen=True)
class History:
    """Everything that happened to one referral, oldest first."""

    steps: list[Step]
    screenings: list[Screening]
    allocations: list[Allocation]


def history(actor: Actor, referral: Referral) -> History:
    gate.require(actor, Can.SEE_REFERRAL, referral)
    return History(
        list(referral.steps.select_related("by")),
        list(referral.screenings.select_related("by")),
        list(referral.allocations.select_related("by", "post__account")),
    )


def clock_on(on: date) -> Clock:
    """The charity's own clock for a first contact, as in force on that day."""
    found = words.clock("first_contact", on)
    return Clock(found.hours, found.warn_hours)


def deadline_of(referral: Referral, now: datetime) -> Deadline:
    """Where its first contact stands, by the clock of the day it was received."""
    clock = clock_on(timezone.localdate(referral.received_at))
    return deadline(clock, referral.received_at, referral.allocated_at, referral.contacted_at, now)


def hubs_to_refer_to(actor: Actor) -> list[Hub]:
    return gate.page(actor, Can.SEND_REFERRAL, Hub.objects.all(), order=("name", "id"), limit=50)


def family_called(actor: Actor, referral: Referral, reference: str) -> Family | None:
    """The family of this hub with that reference, if this person arranges its workers."""
    rows = Family.objects.filter(reference__iexact=reference.strip(), hub=referral.hub_id)
    return next(iter(gate.page(actor, Can.ARRANGE_WORKERS, rows, order=("id",), limit=1)), None)
