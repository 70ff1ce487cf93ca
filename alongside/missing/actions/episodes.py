"""What is done while a child is missing and afterwards: police, the search, conversations, and settling."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from alongside.access.actor import Actor
from alongside.access.gate import Refused
from alongside.missing.actions.steps import happened_already, row_of, take
from alongside.missing.models import Episode, Report, ReturnTalk, SearchLine, Step
from alongside.missing.rules import (
    Number,
    Risk,
    Talk,
    Told,
    Verb,
    Who,
    Whose,
    why_not_settle,
    why_not_talk,
)
from alongside.observations.actions import Unfit


@dataclass(frozen=True)
class ToldPolice:
    """What police were told and what they said: it stands in the hub record, so no parent's view is in it."""

    at: datetime
    number: Number
    reference: str = ""
    officer: str = ""
    risk: Risk = Risk.NOT_KNOWN
    words: str = ""
    told_by: str = ""


def report(*, episode: Episode, said: ToldPolice, once: uuid.UUID, by: Actor, now: datetime) -> Report:
    """Police were told that the child is missing. It writes down; it rings nobody."""
    return _reported(episode, Told.MISSING, Verb.REPORT, said, once, by, now)


def tell_back(*, episode: Episode, said: ToldPolice, once: uuid.UUID, by: Actor, now: datetime) -> Report:
    """Police were told that the child is back, so that nobody goes on looking."""
    return _reported(episode, Told.BACK, Verb.TELL_BACK, said, once, by, now)


def _reported(
    episode: Episode, kind: Told, verb: Verb, said: ToldPolice, once: uuid.UUID, by: Actor, now: datetime
) -> Report:
    happened_already(said.at, now)
    row = row_of(
        Report, episode, once, by, now, child_id=episode.child_id, kind=kind.value, number=said.number.value,
        risk=said.risk.value, at=said.at, reference=said.reference, officer=said.officer, words=said.words,
        told_by=said.told_by,
    )  # fmt: skip
    return take(row, verb, by=by, now=now, texts=(said.words,))


def leave_unreported(
    *, episode: Episode, words: str, told_by: str = "", once: uuid.UUID, by: Actor, now: datetime
) -> Step:
    """Not reported, with the parent's reason in their words. It is a choice, and it is nobody's fault."""
    if not words.strip():
        raise Unfit("words", "Write down why, in their words. “They did not want to say” is an answer")
    row = row_of(Step, episode, once, by, now, verb=Verb.LEAVE.value, at=now, words=words, told_by=told_by)
    return take(row, Verb.LEAVE, by=by, now=now, texts=(words,))


def search(
    *, episode: Episode, who: Who, at: datetime, words: str, told_by: str = "", once: uuid.UUID, by: Actor,
    now: datetime,
) -> SearchLine:  # fmt: skip
    """One thing somebody did to find the child."""
    happened_already(at, now)
    if not words.strip():
        raise Unfit("words", "Write down what was done")
    row = row_of(SearchLine, episode, once, by, now, who=who.value, at=at, words=words, told_by=told_by)
    return take(row, Verb.SEARCH, by=by, now=now, texts=(words,))


@dataclass(frozen=True)
class Conversation:
    """One step of a return conversation, and with whom it is."""

    whose: Whose
    came: Talk
    at: datetime
    with_whom: str = ""
    independent: bool | None = None
    words: str = ""


def talk(
    *, episode: Episode, said: Conversation, draft: str = "", once: uuid.UUID, by: Actor, now: datetime
) -> ReturnTalk:
    """The child's conversation has a clock; the parent's own has none."""
    happened_already(said.at, now)
    row = row_of(
        ReturnTalk, episode, once, by, now, whose=said.whose.value, came=said.came.value, at=said.at,
        with_whom=said.with_whom, independent=said.independent, words=said.words,
    )  # fmt: skip

    def also(standing: Episode) -> dict[str, Any]:
        if said.whose is Whose.PARENT:
            return {}
        if problem := why_not_talk(Talk(standing.talk), said.came):
            raise Unfit("came", problem)
        return {"talk": said.came.value}

    return take(row, Verb.TALK, by=by, now=now, also=also, texts=(said.words,), draft=draft)


def settle(*, episode: Episode, words: str = "", once: uuid.UUID, by: Actor, now: datetime) -> Step:
    """Nothing more is owed to anybody for this episode."""
    row = row_of(Step, episode, once, by, now, verb=Verb.SETTLE.value, at=now, words=words)

    def also(standing: Episode) -> dict[str, Any]:
        if problem := why_not_settle(Talk(standing.talk), words):
            raise Unfit("words", problem)
        return {}

    return take(row, Verb.SETTLE, by=by, now=now, also=also, texts=(words,))


def reopen(*, episode: Episode, words: str = "", once: uuid.UUID, by: Actor, now: datetime) -> Step:
    """There is more to hear after all."""
    row = row_of(Step, episode, once, by, now, verb=Verb.REOPEN.value, at=now, words=words)
    return take(row, Verb.REOPEN, by=by, now=now, texts=(words,))


def mistake(*, episode: Episode, words: str, once: uuid.UUID, by: Actor, now: datetime) -> Step:
    """The button was pressed for the wrong child, or nobody was missing. It stays, and counts nowhere."""
    if not words.strip():
        raise Refused("Say in a few words how it came about, so that nobody wonders later.")
    row = row_of(Step, episode, once, by, now, verb=Verb.MISTAKE.value, at=now, words=words)
    return take(row, Verb.MISTAKE, by=by, now=now)
