"""Who is out alone, who is on duty, and supervision, as words for a template."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from alongside.families.queries.lists import in_a_row
from alongside.support.rules.team import (
    OFFERED_WORDS,
    SUPERVISING_WORDS,
    Event,
    Gap,
    Offered,
    Out,
    Supervising,
    gap,
    standing,
)
from alongside.words.queries import clock

if TYPE_CHECKING:
    from alongside.support.models import Duty, LoneVisit, Supervision
    from alongside.support.queries.team import HubOut, OutNow, Supervised

_TAGS = {
    Out.LATE: ("Late", "red"),
    Out.SOON: ("Back soon", "yellow"),
    Out.OUT: ("Out", "blue"),
    Out.SAFE: ("Safe", "green"),
}
_CLOCKS = {Supervising.LINE: "supervision_line", Supervising.OUTSIDE: "supervision_outside"}


@dataclass(frozen=True)
class OutCard:
    """Somebody who is out alone. `reference` only where the reader may see that family."""

    name: str
    mine: bool
    late: bool
    place: str
    due_at: datetime
    told: str
    reach: str
    reference: str
    family: str
    tag: str
    colour: str
    safe: str
    longer: str


@dataclass(frozen=True)
class HubCard:
    """One hub: whom to ring now, and who is out."""

    name: str
    on_duty: list[str]
    nobody: str
    out: list[OutCard]


@dataclass(frozen=True)
class TurnLine:
    who: str
    hub: str
    from_at: datetime
    until_at: datetime
    now: bool
    href: str


@dataclass(frozen=True)
class KindCard:
    """One kind of supervision of one worker."""

    name: str
    words: str
    late: bool
    taken_on: date | None


@dataclass(frozen=True)
class SupervisionLine:
    """One row of it, for the list behind."""

    words: str
    day_on: date
    by: str
    body: str


@dataclass(frozen=True)
class WorkerCard:
    name: str
    mine: bool
    hub: str
    kinds: list[KindCard]
    lines: list[SupervisionLine]
    href: str


def hub_cards(found: "OutNow", me: UUID, now: datetime) -> list[HubCard]:
    return [_hub(one, found.references, me, now) for one in found.hubs]


def _hub(one: "HubOut", references: Mapping[UUID, str], me: UUID, now: datetime) -> HubCard:
    cards = [out_card(visit, references, me, now) for visit in one.out]
    return HubCard(
        name=one.hub.name,
        on_duty=[_on_duty(turn) for turn in one.on_duty],
        nobody="" if one.on_duty else _nobody(one.fallback),
        out=sorted(cards, key=lambda card: (not card.mine, not card.late)),
    )


def _on_duty(turn: "Duty") -> str:
    until = timezone.localtime(turn.until_at)
    return f"{turn.post.account.name}, until {until:%H:%M} on {until:%A}"


def _nobody(fallback: list[str]) -> str:
    ring = f" Ring {in_a_row(fallback)}." if fallback else " Agree with a colleague who will look out for you."
    return f"Nobody is on duty now.{ring}"


def out_card(visit: "LoneVisit", references: Mapping[UUID, str], me: UUID, now: datetime) -> OutCard:
    stands = standing(visit.due_at, visit.safe_at, now)
    tag, colour = _TAGS[stands]
    mine, reference = visit.account_id == me, references.get(visit.family_id, "") if visit.family_id else ""
    return OutCard(
        name=visit.account.name,
        mine=mine,
        late=stands is Out.LATE,
        place=visit.place,
        due_at=visit.due_at,
        told=visit.told,
        reach=visit.reach,
        reference=reference,
        family=reverse("desk:family", args=[visit.family_id]) if reference else "",
        tag=tag,
        colour=colour,
        safe=reverse("desk:out-safe", args=[visit.id]),
        longer=reverse("desk:out-longer", args=[visit.id]) if mine else "",
    )


def an_hour_on(now: datetime) -> datetime:
    """What “I will be longer” offers."""
    return now.replace(second=0, microsecond=0) + timedelta(hours=1)


def turn_lines(turns: "list[Duty]", now: datetime) -> list[TurnLine]:
    return [
        TurnLine(
            who=turn.post.account.name,
            hub=turn.hub.name,
            from_at=turn.from_at,
            until_at=turn.until_at,
            now=turn.from_at <= now,
            href=reverse("desk:duty-call-off", args=[turn.id]),
        )
        for turn in turns
    ]


def worker_cards(found: "list[Supervised]", me: UUID, today: date) -> list[WorkerCard]:
    """One's own first, then whoever waits, then the others by name; within a card both kinds of supervision."""
    cards = [
        WorkerCard(
            name=one.post.account.name,
            mine=one.post.account_id == me,
            hub=one.post.hub.name,
            kinds=[_kind(kind, one, today) for kind in Supervising],
            lines=[_line(row) for row in reversed(one.rows)],
            href=reverse("desk:supervision-new", args=[one.post.id]),
        )
        for one in found
    ]
    return sorted(cards, key=lambda card: (not card.mine, not any(kind.late for kind in card.kinds)))


def _kind(kind: Supervising, one: "Supervised", today: date) -> KindCard:
    rows = [Event(Offered(row.state), row.day_on, row.after_hard) for row in one.rows if row.kind == kind]
    stands: Gap = gap(kind, rows, every(kind, today), one.post.from_on, today)
    return KindCard(SUPERVISING_WORDS[kind], stands.words, stands.late, stands.taken_on)


def every(kind: Supervising, today: date) -> timedelta:
    """How long may pass, as the charity's clock says; five working days are a week."""
    times = clock(_CLOCKS[kind], today)
    if times.unit == "working_days":
        return timedelta(days=ceil(times.hours * 7 / 5))
    return timedelta(hours=times.hours)


def _line(row: "Supervision") -> SupervisionLine:
    kind, state = SUPERVISING_WORDS[Supervising(row.kind)], OFFERED_WORDS[Offered(row.state)].lower()
    hard = ", after a hard event" if row.after_hard else ""
    return SupervisionLine(f"{kind}: {state}{hard}", row.day_on, row.made_by.name, row.words or "")
