"""What advocacy tells of a family: on its chronology, on Today, and to a search."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import DateTimeField, F, Q, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import Role, TieKind
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
from alongside.advocacy.queries import heads
from alongside.advocacy.rules import askings, meetings, promises
from alongside.families.happenings import Happening, Rows, Text, happened_rows, waiting_rows
from alongside.families.models import Family

_MINE = (TieKind.WORKER, TieKind.COVER)
SOON = timedelta(days=7)
_HELD = Q(verb=meetings.Verb.HOLD)


class _Kind(NamedTuple):
    """A kind of line: its model, when it happened, what its words need, how it is told, and which rows it is."""

    model: type[Any]
    at: str
    with_: tuple[str, ...]
    tell: Callable[[Any], heads.Told]
    only: Q = Q()

    def rows(self, **scope: Any) -> "QuerySet[Any]":
        found: QuerySet[Any] = self.model.objects.filter(self.only, **scope)
        return found


_KINDS: dict[str, _Kind] = {
    # What is still to come. Once a meeting has been held, that it was is told, and not that it was planned.
    "meeting_planned": _Kind(Meeting, "made_at", (), heads.meeting, Q(at__gt=F("made_at"))),
    "meeting_held": _Kind(MeetingStep, "at", ("meeting",), heads.meeting_step, _HELD),
    "meeting_changed": _Kind(MeetingStep, "made_at", ("meeting",), heads.meeting_step, ~_HELD),
    "parent_view": _Kind(View, "made_at", ("meeting", "person"), heads.view),
    "promise": _Kind(Promise, "made_at", (), heads.promise),
    "promise_step": _Kind(PromiseStep, "made_at", ("promise",), heads.promise_step),
    "promise_effect": _Kind(Effect, "made_at", ("promise", "person"), heads.effect),
    "asking": _Kind(Asking, "at", (), heads.asking),
    "asking_answer": _Kind(Answer, "at", ("asking",), heads.answer),
    "advocacy_outcome": _Kind(Outcome, "made_at", ("person",), heads.outcome),
}


def happened(family: Family) -> list[Rows]:
    """Every meeting, promise and asking, with what became of each and what the parent says."""
    return [happened_rows(kind.rows(family=family), name, kind.at) for name, kind in _KINDS.items()]


def told(actor: Actor, family: Family, kinds_ids: Mapping[str, Collection[UUID]]) -> list[Happening]:
    """The rows that are shown, opened: one query a kind."""
    gate.require(actor, Can.SEE_FAMILY, family)
    found: list[Happening] = []
    for name, kind in _KINDS.items():
        if ids := kinds_ids.get(name):
            rows = kind.rows(family=family, pk__in=ids).select_related("made_by", *kind.with_)
            found += [_line(name, kind, row) for row in rows]
    return found


def _line(name: str, kind: _Kind, row: Any) -> Happening:
    words = kind.tell(row)
    return Happening(name, row.id, getattr(row, kind.at), words.head, words.said, row.made_by.name)


def waiting(actor: Actor, now: datetime) -> list[Rows]:
    """Promises and answers whose day has passed, meetings of the next seven days, and meetings nobody has told of.

    For those who work with the family; a manager hears of what is overdue, in the hub they manage.
    """
    today = timezone.localdate(now)
    mine = actor.families_by(_MINE) - actor.excluded
    found: list[Rows] = []
    if mine:
        planned = Meeting.objects.filter(family__in=sorted(mine), state=meetings.State.PLANNED)
        found += _overdue(today, lambda rows: rows.filter(family__in=sorted(mine)))
        found.append(waiting_rows(planned.filter(at__gte=now, at__lt=now + SOON), "meeting", "at", "soon"))
        found.append(waiting_rows(planned.filter(at__lt=now), "meeting", "at", "to_tell"))
    # A family that is both one's own and of the hub one manages is told of once.
    for hub in sorted(actor.hubs_as([Role.SERVICE_MANAGER])):
        found += _overdue(today, _of_hub(hub, mine | actor.excluded))
    return found


Scope = Callable[["QuerySet[Any]"], "QuerySet[Any]"]


def _of_hub(hub: UUID, left_out: Collection[UUID]) -> Scope:
    return lambda rows: rows.filter(hub=hub).exclude(family__in=sorted(left_out))


def _overdue(today: Any, scope: Scope) -> list[Rows]:
    owed = Promise.objects.filter(state__in=sorted(promises.OWED), due_on__lt=today)
    silent = Asking.objects.filter(state=askings.State.WAITING, due_on__lt=today)
    return [
        waiting_rows(scope(rows).annotate(due=Cast("due_on", DateTimeField())), kind, "due", state)
        for rows, kind, state in (
            (owed, "promise", "overdue"),
            (silent.filter(kind=askings.Kind.CHALLENGE), "asking", "no_answer"),
            (silent.filter(kind=askings.Kind.CHILD_PROTECTION), "asking", "no_answer_child"),
            (silent.filter(kind=askings.Kind.MINUTES), "asking", "no_answer_minutes"),
        )
    ]


def said(families: Collection[UUID]) -> Iterator[Text]:
    """The words of everything that was said, promised, asked and answered."""
    for name, kind in {**_KINDS, "meeting_planned": _KINDS["meeting_planned"]._replace(only=Q())}.items():
        for row in kind.rows(family__in=sorted(families)).iterator(chunk_size=500):
            words = heads.words_of(row)
            if words:
                yield Text(name, row.id, row.family_id, getattr(row, kind.at), words)
