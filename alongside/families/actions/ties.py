"""Ties as the acts that arrange them need them: held, those that hold or will, ended. The caller passed the gate."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q, QuerySet

from alongside.access.actor import Actor
from alongside.access.roles import TieKind
from alongside.families.models import Family, Tie
from alongside.families.rules.load import WorkStage


def hold(family: Family) -> Family:
    """The family as it is now; two who arrange at once wait for each other (SQLite has one writer in any case).

    `no_key`: somebody who adds a row meanwhile asks for the family’s key alone, and must not wait for us holding what
    we wait for.
    """
    return Family.objects.select_for_update(no_key=True).get(pk=family.pk)


def to_come(ties: "QuerySet[Tie]", now: datetime) -> "QuerySet[Tie]":
    """Those that hold now or are still to begin."""
    return ties.filter(Q(until_at__isnull=True) | Q(until_at__gt=now))


def end(ties: Iterable[Tie], by: Actor, now: datetime) -> None:
    for tie in ties:
        tie.until_at, tie.ended_by_id = max(now, tie.from_at), by.id
        tie.save(update_fields=["until_at", "ended_by"])


def stage_so_far(family: Family) -> str:
    """What the family asked of its last PLO; a family that has had none yet is at the beginning."""
    last = Tie.objects.filter(family=family, kind=TieKind.WORKER.value).order_by("-from_at", "-id").first()
    return last.stage if last else WorkStage.BEGINNING.value
