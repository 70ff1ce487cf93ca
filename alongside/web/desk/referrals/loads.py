"""Caseloads in words: what somebody holds, what their hours allow, and by which figures."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse

from alongside.families.figures import in_force
from alongside.words import queries as words

if TYPE_CHECKING:
    from alongside.families.models import Figure
    from alongside.referrals.queries import Caseload

_TITLES = {
    "full_time_families": "Families for somebody full time",
    "full_time_hours": "Hours of a full-time week",
}


@dataclass(frozen=True)
class LoadLine:
    """One worker's row. `weight` is what their families ask together, in families."""

    name: str
    href: str
    families: int
    waiting: int
    hours: str
    weight: str
    guide: str
    words: str


def line(one: "Caseload") -> LoadLine:
    load = one.load
    return LoadLine(
        name=one.name,
        href=reverse("desk:caseload", args=[one.post]),
        families=load.families,
        waiting=load.waiting,
        hours=f"{load.hours_a_week:g}",
        weight=f"{load.weight:g}",
        guide=f"{load.guide:g}",
        words=load.words,
    )


@dataclass(frozen=True)
class HoldLine:
    family: UUID
    reference: str
    stage: str
    travel: str
    weight: str
    href: str
    change: str


def holds(one: "Caseload") -> list[HoldLine]:
    return [
        HoldLine(
            family=held.family,
            reference=held.reference,
            stage=words.label("work_stage", held.stage),
            travel=words.label("travel_band", held.travel),
            weight=f"{held.weight:g}",
            href=reverse("desk:family", args=[held.family]),
            change=reverse("desk:work", args=[held.family]),
        )
        for held in one.holds
    ]


@dataclass(frozen=True)
class FigureLine:
    title: str
    value: str
    source: str
    confidence: str
    href: str


def figure_lines(found: list["Figure"], today: date) -> list[FigureLine]:
    """Those in force today, the service's own two first, then each stage and each way in the order of its list."""
    order = {name: place for place, name in enumerate(_order(today))}
    lines = sorted(in_force(found, today).values(), key=lambda row: (order.get(row.name, len(order)), row.name))
    return [
        FigureLine(
            title=figure_title(row.name),
            value=f"{row.value.normalize():f}",
            source=row.source,
            confidence=str(row.get_confidence_display()),
            href=reverse("desk:figure", args=[row.name]),
        )
        for row in lines
    ]


def _order(today: date) -> list[str]:
    stages = [f"stage_{code}" for code, _ in words.choices("work_stage", today)]
    return [*_TITLES, *stages, *(f"travel_{code}" for code, _ in words.choices("travel_band", today))]


def figure_title(name: str) -> str:
    if name in _TITLES:
        return _TITLES[name]
    kind, _, code = name.partition("_")
    if kind == "stage":
        return f"What a family counts: {words.label('work_stage', code).lower()}"
    return f"What the way adds: {words.label('travel_band', code).lower()}"
