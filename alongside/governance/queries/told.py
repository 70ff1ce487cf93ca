"""What need-to-know tells of a family: openings in an emergency and their reviews; and what waits for whom."""

import uuid
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import Role
from alongside.families.happenings import Happening, Rows, Text, happened_rows, waiting_rows
from alongside.families.models import EmergencyOpening, Family
from alongside.governance.models import OpeningReview, WhyAsked
from alongside.governance.queries import reviews
from alongside.governance.rules import FOUND_WORDS, Found
from alongside.words import queries as words

OPENED, REVIEWED, ASKED = "emergency_opening", "opening_review", "why_asked"


def happened(family: Family) -> list[Rows]:
    return [
        happened_rows(EmergencyOpening.objects.filter(family=family), OPENED, "made_at"),
        happened_rows(OpeningReview.objects.filter(family=family), REVIEWED, "made_at"),
    ]


def told(actor: Actor, family: Family, kinds_ids: Mapping[str, Collection[uuid.UUID]]) -> list[Happening]:
    """The rows that are shown, opened: at most one query a kind."""
    gate.require(actor, Can.SEE_FAMILY, family)
    found: list[Happening] = []
    if ids := kinds_ids.get(OPENED):
        for row in EmergencyOpening.objects.filter(family=family, pk__in=ids).select_related("made_by"):
            why = words.label("emergency_reason", row.code)
            head = f"Somebody else opened this file in an emergency: {why}"
            found.append(Happening(OPENED, row.pk, row.made_at, head, row.reason, row.made_by.name))
    if ids := kinds_ids.get(REVIEWED):
        for one in OpeningReview.objects.filter(family=family, pk__in=ids).select_related("made_by"):
            head = f"An opening in an emergency was reviewed: {_small(FOUND_WORDS[Found(one.outcome)])}"
            found.append(Happening(REVIEWED, one.pk, one.made_at, head, one.words, one.made_by.name))
    return found


def _small(said: str) -> str:
    return said[:1].lower() + said[1:]


def waiting(actor: Actor, now: datetime) -> list[Rows]:
    """Openings to review, for managers and not for whoever opened; a question one was asked."""
    hubs = sorted(actor.hubs_as([Role.SERVICE_MANAGER]))
    due = reviews.waiting_rows().exclude(made_by=actor.id).exclude(family__in=sorted(actor.excluded))
    found = [waiting_rows(due.filter(hub=hub), OPENED, "due_at", "to_review") for hub in hubs]
    mine = WhyAsked.objects.filter(account=actor.id, answered_at__isnull=True, hub__in=sorted(actor.hubs))
    return [*found, waiting_rows(mine, ASKED, "made_at", "to_say")]


def said(families: Collection[uuid.UUID]) -> Iterator[Text]:
    """Nothing: the chronology shows these, and nobody looks for a word in them."""
    return iter(())
