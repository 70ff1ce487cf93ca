"""Meetings, promises and what was asked for the invented families: those of the told stories, and thrown ones.

The told ones stand in `advocacy.toml`, by what their story is like. A thrown family has none, one or several promises.
"""

import tomllib
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from django.utils import timezone

from alongside.advocacy.models import (
    Answer,
    Asking,
    Effect,
    Meeting,
    MeetingStep,
    Outcome,
    Promise,
    PromiseStep,
    View,
)
from alongside.advocacy.rules import askings, meetings, promises
from alongside.advocacy.rules.meetings import people_in
from alongside.demo.telling import Telling
from alongside.demo.telling_referral import first_talk
from alongside.words import queries as words

TOLD = Path(__file__).with_name("advocacy.toml")
_WHAT = (
    ("social_care", "A visit every second week, and a call before"),
    ("police", "To tell them what came of the phone"),
    ("education", "A person at school to go to"),
    ("health", "An appointment within six weeks"),
    ("youth", "Somebody beside her on Thursdays"),
    ("council", "An answer about the move"),
)
_EFFECTS = ("We waited in all day.", "It helped. It really did.", "She says nobody does what they say.")
_VERBS = ("keep", "keep", "keep_late", "break", "ask")


@cache
def _told() -> dict[str, Any]:
    return tomllib.loads(TOLD.read_text(encoding="utf-8"))


def tell_advocacy(telling: Telling) -> None:
    """What the story says; for a thrown family a few promises, none before the family was met."""
    like = telling.story.like
    for said in _told().get(like, ()):
        _one(telling, said)
    if like not in _told():
        _thrown(telling)


def _one(telling: Telling, said: dict[str, Any]) -> None:
    meeting = _meeting(telling, said) if "kind" in said else None
    first = [_promise(telling, one, meeting) for one in said.get("promises", ())]
    broken = next((row for row in first if row.state == promises.State.BROKEN), None)
    for one in said.get("challenges", ()):
        _challenge(telling, one, broken, meeting)
    if "minutes_say" in said:
        _mend(telling, said, meeting)
    if "referral" in said:
        _referral(telling, said["referral"])
    for helped, who, text in said.get("helped", ()):
        telling.own(Outcome, telling.at(3), person=telling.people[who], helped=helped, words=text)


def _meeting(telling: Telling, said: dict[str, Any]) -> Meeting:
    at = telling.at(said["at"])
    made = min(at, telling.at(2))
    held = said["state"] == meetings.State.HELD
    minutes = said.get("minutes")
    row = telling.own(
        Meeting, made, kind=said["kind"], state=said["state"], at=at, version=2 if held else 1,
        called_by=said.get("called_by", ""), place=said.get("place", ""), about=said.get("about", ""),
        minutes_on=None if minutes is None else telling.day(minutes),
        minutes_by_id=None if minutes is None else telling.house.accounts[telling.story.plo],
    )  # fmt: skip
    if held:
        telling.own(
            MeetingStep, made + timedelta(hours=1), meeting=row, verb=meetings.Verb.HOLD.value, at=at,
            invited=said["invited"], came=said["came"], people=people_in(said.get("people", "")),
            chair=said.get("chair", ""), spoke=said.get("spoke", ""), words=said["words"],
        )  # fmt: skip
    for moment, who, text in said.get("views", ()):
        gap = timedelta(hours=-24 if moment == meetings.Moment.BEFORE else 2)
        telling.own(
            View, min(at + gap, telling.house.now), meeting=row, person=telling.people[who], moment=moment, words=text
        )
    return row


def _promise(telling: Telling, said: list[Any], meeting: Meeting | None) -> Promise:
    agency, owner, what, made, due, steps, effects = said
    row = telling.own(
        Promise, _noon(telling, made), agency=agency, owner=owner, what=what, meeting=meeting,
        made_on=telling.day(made), due_on=telling.day(due) if due != "" else None,
        how="meeting" if meeting else "phone",
        state=promises.State.OPEN.value,
    )  # fmt: skip
    for step in steps:
        _became(telling, row, *step)
    for who, text in effects:
        last = max([made, *(step[1] for step in steps)])
        telling.own(
            Effect, _noon(telling, last) + timedelta(hours=1), promise=row, person=telling.people[who], words=text
        )
    return row


def _became(telling: Telling, row: Promise, verb: str, on: int, how: str, text: str, due: int | None = None) -> None:
    said = promises.Verb(verb)
    step = telling.own(
        PromiseStep, _noon(telling, on), promise=row, verb=verb, happened_on=telling.day(on), told_how=how, words=text,
        due_on=None if due is None else telling.day(due),
    )  # fmt: skip
    row.state = promises.move(promises.State(row.state), said).value
    row.version += 1
    if said is promises.Verb.ASK:
        row.asked += 1
        row.due_on = step.due_on or row.due_on


def _noon(telling: Telling, day: int) -> datetime:
    """Never later than now."""
    return min(telling.at(-24 * day), telling.house.now)


def _asking(telling: Telling, kind: askings.Kind, ago: float, step: str = "", **said: Any) -> Asking:
    at = telling.at(ago)
    line = words.clock_if_any(askings.clock_name(kind, step), timezone.localdate(telling.house.now))
    times = line.times if line else None
    due = askings.due_on(times, at, words.bank_holidays(), timezone.get_current_timezone())
    return telling.own(
        Asking, at, kind=kind.value, step=step, at=at, due_on=due, state=askings.State.WAITING.value, **said
    )


def _answered(telling: Telling, row: Asking, answers: list[Any]) -> None:
    for result, ago, who, text in answers:
        at = telling.at(ago)
        telling.own(
            Answer, at, asking=row, verb=askings.Verb.ANSWER.value, at=at, result=result, from_whom=who, words=text
        )
        row.state, row.version = askings.State.ANSWERED.value, row.version + 1


def _challenge(telling: Telling, said: list[Any], promise: Promise | None, meeting: Meeting | None) -> None:
    agency, step, ago, whom, text, answers = said
    about = promise if promise is not None and promise.agency == agency else None
    row = _asking(
        telling, askings.Kind.CHALLENGE, ago, step, agency=agency, to_whom=whom, said=text, promise=about,
        meeting=meeting,
    )  # fmt: skip
    _answered(telling, row, answers)


def _mend(telling: Telling, said: dict[str, Any], meeting: Meeting | None) -> None:
    row = _asking(
        telling, askings.Kind.MINUTES, said["mend_ago"], agency="social_care", to_whom="The chair", meeting=meeting,
        person=telling.people[said["mend_by"]], said=said["parent_says"], minutes_say=said["minutes_say"],
    )  # fmt: skip
    _answered(telling, row, said["mend_answer"])


def _referral(telling: Telling, said: list[Any]) -> None:
    ago, whom, text, told, why, answers = said
    child = next((one.key for one in telling.story.people if one.kind == "child"), "")
    row = _asking(
        telling, askings.Kind.CHILD_PROTECTION, ago, agency="social_care", to_whom=whom, said=text, told=told,
        why_not_told=why, person=telling.people.get(child),
    )  # fmt: skip
    _answered(telling, row, answers)


def _thrown(telling: Telling) -> None:
    story, dice = telling.story, telling.dice
    if story.call.stage != "contacted" or not dice.chance(0.4):
        return
    begun, ended = int(first_talk(telling).ago // 24), int((story.closed or 0) // 24)
    parent = next((one.key for one in story.people if one.kind == "parent"), "")
    for _ in range(dice.whole(1, 3)):
        made = -dice.whole(ended, max(begun, ended))
        due = made + dice.whole(3, 40) if dice.chance(0.8) else ""
        agency, what = dice.one(_WHAT)
        on = min(made + dice.whole(1, 45), -ended)
        steps = [[dice.one(_VERBS), on, "parent", ""]] if dice.chance(0.7) else []
        effects = [[parent, dice.one(_EFFECTS)]] if parent and steps and dice.chance(0.3) else []
        _promise(telling, [agency, "", what, made, due, steps, effects], None)
