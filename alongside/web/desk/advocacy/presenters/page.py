"""The advocacy of one family on one page, its part of the family's page, and the ladder."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse

from alongside.advocacy.rules.askings import State as Asked
from alongside.advocacy.rules.meetings import State as Met
from alongside.advocacy.rules.outcomes import HELPED_WORDS, Helped
from alongside.advocacy.rules.promises import OWED
from alongside.web.desk.advocacy.presenters import askings, meetings, promises

if TYPE_CHECKING:
    from alongside.advocacy.models import Asking, Meeting, Outcome, Promise
    from alongside.advocacy.queries import Advocacy, Rung

_ADD = ("promise-new", "meeting-new", "challenge", "refer-child", "helped", "sheet", "ladder")
LATEST = 3


@dataclass(frozen=True)
class HelpedLine:
    title: str
    words: str
    whose: str
    by: str
    at: datetime
    colour: str


@dataclass(frozen=True)
class AdvocacyView:
    """`owed` has what is overdue on top; `over` is what was kept, broken or taken back."""

    reference: str
    owed: list[promises.PromiseLine]
    over: list[promises.PromiseLine]
    silent: list[askings.AskingLine]
    asked: list[askings.AskingLine]
    ahead: list[meetings.MeetingLine]
    past: list[meetings.MeetingLine]
    outcomes: list[HelpedLine]
    links: dict[str, str]
    may_write: bool
    nothing: bool


def advocacy(found: "Advocacy", today: date, people: dict[UUID, str]) -> AdvocacyView:
    rows = [one.promise for one in found.promises]
    asked = [one.asking for one in found.askings]
    return AdvocacyView(
        reference=found.family.reference,
        owed=promises.lines([row for row in rows if row.state in OWED], today, found.may_write),
        over=promises.lines([row for row in rows if row.state not in OWED][::-1], today, found.may_write),
        silent=askings.lines([row for row in asked if row.state == Asked.WAITING], today),
        asked=askings.lines([row for row in asked if row.state != Asked.WAITING], today),
        ahead=meetings.lines(found, Met.PLANNED),
        past=meetings.lines(found, Met.HELD, Met.CANCELLED),
        outcomes=[_helped(row, found, people) for row in found.outcomes],
        links={name.replace("-", "_"): reverse(f"desk:advocacy-{name}", args=[found.family.id]) for name in _ADD},
        may_write=found.may_write,
        nothing=not (rows or asked or found.meetings or found.outcomes),
    )


_COLOURS = {Helped.HELPED: "green", Helped.NO_EFFECT: "grey", Helped.MADE_WORSE: "red", Helped.TOO_EARLY: "blue"}


def _helped(row: "Outcome", found: "Advocacy", people: dict[UUID, str]) -> HelpedLine:
    helped = Helped(row.helped)
    return HelpedLine(
        title=HELPED_WORDS[helped],
        words=row.words,
        whose=people.get(row.person_id or row.id, ""),
        by=found.names.get(row.made_by_id, ""),
        at=row.made_at,
        colour=_COLOURS[helped],
    )


@dataclass(frozen=True)
class Part:
    """For the family's page: what is owed, what is awaited, and the next meeting."""

    promises: list[promises.PromiseLine]
    more: int
    silent: list[askings.AskingLine]
    ahead: list[meetings.MeetingLine]


def part(rows: "tuple[list[Promise], list[Meeting], list[Asking]]", now: datetime, today: date) -> Part:
    owed = [row for row in rows[0] if row.state in OWED]
    ahead = sorted((row for row in rows[1] if row.state == Met.PLANNED), key=lambda row: row.at)
    waiting = askings.lines([row for row in rows[2] if row.state == Asked.WAITING], today)
    return Part(
        promises=promises.lines(owed, today, may_write=False)[:LATEST],
        more=max(len(owed) - LATEST, 0),
        silent=[line for line in waiting if line.overdue],
        ahead=[meetings.line(row) for row in ahead if row.at >= now][:1],
    )


@dataclass(frozen=True)
class RungLine:
    """One step of the ladder. `taken`: what was asked there; `href` to take it."""

    label: str
    hint: str
    clock: str
    source: str
    taken: list[askings.AskingLine]
    href: str


def rungs(found: "list[Rung]", agency: str, family: UUID, today: date, may_write: bool) -> list[RungLine]:
    address = reverse("desk:advocacy-challenge", args=[family])
    return [
        RungLine(
            label=rung.label,
            hint=rung.hint,
            clock=rung.clock,
            source=f"{rung.source} ({rung.confidence})",
            taken=[askings.line(row, today) for row in rung.taken],
            href=f"{address}?agency={agency}&step={rung.code}" if may_write else "",
        )
        for rung in found
    ]
