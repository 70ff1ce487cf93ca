"""What topics, the topic grid and practical help tell of a family: for its chronology, for Today and for a search."""

import uuid
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime

from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import TieKind
from alongside.families.happenings import Happening, Rows, Text, happened_rows, waiting_rows
from alongside.families.models import Family
from alongside.sealing import keyring
from alongside.sealing.models import Purpose
from alongside.support.models import Help, HelpStep, MirrorMark, TopicTalk
from alongside.support.rules.helping import OPEN, STATE_WORDS, HelpState
from alongside.support.rules.topics import Covered, Side
from alongside.words.queries import label

TOPIC, STEP, GRID, HELP = "topic", "help_step", "topic_grid", "help"


def happened(family: Family) -> list[Rows]:
    """Talks about a topic, steps of practical help, and what the child's worker has talked about with the child."""
    return [
        happened_rows(TopicTalk.objects.filter(family=family), TOPIC, "at"),
        happened_rows(HelpStep.objects.filter(family=family), STEP, "at"),
        happened_rows(_with_the_child().filter(family=family), GRID, "made_at"),
    ]


def told(actor: Actor, family: Family, kinds_ids: Mapping[str, Collection[uuid.UUID]]) -> list[Happening]:
    """One query a kind that is asked for."""
    gate.require(actor, Can.SEE_FAMILY, family)
    opens: dict[str, Callable[[Family, Collection[uuid.UUID]], list[Happening]]] = {
        TOPIC: _talks, STEP: _steps, GRID: _marks,
    }  # fmt: skip
    return [line for kind, ids in kinds_ids.items() if kind in opens and ids for line in opens[kind](family, ids)]


def _talks(family: Family, ids: Collection[uuid.UUID]) -> list[Happening]:
    rows = TopicTalk.objects.filter(family=family, pk__in=ids).select_related("made_by")
    return [
        Happening(TOPIC, row.id, row.at, f"Went over: {label('topic', row.topic)}", row.words, row.made_by.name)
        for row in rows
    ]


def _steps(family: Family, ids: Collection[uuid.UUID]) -> list[Happening]:
    rows = HelpStep.objects.filter(family=family, pk__in=ids).select_related("made_by", "help")
    return [
        Happening(STEP, row.id, row.at, f"{_help_of(row)}: {_stands(row)}", _said(row), row.made_by.name)
        for row in rows
    ]


def _help_of(row: HelpStep) -> str:
    return label("practical_help", row.help.kind)


def _stands(row: HelpStep) -> str:
    words = STATE_WORDS[HelpState(row.state)]
    return words[:1].lower() + words[1:]


def _said(row: HelpStep) -> str:
    """What was asked for stands with the first step; with each later one, what was written of it."""
    asked = row.state == HelpState.ASKED and not row.words
    return str(row.help.words if asked else row.words)


def _marks(family: Family, ids: Collection[uuid.UUID]) -> list[Happening]:
    rows = MirrorMark.objects.filter(family=family, pk__in=ids).select_related("made_by")
    return [
        Happening(
            GRID, row.id, row.made_at, f"Talked about with the child: {label('topic', row.topic)}", by=row.made_by.name
        )
        for row in rows
    ]


def waiting(actor: Actor, now: datetime) -> list[Rows]:
    """Help that somebody meant to look at again by today, for those who work with the family."""
    mine = actor.families_by((TieKind.WORKER, TieKind.COVER)) - actor.excluded
    if not mine:
        return []
    rows = Help.objects.filter(
        family__in=sorted(mine),
        state__in=[state.value for state in OPEN],
        look_again_on__lte=timezone.localdate(now),
        family__closed_at=None,
    )
    return [waiting_rows(rows, HELP, "moved_at", "look_again")]


def said(families: Collection[uuid.UUID]) -> Iterator[Text]:
    """The words of talks, of what was asked for, and of what became of it. The families are scoped already."""
    keyring.warm(Purpose.FAMILY, families)
    for talk in TopicTalk.objects.filter(family__in=families).iterator(chunk_size=500):
        if talk.words:
            yield Text(TOPIC, talk.id, talk.family_id, talk.at, ((label("topic", talk.topic), talk.words),))
    for help in Help.objects.filter(family__in=families).iterator(chunk_size=500):
        name = label("practical_help", help.kind)
        yield Text(HELP, help.id, help.family_id, help.made_at, ((name, help.words),))
    for step in HelpStep.objects.filter(family__in=families).iterator(chunk_size=500):
        words = tuple(pair for pair in (("Who has it", step.who), ("What became of it", step.words)) if pair[1])
        if words:
            yield Text(STEP, step.id, step.family_id, step.at, words)


def _with_the_child() -> Rows:
    return MirrorMark.objects.filter(side=Side.CHILD.value, state=Covered.TALKED.value)
