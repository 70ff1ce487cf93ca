"""Staying in touch with the invented families: how often, what is planned, calls that come again, things to do."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from alongside.demo.story import Talk
from alongside.demo.telling import Telling
from alongside.families.models.people import PersonKind
from alongside.support.models import AgreedRhythm, Appointment, Contact, LastReached, PlannedContact, PlannedStep, Task
from alongside.support.rules import Mode, Outcome
from alongside.support.rules.appointments import Again, moment, next_open
from alongside.support.rules.hours import Open, out_of_hours
from alongside.support.rules.planned import PlannedState
from alongside.support.rules.rhythm import USUAL, Rhythm
from alongside.support.rules.tasks import TaskState

_FITS = ((84.0, Rhythm.TWICE_WEEKLY), (168.0, Rhythm.WEEKLY), (336.0, Rhythm.FORTNIGHTLY), (744.0, Rhythm.MONTHLY))
_OFFICE = Open(frozenset(range(5)), time(9), time(17))
_AWAY = (Mode.VISIT, Mode.WALK, Mode.MEET)
_DIMENSIONS = ("emotional", "practical", "information", "advocacy", "liaison")
_WHY = {
    Rhythm.WEEKLY: "Calmer since school began again. We agreed it together.",
    Rhythm.FORTNIGHTLY: "She said every other week is plenty, and that she knows where we are.",
    Rhythm.MONTHLY: "A call at the end of the month, to hear how things are.",
    Rhythm.RESTING: "They would rather be the ones who ring.",
    Rhythm.DAILY: "Until the hearing: a call every evening, as she asked.",
}
_PURPOSES = (
    "To read the letter from school together",
    "A walk, and no forms",
    "To get ready for the meeting",
    "To look at what was agreed, and what came of it",
    "To go through what happens at the police station",
)
_CALLS = ("How the week was", "To hear what the weekend will be like", "So that Wednesday has somebody in it")
_TODO = (
    "Ring the school about the shorter days",
    "Ask for the minutes of the meeting",
    "Find the crime number, and who has it now",
    "Send the leaflet on how grooming works, to the safe address only",
    "Ask whether the bus pass came through",
    "Tell them what became of what they noticed",
)


def besides(telling: Telling, talk: Talk, at: datetime) -> dict[str, Any]:
    """What may be said of a contact besides what happened: the way there, the hour, what kind of support it was."""
    spoke = talk.outcome == Outcome.REACHED
    return {
        "out_of_hours": out_of_hours(timezone.localtime(at), [_OFFICE]),
        "travel_minutes": telling.dice.one((20, 35, 50)) if talk.mode in _AWAY else None,
        "dimensions": telling.dice.some(_DIMENSIONS, telling.dice.whole(1, 2)) if spoke else [],
        "with_whom": "" if talk.person else _somebody_round(telling),
        "people_there": [],
        "others_there": "",
    }


def _somebody_round(telling: Telling) -> str:
    """The first professional of the story, by name and role."""
    return next((f"{one.name}, {one.role}" for one in telling.story.professionals), "")


def tell_support(telling: Telling) -> None:
    """After the talks are told. Families whose support has ended have nothing ahead of them."""
    talks = [row for row in telling.rows if isinstance(row, Contact) and _with_a_parent(telling, row)]
    reached = [row for row in talks if row.outcome == Outcome.REACHED]
    if not reached:
        return
    last = max(reached, key=lambda row: row.at)
    rhythm = _rhythm(telling, last)
    telling.own(
        LastReached, last.at, rhythm=rhythm.value, reached_at=last.at,
        tries=sum(row.at > last.at and row.outcome != Outcome.REACHED for row in talks),
    )  # fmt: skip
    if telling.story.closed is None:
        _planned(telling)
        _call(telling)
        _tasks(telling, last)


def _with_a_parent(telling: Telling, row: Contact) -> bool:
    parents = {one.id for one in telling.people.values() if one.kind == PersonKind.PARENT}
    return row.person_id in parents


def _rhythm(telling: Telling, last: Contact) -> Rhythm:
    """What fits how often they speak; now and then nobody has thought of it, and the family has gone quiet."""
    hours = (telling.house.now - last.at) / timedelta(hours=1)
    fits = next((rhythm for most, rhythm in _FITS if hours < most), Rhythm.RESTING)
    if fits is USUAL or telling.dice.chance(0.12):
        return USUAL
    telling.own(AgreedRhythm, last.at, rhythm=fits.value, because=_WHY[fits])
    return fits


def _parent(telling: Telling) -> object:
    return next(one for one in telling.people.values() if one.kind == PersonKind.PARENT)


def _on(telling: Telling, days: int, hour: int) -> datetime:
    zone = timezone.get_current_timezone()
    return datetime.combine(telling.day(days), time(hour, telling.dice.one((0, 15, 30))), tzinfo=zone)


def _planned(telling: Telling) -> None:
    dice = telling.dice
    by = telling.house.accounts[telling.story.plo]
    made = telling.at(dice.part(30, 60))
    for days in dice.some((-1, 1, 2, 4, 6), dice.whole(0, 2)):
        at = _on(telling, days, dice.whole(10, 14))
        off = dice.chance(0.2)
        state = PlannedState.THEY_CALLED_OFF if off else PlannedState.AHEAD
        row = telling.own(
            PlannedContact, made, person=_parent(telling), mode=dice.one((Mode.VOICE, Mode.VISIT, Mode.WALK)).value,
            at=at, state=state.value, state_at=made, state_by_id=by, purpose=dice.one(_PURPOSES), with_whom="",
        )  # fmt: skip
        if off:
            telling.own(PlannedStep, made, planned=row, state=state.value, because="Her mother is not well")


def _call(telling: Telling) -> None:
    dice = telling.dice
    if not dice.chance(0.35):
        return
    first: date = telling.day(dice.whole(-2, 5))
    again = Again(dice.whole(0, 4), time(dice.whole(10, 14), dice.one((0, 30))), dice.one((1, 1, 2)), first)
    on = next_open(again, first, ())
    telling.own(
        Appointment, telling.at(dice.part(60, 80)), person=_parent(telling), mode=Mode.VOICE.value,
        weekday=again.weekday, at_time=f"{again.at_time:%H:%M}", every_weeks=again.every_weeks, from_on=first,
        next_at=moment(again, on, timezone.get_current_timezone()), purpose=dice.one(_CALLS), because="",
    )  # fmt: skip


def _tasks(telling: Telling, last: Contact) -> None:
    dice, story = telling.dice, telling.story
    by, post = telling.house.accounts[story.plo], telling.house.posts[story.plo, story.hub]
    for what in dice.some(_TODO, dice.whole(0, 2)):
        day = dice.one((None, -1, 0, 2, 5))
        telling.own(
            Task, last.at, due_on=None if day is None else telling.day(day), post_id=post, from_kind="contact",
            from_id=last.id, state=TaskState.OPEN.value, state_at=last.at, state_by_id=by, what=what,
        )  # fmt: skip
