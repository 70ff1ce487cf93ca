"""The chronology of a family: everything that happened, from every area, on one line of time (000 §3.3, §4).

One query finds which rows stand on a page; each kind on it is opened by one more. So a page of the screen also ends
before a line of one kind too many, and asks as often for a long file as for a short one.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import DateTimeField, ExpressionWrapper, F, Q

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.happenings import Happening, Rows
from alongside.families.models import Family
from alongside.telling.areas import AREAS

A_PAGE, KINDS_A_PAGE = 50, 14
A_PAPER = 5_000  # a conference reads no more, and the paper says so


# Which row stands on a line: its kind, its id, when it was, and when it was written down.
Standing = tuple[str, uuid.UUID, datetime, datetime]


@dataclass(frozen=True)
class Wanted:
    """What is asked for. `kinds` empty means every kind; `from_at` ≤ it happened < `until_at`."""

    kinds: frozenset[str] = frozenset()
    from_at: datetime | None = None
    until_at: datetime | None = None


@dataclass(frozen=True)
class Place:
    """The last line of the page before: its moment; among lines of that moment when it was written, then its id."""

    at: datetime
    made: datetime
    id: uuid.UUID


@dataclass(frozen=True)
class Page:
    """The lines of a page, and where the next one begins if there is more."""

    lines: list[Happening]
    next: Place | None


def newest_first(actor: Actor, family: Family, wanted: Wanted, after: Place | None = None) -> Page:
    """One page of the screen."""
    gate.require(actor, Can.SEE_FAMILY, family)
    stand = _stand(family, wanted, after, A_PAGE + 1, oldest_first=False)
    return _page(actor, family, stand, _few_kinds(stand[:A_PAGE]))


def oldest_first(actor: Actor, family: Family, wanted: Wanted) -> Page:
    """As much as a paper holds, from the first day on."""
    gate.require(actor, Can.SEE_FAMILY, family)
    stand = _stand(family, wanted, None, A_PAPER + 1, oldest_first=True)
    return _page(actor, family, stand, stand[:A_PAPER])


def _page(actor: Actor, family: Family, stand: list[Standing], shown: list[Standing]) -> Page:
    more = Place(shown[-1][2], shown[-1][3], shown[-1][1]) if len(stand) > len(shown) else None
    return Page(_opened(actor, family, shown), more)


def _stand(family: Family, wanted: Wanted, after: Place | None, most: int, *, oldest_first: bool) -> list[Standing]:
    legs = [_cut(leg, wanted, after, most, oldest_first) for leg in _legs(family, wanted.kinds)]
    if not legs:
        return []
    first, *rest = legs
    order = ("line_at", "line_made", "id") if oldest_first else ("-line_at", "-line_made", "-id")
    return list(first.union(*rest, all=True).order_by(*order)[:most])


def _few_kinds(stand: list[Standing]) -> list[Standing]:
    kinds: set[str] = set()
    for number, (kind, *_) in enumerate(stand):
        if len(kinds | {kind}) > KINDS_A_PAGE:
            return stand[:number]
        kinds.add(kind)
    return stand


def kind_of(leg: Rows) -> str:
    """The kind a leg was made for, without asking the database."""
    kind: Any = leg.query.annotations["line_kind"]
    return str(kind.value)


def _legs(family: Family, kinds: Collection[str]) -> list[Rows]:
    found = [leg for area in AREAS for leg in area.happened(family)]
    return [leg for leg in found if not kinds or kind_of(leg) in kinds]


def _cut(leg: Rows, wanted: Wanted, after: Place | None, most: int, oldest_first: bool) -> Rows:
    """Only what could stand on this page, so that a long file costs as little as a short one."""
    leg = leg.annotate(line_made=_made(leg))
    if wanted.from_at:
        leg = leg.filter(line_at__gte=wanted.from_at)
    if wanted.until_at:
        leg = leg.filter(line_at__lt=wanted.until_at)
    if after:
        beyond = "gt" if oldest_first else "lt"
        # The plain bound first: an index can begin at it, which it cannot at an “or”.
        leg = leg.filter(**{f"line_at__{beyond}e": after.at})
        of_then = Q(**{f"line_made__{beyond}": after.made}) | Q(line_made=after.made, **{f"pk__{beyond}": after.id})
        leg = leg.filter(Q(**{f"line_at__{beyond}": after.at}) | of_then)
    order = ("line_at", "line_made", "pk") if oldest_first else ("-line_at", "-line_made", "-pk")
    # A compound query may not be cut part by part, so each part is asked for the ids of its own first rows.
    return leg.filter(pk__in=leg.order_by(*order).values("pk")[:most])


def _made(leg: Rows) -> Any:
    """When it was written down: what is of the same moment stands in that order, every time."""
    kept = any(field.name == "made_at" for field in leg.model._meta.concrete_fields)
    return ExpressionWrapper(F("made_at" if kept else "line_at"), output_field=DateTimeField())


def _opened(actor: Actor, family: Family, stand: list[Standing]) -> list[Happening]:
    ids: dict[str, list[uuid.UUID]] = defaultdict(list)
    for kind, id_, *_ in stand:
        ids[kind].append(id_)
    told = {(line.kind, line.id): line for area in AREAS for line in area.told(actor, family, ids)}
    return [told[kind, id_] for kind, id_, *_ in stand if (kind, id_) in told]
