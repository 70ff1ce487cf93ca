"""When a parent was last reached, how often it was tried since, and which families have gone quiet."""

import uuid
from collections.abc import Mapping
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.families.models import Family
from alongside.families.models.people import PersonKind
from alongside.support.models import AgreedRhythm, Contact, ContactCorrection, LastReached, PlannedContact
from alongside.support.queries.scope import working_or_managing
from alongside.support.rules import Outcome
from alongside.support.rules.planned import PlannedState
from alongside.support.rules.rhythm import TIMED, USUAL, Rhythm, clock_of, cutoffs
from alongside.words.queries import clock


def agreed_with(family: uuid.UUID) -> Rhythm:
    """What is agreed now; twice a week where nobody has said otherwise."""
    found = AgreedRhythm.objects.filter(family=family, ended_at=None).values_list("rhythm", flat=True).first()
    return Rhythm(found) if found else USUAL


def rhythms_of(family: Family) -> list[AgreedRhythm]:
    """Everything that was ever agreed, newest first. The family came through the gate."""
    return list(AgreedRhythm.objects.filter(family=family).select_related("made_by").order_by("-made_at", "-id"))


def hours_of(on: date) -> Mapping[Rhythm, int]:
    """How long each rhythm lets a family be silent, as in force on that day."""
    return {rhythm: clock(clock_of(rhythm), on).hours for rhythm in TIMED}


def last_talk(family: uuid.UUID) -> datetime | None:
    """The newest talk with a parent that nobody has said was written down by mistake."""
    return _with_parents(family).filter(outcome=Outcome.REACHED).order_by("-at").values_list("at", flat=True).first()


def tries_since(family: uuid.UUID, at: datetime) -> int:
    """Attempts to reach a parent after that moment, and plans to which nobody came."""
    tried = _with_parents(family).filter(at__gt=at).exclude(outcome=Outcome.REACHED).count()
    waited = PlannedContact.objects.filter(
        family=family, person__kind=PersonKind.PARENT, state=PlannedState.NOBODY_CAME, at__gt=at
    )
    return tried + waited.count()


def _with_parents(family: uuid.UUID) -> "QuerySet[Contact]":
    mistaken = ContactCorrection.objects.filter(contact=OuterRef("pk"), counts=False)
    return Contact.objects.filter(~Exists(mistaken), family=family, person__kind=PersonKind.PARENT)


def quiet_rows(actor: Actor, now: datetime) -> "QuerySet[LastReached]":
    """Families that have been silent for longer than was agreed: a worker's own, and those of a manager's hubs."""
    over = Q(pk__in=[])
    for rhythm, until in cutoffs(hours_of(timezone.localdate(now)), now).items():
        over |= Q(rhythm=rhythm.value, reached_at__lte=until)
    return LastReached.objects.filter(working_or_managing(actor), over, family__closed_at=None)
