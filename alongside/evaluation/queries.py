"""The service’s numbers: counts of referrals and first contacts, by hub and month, with small ones hidden."""

import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.gate import NotVisible
from alongside.access.policy import Can
from alongside.evaluation import rules
from alongside.evaluation.rules import Month, Sum, Veil
from alongside.hubs import queries as hubs
from alongside.hubs.models import Hub
from alongside.referrals.models import Referral, Screening
from alongside.referrals.queries import clock_on
from alongside.referrals.rules import Due, Level, Stage, deadline


class Figure(StrEnum):
    """What is counted, of the referrals received in a month."""

    RECEIVED = "received"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    NOT_SCREENED = "not_screened"
    ALLOCATED = "allocated"
    NOT_ALLOCATED = "not_allocated"
    CONTACTED = "contacted"
    IN_TIME = "in_time"
    LATE = "late"
    NOT_REACHED = "not_reached"
    CLOSED_BEFORE = "closed_before"


# Each of these comes to the first of its line, in every month and in the year.
PARTS: tuple[tuple[Figure, tuple[Figure, ...]], ...] = (
    (Figure.RECEIVED, (Figure.LOW, Figure.MEDIUM, Figure.HIGH, Figure.NOT_SCREENED)),
    (Figure.RECEIVED, (Figure.ALLOCATED, Figure.NOT_ALLOCATED)),
    (Figure.RECEIVED, (Figure.CONTACTED, Figure.NOT_REACHED, Figure.CLOSED_BEFORE)),
    (Figure.CONTACTED, (Figure.IN_TIME, Figure.LATE)),
)
_LEVELS = {Level.LOW: Figure.LOW, Level.MEDIUM: Figure.MEDIUM, Level.HIGH: Figure.HIGH}


@dataclass(frozen=True)
class Said:
    """A count as it may be said: the number, or how it is hidden. `n` is None unless it is shown."""

    n: int | None
    veil: Veil


@dataclass(frozen=True)
class Line:
    """`length` months from `month` on, or the whole year where `month` is None."""

    month: Month | None
    length: int
    counts: Mapping[Figure, Said]
    hours: int | None


@dataclass(frozen=True)
class Report:
    """One hub’s year. `clock_hours` is how long a first contact may take now, as a setting of the charity."""

    hub: str
    year: int
    whole: Line
    months: tuple[Line, ...]
    clock_hours: int
    counted_at: datetime


@dataclass(frozen=True)
class _Row:
    """One referral, as plain columns."""

    id: uuid.UUID
    stage: str
    received_at: datetime
    allocated_at: datetime | None
    contacted_at: datetime | None


def hubs_counted_for(actor: Actor) -> list[Hub]:
    """The hubs whose counts somebody may see."""
    return hubs.hubs_where(actor, Can.SEE_COUNTS)


def report_for(actor: Actor, hub: uuid.UUID, year: int, now: datetime) -> Report:
    """A hub’s year, April to March, as far as it has come. Each hub stands alone: hubs are never added together."""
    found = next((one for one in hubs_counted_for(actor) if one.id == hub), None)
    if found is None:
        raise NotVisible
    months = [m for m in rules.months_of(year) if m.first <= timezone.localdate(now)]
    if not months:
        raise NotVisible
    rows = list(_rows(actor, hub, year))
    levels = _levels(hub, year)
    said, hours, length = _finest(rows, levels, months, now)
    places = [None, *months[::length]] if length < 12 else [None]
    whole, *lines = [_line(place, length, said, hours) for place in places]
    return Report(found.name, year, whole, tuple(lines), clock_on(timezone.localdate(now)).hours, now)


_Cell = tuple[Month | None, Figure]
_Hours = dict[Month | None, list[float]]


def _finest(
    rows: list[_Row], levels: Mapping[uuid.UUID, Level], months: list[Month], now: datetime
) -> tuple[dict[_Cell, Said], _Hours, int]:
    """By month if the year loses nothing by it, else by quarter, else the year alone: a small service has a year."""
    alone, _ = _said(rows, levels, [], 12, now)
    for length in (1, 3, 12):
        said, hours = _said(rows, levels, months if length < 12 else [], length, now)
        if all(said[cell].veil == one.veil for cell, one in alone.items()):
            break
    return said, hours, length


def _said(
    rows: list[_Row], levels: Mapping[uuid.UUID, Level], months: list[Month], length: int, now: datetime
) -> tuple[dict[_Cell, Said], _Hours]:
    places = {month: months[index - index % length] for index, month in enumerate(months)}
    counts, hours = _counted(rows, levels, places, now)
    veil = rules.veiled(counts, _sums(list(dict.fromkeys(places.values()))))
    return {cell: Said(n if veil[cell] is Veil.SHOWN else None, veil[cell]) for cell, n in counts.items()}, hours


def _rows(actor: Actor, hub: uuid.UUID, year: int) -> Iterator[_Row]:
    start, end = _span(year)
    rows = Referral.objects.filter(hub=hub, received_at__gte=start, received_at__lt=end)
    seen: set[uuid.UUID] = set()
    for keyset in gate.keysets(actor, Can.SEE_COUNTS, rows):
        for values in keyset.values_list("id", "stage", "received_at", "allocated_at", "contacted_at"):
            if values[0] not in seen:
                seen.add(values[0])
                yield _Row(*values)


def _span(year: int) -> tuple[datetime, datetime]:
    first, last = rules.months_of(year)[0].first, rules.months_of(year + 1)[0].first
    return timezone.make_aware(datetime.combine(first, time())), timezone.make_aware(datetime.combine(last, time()))


def _levels(hub: uuid.UUID, year: int) -> dict[uuid.UUID, Level]:
    """The newest level of each referral of the hub’s year."""
    start, end = _span(year)
    found = Screening.objects.filter(
        referral__hub=hub, referral__received_at__gte=start, referral__received_at__lt=end
    ).order_by("at", "id")
    return {key: Level(level) for key, level in found.values_list("referral_id", "level")}


def _counted(
    rows: Iterable[_Row], levels: Mapping[uuid.UUID, Level], places: Mapping[Month, Month], now: datetime
) -> tuple[dict[_Cell, int], _Hours]:
    """Every cell, also those of which there is none; and the hours to each first contact."""
    lines: list[Month | None] = [None, *dict.fromkeys(places.values())]
    counts: Counter[_Cell] = Counter({(line, figure): 0 for line in lines for figure in Figure})
    hours: _Hours = {line: [] for line in lines}
    for row in rows:
        on = timezone.localdate(row.received_at)
        place = places.get(Month(on.year, on.month))
        for line in (None, place) if place else (None,):
            for figure in _figures(row, levels.get(row.id), now):
                counts[line, figure] += 1
            if row.contacted_at:
                hours[line].append((row.contacted_at - row.received_at).total_seconds() / 3600)
    return dict(counts), hours


def _figures(row: _Row, level: Level | None, now: datetime) -> Iterator[Figure]:
    yield Figure.RECEIVED
    yield _LEVELS[level] if level else Figure.NOT_SCREENED
    yield Figure.ALLOCATED if row.allocated_at else Figure.NOT_ALLOCATED
    if row.contacted_at is None:
        yield Figure.CLOSED_BEFORE if row.stage == Stage.CLOSED else Figure.NOT_REACHED
        return
    clock = clock_on(timezone.localdate(row.received_at))
    state = deadline(clock, row.received_at, row.allocated_at, row.contacted_at, now).state
    yield Figure.CONTACTED
    yield Figure.IN_TIME if state is Due.MET else Figure.LATE


def _sums(months: list[Month]) -> list[Sum]:
    """Parts come to their total in every line, and months to the year for every figure."""
    within = [Sum((m, total), tuple((m, part) for part in parts)) for m in (None, *months) for total, parts in PARTS]
    down = [Sum((None, figure), tuple((m, figure) for m in months)) for figure in Figure] if months else []
    return within + down


def _line(month: Month | None, length: int, said: Mapping[_Cell, Said], hours: _Hours) -> Line:
    counts = {figure: said[month, figure] for figure in Figure}
    shown = counts[Figure.CONTACTED].veil is Veil.SHOWN
    return Line(month, length, counts, rules.median_hours(hours[month]) if shown else None)
