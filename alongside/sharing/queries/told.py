"""What sharing tells of a family: on its chronology, on Today, and to a search."""

import uuid
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db.models import DateTimeField, Exists, F, OuterRef
from django.db.models.functions import Cast
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import Role, TieKind
from alongside.families.happenings import Happening, Rows, Text, happened_rows, waiting_rows
from alongside.families.models import Family
from alongside.sealing import keyring
from alongside.sealing.models import Purpose
from alongside.sharing.models import Decision, Reading, SourceOpening, Withdrawal
from alongside.sharing.queries.crossed import WHAT

PASSED, BACK, READ, LOOKED_UP, REVIEW = "passed_on", "taken_back", "read_again", "source_opened", "sharing_review"
LEFT = "paper"


def happened(family: Family) -> list[Rows]:
    """Papers that left, what was passed on, taken back, read a second time, and a source looked up."""
    left = Decision.objects.filter(family=family)
    return [
        happened_rows(left.filter(what=WHAT), PASSED, "made_at"),
        happened_rows(left.exclude(what=WHAT), LEFT, "made_at"),
        happened_rows(Withdrawal.objects.filter(family=family), BACK, "made_at"),
        happened_rows(Reading.objects.filter(family=family, done_at__isnull=False), READ, "done_at"),
        happened_rows(SourceOpening.objects.filter(family=family), LOOKED_UP, "made_at"),
    ]


def told(actor: Actor, family: Family, kinds_ids: Mapping[str, Collection[uuid.UUID]]) -> list[Happening]:
    """The rows that are shown, opened: at most one query a kind."""
    gate.require(actor, Can.SEE_FAMILY, family)
    found: list[Happening] = []
    for kind, (model, head, words) in _KINDS.items():
        if ids := kinds_ids.get(kind):
            rows = model._default_manager.filter(family=family, pk__in=ids)
            who = "done_by" if model is Reading else "made_by"
            for row in rows.select_related(who):
                at = row.done_at if model is Reading else row.made_at
                said = _PAPERS.get(row.what, head) if kind == LEFT else head
                found.append(Happening(kind, row.pk, at, said, getattr(row, words), getattr(row, who).name))
    return found


# Heads are ours; the words are those of whoever decided, never the parent's.
_KINDS: dict[str, tuple[Any, str, str]] = {
    PASSED: (Decision, "Something was passed on to the hub", "purpose"),
    LEFT: (Decision, "A paper left this file", "purpose"),
    BACK: (Withdrawal, "What was passed on was taken back", "because"),
    READ: (Reading, "Somebody else read what was passed on", "words"),
    LOOKED_UP: (SourceOpening, "The custodian looked up who told something", "reason"),
}

# What left, where a paper of that kind is known here.
_PAPERS = {
    "answer_to_referrer": "Whoever referred the family was answered",
    "chronology": "An account of what happened left this file",
    "log": "The log of what was noticed left this file",
    "missing_pack": "The pack for police left this file",
    "who_opened": "A parent was given the list of who opened their record",
    "promises": "The sheet of what was promised left this file",
}


def waiting(actor: Actor, now: datetime) -> list[Rows]:
    """Papers that wait for a second reader, and those whose own review has come: not for whoever decided them."""
    mine = actor.families_by((TieKind.WORKER, TieKind.COVER)) - actor.excluded
    hubs = sorted(actor.hubs_as([Role.SERVICE_MANAGER]))
    due = Reading.objects.filter(done_at__isnull=True).exclude(decision__made_by=actor.id)
    found = [due.filter(hub=hub).exclude(family__in=sorted(actor.excluded)) for hub in hubs]
    found.append(due.filter(family__in=sorted(mine)).exclude(hub__in=hubs))
    lines = [waiting_rows(rows, READ, "due_at", "to_read") for rows in found]
    return [*lines, waiting_rows(_to_review(sorted(mine), now), REVIEW, "due", "to_review")]


def _to_review(families: list[uuid.UUID], now: datetime) -> "Any":
    """The newest review day of what was passed on has come, and it was not taken back."""
    back = Withdrawal.objects.filter(decision=OuterRef("pk"))
    rows = Decision.objects.filter(family__in=families, what=WHAT, review_on__lte=timezone.localdate(now))
    return rows.filter(~Exists(back)).annotate(due=Cast(F("review_on"), DateTimeField()))


def said(families: Collection[uuid.UUID]) -> Iterator[Text]:
    """What was decided and why; the paper itself is made of what other areas tell."""
    keyring.warm(Purpose.FAMILY, families)
    for row in Decision.objects.filter(family__in=sorted(families)).order_by("-made_at").iterator(chunk_size=500):
        words = (
            ("To", row.recipient),
            ("What for", row.purpose),
            ("Why needed", row.necessity),
            ("What the parent thinks", row.parent_view),
            ("Why the parent was not told", row.why_not_told),
        )
        kind = PASSED if row.what == WHAT else LEFT
        yield Text(kind, row.id, row.family_id, row.made_at, tuple(pair for pair in words if pair[1]))
