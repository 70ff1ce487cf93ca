"""Topics gone over and practical help as words, ready for a template."""

import uuid
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone

from alongside.support.rules.helping import MOVES, OPEN, STATE_COLOURS, STATE_WORDS, HelpState
from alongside.support.rules.topics import again
from alongside.words import queries as words

if TYPE_CHECKING:
    from alongside.support.models import Help, HelpStep, TopicTalk
    from alongside.support.queries.together import Together

LATEST = 4


@dataclass(frozen=True)
class TalkLine:
    """One talk about a topic, for the list under the grid."""

    title: str
    at: datetime
    by: str
    body: str


@dataclass(frozen=True)
class HelpLine:
    """Practical help as it stands, with its steps oldest first."""

    id: uuid.UUID
    label: str
    who: str
    words: str
    state: str
    colour: str
    open: bool
    asked_at: datetime
    look_again_on: date | None
    overdue: bool
    steps: list["StepLine"]
    href: str


@dataclass(frozen=True)
class StepLine:
    words: str
    at: datetime
    by: str
    who: str
    body: str


@dataclass(frozen=True)
class TopicLine:
    """A topic on the family's page."""

    label: str
    times: str
    on: date


@dataclass(frozen=True)
class TogetherCard:
    """For `desk/beside/_together.html` on the family's page."""

    topics: list[TopicLine]
    helps: list[HelpLine]
    more_topics: int
    came: int


def times(talks: "Iterable[TopicTalk]") -> Counter[str]:
    """How often each topic was gone over."""
    return Counter(talk.topic for talk in talks)


def talk_lines(talks: "Iterable[TopicTalk]") -> list[TalkLine]:
    """Newest first, as given."""
    return [
        TalkLine(
            f"{words.label('topic', talk.topic)}, with {talk.person.called}", talk.at, talk.made_by.name, talk.words
        )
        for talk in talks
    ]


def help_lines(found: "Iterable[tuple[Help, list[HelpStep]]]", today: date) -> list[HelpLine]:
    """What is open first, then what is over; the newest of each first."""
    lines = [_help(help, help.person.called, steps, today) for help, steps in found]
    return sorted(lines, key=lambda line: not line.open)


def _help(help: "Help", who: str, steps: "list[HelpStep]", today: date) -> HelpLine:
    state = HelpState(help.state)
    look = help.look_again_on
    return HelpLine(
        id=help.id,
        label=words.label("practical_help", help.kind),
        who=who,
        words=help.words,
        state=STATE_WORDS[state],
        colour=STATE_COLOURS[state],
        open=state in OPEN,
        asked_at=help.made_at,
        look_again_on=look if state in OPEN else None,
        overdue=state in OPEN and look is not None and look <= today,
        steps=[_step(step) for step in steps],
        href=reverse("desk:help", args=[help.family_id, help.id]),
    )


def _step(step: "HelpStep") -> StepLine:
    return StepLine(STATE_WORDS[HelpState(step.state)], step.at, step.made_by.name, step.who, step.words)


def moves(help: "Help") -> tuple[HelpState, ...]:
    """What may be said of it next."""
    return MOVES[HelpState(help.state)]


def together_card(found: "Together", today: date) -> TogetherCard:
    """The latest topics, each once with how often; help that is open; and how much came through."""
    often = times(found.talks)
    latest = {talk.topic: timezone.localdate(talk.at) for talk in sorted(found.talks, key=lambda talk: talk.at)}
    topics = sorted(latest.items(), key=lambda pair: pair[1], reverse=True)
    return TogetherCard(
        topics=[TopicLine(words.label("topic", topic), again(often[topic]), on) for topic, on in topics[:LATEST]],
        helps=[_help(help, "", [], today) for help in reversed(found.helps) if HelpState(help.state) in OPEN],
        more_topics=max(len(topics) - LATEST, 0),
        came=sum(help.state == HelpState.CAME for help in found.helps),
    )
