"""Being beside a family, in words: what is planned, what comes again, what is to be done, how quiet it is."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from alongside.support.rules import MODE_SHORT, Mode
from alongside.support.rules.appointments import in_words
from alongside.support.rules.planned import PLANNED_WORDS, PlannedState
from alongside.support.rules.rhythm import RHYTHM_WORDS, Rhythm, tried_in_words
from alongside.web.desk.support.presenters.names import lower, with_whom
from alongside.web.desk.support.presenters.tasks import TaskLine, task_line

if TYPE_CHECKING:
    from uuid import UUID

    from alongside.families.rules import Verdict
    from alongside.support.models import AgreedRhythm, Appointment, PlannedContact
    from alongside.support.queries import Beside, Day, Days, Quiet

_COLOURS = {PlannedState.AHEAD: "blue", PlannedState.HAPPENED: "green"}
FEW = 5  # tasks on the family's page; the rest is one tap away


@dataclass(frozen=True)
class PlanLine:
    """One planned contact. `passed`: nobody has said yet what became of it."""

    title: str
    href: str
    at: datetime
    purpose: str
    state: str
    colour: str
    passed: bool


@dataclass(frozen=True)
class CallLine:
    title: str
    href: str
    next_at: datetime
    passed: bool


@dataclass(frozen=True)
class QuietLine:
    """`over`: it has been silent for longer than was agreed."""

    rhythm: str
    why: str
    since: datetime | None
    over: bool
    tries: int
    tried: str
    href: str


@dataclass(frozen=True)
class BesidePart:
    """The part of the family's page."""

    planned: list[PlanLine]
    calls: list[CallLine]
    tasks: list[TaskLine]
    more_tasks: int
    quiet: QuietLine
    links: dict[str, str]
    may_write: bool


@dataclass(frozen=True)
class DayLine:
    """One day of a call that comes again."""

    on: date
    at: datetime
    href: str
    state: str
    colour: str


@dataclass(frozen=True)
class RhythmLine:
    rhythm: str
    why: str
    from_at: datetime
    until_at: datetime | None
    by: str


def beside_part(found: "Beside", now: datetime, today: date) -> BesidePart:
    family = found.family.id
    return BesidePart(
        planned=[_of_page(plan, found, now) for plan in found.planned],
        calls=[_call(one, found, now) for one in found.appointments],
        tasks=[task_line(task, today, name=False) for task in found.tasks[:FEW]],
        more_tasks=max(0, len(found.tasks) - FEW),
        quiet=quiet_line(found.quiet, family),
        links={name: reverse(f"desk:{name}", args=[family]) for name in _LINKS},
        may_write=found.may_write,
    )


_LINKS = ("planned-new", "appointment-new", "task-new", "family-tasks", "rhythm")


def _of_page(plan: "PlannedContact", found: "Beside", now: datetime) -> PlanLine:
    person = found.people.get(plan.person_id) if plan.person_id else None
    professional = found.professionals.get(plan.professional_id) if plan.professional_id else None
    return _plan(plan, with_whom(person, professional, plan.with_whom), now)


def plan_line(plan: "PlannedContact", now: datetime) -> PlanLine:
    """`plan` with its person and professional at hand."""
    return _plan(plan, with_whom(plan.person, plan.professional, plan.with_whom), now)


def _plan(plan: "PlannedContact", who: str, now: datetime) -> PlanLine:
    state = PlannedState(plan.state)
    passed = state is PlannedState.AHEAD and plan.at <= now
    return PlanLine(
        title=f"{MODE_SHORT[Mode(plan.mode)]} with {who}",
        href=reverse("desk:planned", args=[plan.id]),
        at=plan.at,
        purpose=plan.purpose,
        state="What became of it?" if passed else PLANNED_WORDS[state],
        colour="yellow" if passed else _COLOURS.get(state, "grey"),
        passed=passed,
    )


def _call(one: "Appointment", found: "Beside", now: datetime) -> CallLine:
    person = found.people.get(one.person_id)
    return CallLine(
        title=f"{MODE_SHORT[Mode(one.mode)]} with {with_whom(person, None, '')}: {lower(in_words(one.again))}",
        href=reverse("desk:appointment", args=[one.id]),
        next_at=one.next_at,
        passed=one.next_at <= now,
    )


def quiet_line(quiet: "Quiet", family: "UUID") -> QuietLine:
    silence = quiet.silence
    return QuietLine(
        rhythm=RHYTHM_WORDS[quiet.rhythm],
        why=quiet.agreed.because if quiet.agreed else "The usual, as nobody has agreed anything else yet.",
        since=silence.since if silence else None,
        over=bool(silence and silence.over),
        tries=quiet.tries,
        tried=tried_in_words(quiet.tries),
        href=reverse("desk:rhythm", args=[family]),
    )


def safe_words(verdict: "Verdict | None") -> dict[str, Any]:
    """What they said about that way at that time; nothing where there is nobody to ask."""
    if verdict is None:
        return {}
    return {"kind": "safe" if verdict.allowed else "due", "words": verdict.words, "say": verdict.say}


def appointment_title(one: "Appointment") -> str:
    return f"{MODE_SHORT[Mode(one.mode)]} with {one.person.called}"


def appointment_when(one: "Appointment") -> str:
    return in_words(one.again)


def day_lines(days: "list[Day]", appointment: "UUID") -> list[DayLine]:
    return [_day(one, appointment) for one in days]


def _day(one: "Day", appointment: "UUID") -> DayLine:
    state = PlannedState(one.planned.state) if one.planned else PlannedState.AHEAD
    taken_up = one.planned is not None and state is not PlannedState.AHEAD
    return DayLine(
        on=one.on,
        at=one.at,
        href=reverse("desk:planned", args=[one.planned.id])
        if one.planned
        else reverse("desk:appointment-day", args=[appointment, one.on.isoformat()]),
        state=PLANNED_WORDS[state] if taken_up else "",
        colour=_COLOURS.get(state, "grey"),
    )


def days(found: "Days", appointment: "UUID") -> dict[str, list[DayLine]]:
    shelves = {"coming": found.coming, "open": found.open, "told": found.told}
    return {name: day_lines(shelf, appointment) for name, shelf in shelves.items()}


def rhythm_lines(rows: "list[AgreedRhythm]") -> list[RhythmLine]:
    return [
        RhythmLine(RHYTHM_WORDS[Rhythm(row.rhythm)], row.because, row.made_at, row.ended_at, row.made_by.name)
        for row in rows
    ]
