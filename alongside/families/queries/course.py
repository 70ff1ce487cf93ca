"""The course of a family's file: when it opened, closed and opened again, and other files of the same family."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import TieKind
from alongside.families.models import Closing, EarlierFile, Family, Reopening, Tie
from alongside.families.queries.lists import ties_in_force
from alongside.families.queries.single import family_for


@dataclass(frozen=True)
class Course:
    """Newest first. `others`: files of the same family that this person may open too."""

    family: Family
    closings: list[Closing]
    reopenings: list[Reopening]
    others: list[Family]
    may_arrange: bool


def course_of(actor: Actor, family: uuid.UUID) -> Course:
    found = family_for(actor, family)
    return Course(
        family=found,
        closings=list(Closing.objects.filter(family=found).select_related("made_by").order_by("-made_at", "-id")),
        reopenings=list(Reopening.objects.filter(family=found).select_related("made_by").order_by("-made_at", "-id")),
        others=other_files(actor, found),
        may_arrange=gate.allowed(actor, Can.ARRANGE_WORKERS, found),
    )


def other_files(actor: Actor, family: Family) -> list[Family]:
    """Earlier and later files of the same family, oldest first. One query; nothing of a file out of reach."""
    links = EarlierFile.objects.filter(Q(family=family) | Q(earlier=family)).select_related("family", "earlier")
    found = {file.id: file for link in links for file in (link.family, link.earlier) if file.id != family.id}
    return sorted(
        (file for file in found.values() if gate.allowed(actor, Can.SEE_FAMILY, file)), key=lambda one: one.opened_at
    )


def work_tie_for(actor: Actor, family: uuid.UUID, now: datetime) -> Tie | None:
    """The tie of the family's PLO now, for whoever may say what the family asks."""
    found = family_for(actor, family, Can.WORK_WITH_FAMILY)
    ties = ties_in_force(now).filter(family=found, kind=TieKind.WORKER.value).order_by("-from_at", "-id")
    return ties.select_related("family", "post__account").first()
