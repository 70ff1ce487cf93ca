"""The chronology of a family: everything that happened, from every area, on one line of time (000 §3.3, §4).

One query finds which rows stand on a page; each kind on it is opened by one more.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.happenings import Happening, Rows
from alongside.families.models import Family
from alongside.telling.areas import AREAS

A_PAGE = 50
A_PAPER = 5_000  # a conference reads no more, and the paper says so


@dataclass(frozen=True)
class Wanted:
    """What is asked for. `kinds` empty means every kind; `from_at` ≤ it happened < `until_at`."""

    kinds: frozenset[str] = frozenset()
    from_at: datetime | None = None
    until_at: datetime | None = None


@dataclass(frozen=True)
class Place:
    """The last line of the page before: its moment, and its id among lines of that moment."""

    at: datetime
    id: uuid.UUID


def chronology(
    actor: Actor,
    family: Family,
    wanted: Wanted,
    *,
    after: Place | None = None,
    most: int = A_PAGE + 1,
    oldest_first: bool = False,
) -> list[Happening]:
    """The lines of one page, newest first unless asked otherwise; one more than a page tells that there is more."""
    gate.require(actor, Can.SEE_FAMILY, family)
    legs = [_cut(leg, wanted, after, most, oldest_first) for leg in _legs(family, wanted.kinds)]
    if not legs:
        return []
    first, *rest = legs
    order = ("line_at", "id") if oldest_first else ("-line_at", "-id")
    stand = list(first.union(*rest, all=True).order_by(*order)[:most])
    return _opened(actor, family, stand)


def kind_of(leg: Rows) -> str:
    """The kind a leg was made for, without asking the database."""
    kind: Any = leg.query.annotations["line_kind"]
    return str(kind.value)


def _legs(family: Family, kinds: Collection[str]) -> list[Rows]:
    found = [leg for area in AREAS for leg in area.happened(family)]
    return [leg for leg in found if not kinds or kind_of(leg) in kinds]


def _cut(leg: Rows, wanted: Wanted, after: Place | None, most: int, oldest_first: bool) -> Rows:
    """Only what could stand on this page, so that a long file costs as little as a short one."""
    if wanted.from_at:
        leg = leg.filter(line_at__gte=wanted.from_at)
    if wanted.until_at:
        leg = leg.filter(line_at__lt=wanted.until_at)
    if after:
        beyond = "gt" if oldest_first else "lt"
        tied = Q(line_at=after.at, **{f"pk__{beyond}": after.id})
        leg = leg.filter(Q(**{f"line_at__{beyond}": after.at}) | tied)
    order = ("line_at", "pk") if oldest_first else ("-line_at", "-pk")
    # A compound query may not be cut part by part, so each part is asked for the ids of its own first rows.
    return leg.filter(pk__in=leg.order_by(*order).values("pk")[:most])


def _opened(actor: Actor, family: Family, stand: Iterable[tuple[Any, ...]]) -> list[Happening]:
    rows = list(stand)
    ids: dict[str, list[uuid.UUID]] = defaultdict(list)
    for kind, id_, _ in rows:
        ids[kind].append(id_)
    told = {(line.kind, line.id): line for area in AREAS for line in area.told(actor, family, ids)}
    return [told[kind, id_] for kind, id_, _ in rows if (kind, id_) in told]
