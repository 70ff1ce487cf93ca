"""The month’s figures of a hub, from plain columns: nothing sealed is opened for a number."""

import uuid
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.intelligence.models import AnswerOwed
from alongside.intelligence.rules import Counts, Loop, Owed, counted


@dataclass(frozen=True)
class LoopMonth:
    """`on` is the first day of the month in which it was passed on."""

    on: date
    counts: Counts


def loops_for(actor: Actor, can: Can, hub: uuid.UUID, start: datetime, end: datetime) -> Iterator[Loop]:
    """Everything somebody told that was passed on between these two moments and not taken back unanswered."""
    rows = AnswerOwed.objects.filter(hub=hub, submission__given_at__gte=start, submission__given_at__lt=end)
    rows = rows.exclude(state=Owed.BACK.value)
    seen: set[uuid.UUID] = set()
    columns = ("id", "submission__given_at", "answered_at", "submission__disrupted")
    for keyset in gate.keysets(actor, can, rows):
        for key, given_at, answered_at, disrupted in keyset.values_list(*columns):
            if key not in seen:
                seen.add(key)
                yield Loop(given_at, answered_at, disrupted)


def months_for(actor: Actor, hub: uuid.UUID, first: date, now: datetime) -> list[LoopMonth]:
    """Month by month from `first` (the first day of a month) to now, newest first; a month of none is there too."""
    start = timezone.make_aware(datetime(first.year, first.month, 1))
    found: dict[date, list[Loop]] = defaultdict(list)
    for loop in loops_for(actor, Can.ARRANGE_WORKERS, hub, start, now):
        found[timezone.localdate(loop.given_at).replace(day=1)].append(loop)
    return [LoopMonth(on, counted(found[on])) for on in reversed(list(_months(first, timezone.localdate(now))))]


def _months(first: date, last: date) -> Iterator[date]:
    on = first.replace(day=1)
    while on <= last:
        yield on
        on = date(on.year + on.month // 12, on.month % 12 + 1, 1)
