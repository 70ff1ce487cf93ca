"""What support tells of a family: its chronology, what waits, and what a search reads."""

import uuid
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import DateTimeField, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.happenings import Happening, Rows, Text, happened_rows, waiting_rows
from alongside.families.models import Family
from alongside.support.models import AgreedRhythm, Appointment, Contact, ContactCorrection, PlannedContact, Task
from alongside.support.queries import told_beside
from alongside.support.queries.quiet import quiet_rows
from alongside.support.queries.scope import working
from alongside.support.queries.tasks import own_tasks
from alongside.support.rules import MODE_SHORT, OUTCOME_WORDS, Mode, Outcome
from alongside.support.rules.appointments import in_words
from alongside.support.rules.planned import CAME_TO_NOTHING, PLANNED_WORDS, PlannedState
from alongside.support.rules.rhythm import RHYTHM_WORDS, Rhythm

Told = Callable[[Any], Happening]


def happened(family: Family) -> list[Rows]:
    """Contacts and what corrects them, plans that came to nothing, regular calls begun, rhythms agreed.

    Tasks are notes for whoever works, and no part of what happened.
    """
    nothing = PlannedContact.objects.filter(family=family, state__in=[state.value for state in CAME_TO_NOTHING])
    return [
        happened_rows(Contact.objects.filter(family=family), "contact", "at"),
        happened_rows(ContactCorrection.objects.filter(family=family), "contact_correction", "made_at"),
        happened_rows(nothing, "planned", "at"),
        happened_rows(Appointment.objects.filter(family=family), "appointment", "made_at"),
        happened_rows(AgreedRhythm.objects.filter(family=family), "rhythm", "made_at"),
        *told_beside.happened(family),
    ]


def told(actor: Actor, family: Family, kinds_ids: Mapping[str, Collection[UUID]]) -> list[Happening]:
    """Open the rows that are shown: one query a kind, whatever their number."""
    gate.require(actor, Can.SEE_FAMILY, family)
    found: list[Happening] = []
    for kind, (rows, one) in _KINDS.items():
        if ids := kinds_ids.get(kind):
            found += [one(row) for row in rows().filter(family=family, pk__in=ids).select_related("made_by")]
    return [*found, *told_beside.told(actor, family, kinds_ids)]


def _contact(row: Contact) -> Happening:
    who = "" if row.person_id else " with somebody outside the family"
    outcome = OUTCOME_WORDS[Outcome(row.outcome)]
    head = f"{MODE_SHORT[Mode(row.mode)]}{who}: {outcome[:1].lower()}{outcome[1:]}"
    head = f"First contact. {head}" if row.first else head
    return Happening("contact", row.pk, row.at, head, row.words, row.made_by.name)


def _correction(row: ContactCorrection) -> Happening:
    head = "A contact was put right" if row.counts else "A contact was written down by mistake"
    return Happening("contact_correction", row.pk, row.made_at, head, row.words, row.made_by.name)


def _planned(row: PlannedContact) -> Happening:
    head = f"{MODE_SHORT[Mode(row.mode)]} was planned. {PLANNED_WORDS[PlannedState(row.state)]}"
    return Happening("planned", row.pk, row.at, head, row.purpose, row.made_by.name)


def _appointment(row: Appointment) -> Happening:
    words = in_words(row.again)
    head = f"A regular call was agreed: {words[:1].lower()}{words[1:]}"
    return Happening("appointment", row.pk, row.made_at, head, row.purpose, row.made_by.name)


def _rhythm(row: AgreedRhythm) -> Happening:
    words = RHYTHM_WORDS[Rhythm(row.rhythm)]
    head = f"How often to speak was agreed: {words[:1].lower()}{words[1:]}"
    return Happening("rhythm", row.pk, row.made_at, head, row.because, row.made_by.name)


_KINDS: dict[str, tuple[Callable[[], "QuerySet[Any]"], Told]] = {
    "contact": (Contact.objects.all, _contact),
    "contact_correction": (ContactCorrection.objects.all, _correction),
    "planned": (PlannedContact.objects.all, _planned),
    "appointment": (Appointment.objects.all, _appointment),
    "rhythm": (AgreedRhythm.objects.all, _rhythm),
}


def waiting(actor: Actor, now: datetime) -> list[Rows]:
    """Quiet families (a manager's too), one's own tasks due, plans and regular calls of today or with no word yet."""
    today = timezone.localdate(now)
    tomorrow = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    plans = PlannedContact.objects.filter(working(actor), state=PlannedState.AHEAD.value, family__closed_at=None)
    calls = Appointment.objects.filter(working(actor), ended_at=None, family__closed_at=None, next_at__lt=tomorrow)
    due = own_tasks(actor, now).filter(due_on__lte=today, family__closed_at=None)
    return [
        waiting_rows(quiet_rows(actor, now), "quiet", "reached_at", "quiet"),
        waiting_rows(due.annotate(due_at=Cast("due_on", DateTimeField())), "task", "due_at", "due"),
        waiting_rows(plans.filter(at__gt=now, at__lt=tomorrow), "planned", "at", "today"),
        waiting_rows(plans.filter(at__lte=now), "planned", "at", "what_became"),
        waiting_rows(calls.filter(next_at__gt=now), "appointment", "next_at", "today"),
        waiting_rows(calls.filter(next_at__lte=now), "appointment", "next_at", "what_became"),
        *told_beside.waiting(actor, now),
    ]


def said(families: Collection[uuid.UUID]) -> Iterator[Text]:
    """The words of contacts, corrections, plans, tasks, regular calls and rhythms. Families are scoped already."""
    for kind, rows, at, columns in _READ:
        for row in rows().filter(family__in=sorted(families)).iterator(chunk_size=500):
            words = tuple((name, getattr(row, column)) for name, column in columns if getattr(row, column))
            if words:
                yield Text(kind, row.pk, row.family_id, getattr(row, at), words)
    yield from told_beside.said(families)


_Columns = tuple[tuple[str, str], ...]
_READ: tuple[tuple[str, Callable[[], "QuerySet[Any]"], str, _Columns], ...] = (
    (
        "contact", Contact.objects.all, "at",
        (
            ("What was said", "words"), ("With", "with_whom"), ("Who else was there", "others_there"),
            ("How it came about", "why_outside_rules"),
        ),
    ),
    ("contact_correction", ContactCorrection.objects.all, "made_at", (("What is right", "words"),)),
    ("planned", PlannedContact.objects.all, "at", (("What for", "purpose"), ("With", "with_whom"))),
    ("task", Task.objects.all, "made_at", (("To do", "what"),)),
    ("appointment", Appointment.objects.all, "made_at", (("What for", "purpose"), ("Why it ended", "because"))),
    ("rhythm", AgreedRhythm.objects.all, "made_at", (("Why", "because"),)),
)  # fmt: skip
