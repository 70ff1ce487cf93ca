"""Keeps everything that belongs to something passed on: reasons, paper, recipients, things, sources, second looks."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.db import IntegrityError

from alongside.access.actor import Actor
from alongside.families.actions.rows import new
from alongside.families.models import Family, FamilyRow
from alongside.record.writing import recorded
from alongside.sharing import moving
from alongside.sharing.actions.deciding import Reasons
from alongside.sharing.gate import Released
from alongside.sharing.models import Decision, Given, PassedItem, Passing, Reading, Snapshot, SourceReference
from alongside.sharing.queries.crossed import WHAT
from alongside.sharing.queries.recipients import To
from alongside.sharing.rules.passing import Paper, ReadingKind, Thing, due_at

R = TypeVar("R", bound=FamilyRow)


@dataclass(frozen=True)
class Kept:
    """What a decision to pass something on is made of. `waits`: it goes once a second person has read it."""

    family: Family
    things: Sequence[Thing]
    to: Sequence[To]
    reasons: Reasons
    paper: Paper
    released: Released
    handling: str
    conditions: str
    heard_of_court: bool
    once: uuid.UUID
    urgent: bool = False
    waits: bool = False
    left_out: Sequence[str] = ()


def before(family: Family, once: uuid.UUID) -> Decision | None:
    """The decision this form made already."""
    return Decision.objects.filter(once=once, family=family).first()


def keep(kept: Kept, *, by: Actor, now: datetime) -> Decision:
    """All of it, or nothing, in one transaction with its entry. The same form sent twice at once decides once."""
    did = "sharing.share_now" if kept.urgent else "sharing.pass_on"
    try:
        with recorded(by=by, did=did, about=kept.family) as leaf:
            decision = leaf.about = _decision(kept, by, now)
            decision.save(force_insert=True)
            for row in (_passing(kept, decision, by, now), _snapshot(kept, decision, by, now)):
                row.save(force_insert=True)
            sources = _sources(kept, decision, by, now)
            _items(kept, decision, sources, by, now)
            _given(kept, decision, by, now)
            for kind in _looks(kept):
                _row(Reading, decision, by, now, kind=kind.value, due_at=due_at(now)).save(force_insert=True)
            moving.moved(decision, by=by, now=now)
    except IntegrityError:
        found = before(kept.family, kept.once)
        if found is None:
            raise
        return found
    return decision


def _row(model: type[R], decision: Decision, by: Actor, now: datetime, **fields: Any) -> R:
    return new(model, within=decision, by=by, now=now, decision=decision, **fields)


def _looks(kept: Kept) -> list[ReadingKind]:
    if kept.urgent:
        return [ReadingKind.URGENT]
    return [ReadingKind.SECOND] if kept.waits else []


def _decision(kept: Kept, by: Actor, now: datetime) -> Decision:
    reasons = kept.reasons
    decision = new(
        Decision,
        within=kept.family,
        by=by,
        now=now,
        what=WHAT, recipient=kept.released.recipient,
        basis=reasons.basis, purpose=reasons.purpose, necessity=reasons.necessity,
        parent_told=reasons.parent_told.value, parent_view=reasons.parent_view, why_not_told=reasons.why_not_told,
        review_on=reasons.review_on,
    )  # fmt: skip
    decision.once = kept.once
    return decision


def _passing(kept: Kept, decision: Decision, by: Actor, now: datetime) -> Passing:
    return _row(
        Passing, decision, by, now, handling=kept.handling, conditions=kept.conditions, urgent=kept.urgent,
        heard_of_court=kept.heard_of_court, left_out=list(kept.left_out),
    )  # fmt: skip


def _snapshot(kept: Kept, decision: Decision, by: Actor, now: datetime) -> Snapshot:
    left = kept.released
    return _row(Snapshot, decision, by, now, title=left.title, paragraphs=list(left.paragraphs), digest=left.digest)


def _sources(kept: Kept, decision: Decision, by: Actor, now: datetime) -> dict[str, SourceReference]:
    found: dict[str, SourceReference] = {}
    for thing in kept.things:
        source = thing.source
        if source and source.key in kept.paper.codes and source.key not in found:
            who = {"name": source.name, "how": source.how}
            row = _row(SourceReference, decision, by, now, code=kept.paper.codes[source.key], who=who)
            row.save(force_insert=True)
            found[source.key] = row
    return found


def _items(kept: Kept, decision: Decision, sources: dict[str, SourceReference], by: Actor, now: datetime) -> None:
    rows: list[PassedItem] = []
    for thing in kept.things:
        source = sources.get(thing.source.key) if thing.source else None
        for file in (None, *thing.files):
            rows.append(
                _row(PassedItem, decision, by, now, place=len(rows), kind=thing.kind, about=thing.id, source=source,
                     file=file.id if file else None)
            )  # fmt: skip
    PassedItem.objects.bulk_create(rows)


def _given(kept: Kept, decision: Decision, by: Actor, now: datetime) -> None:
    gone = {} if kept.waits else {"from_at": now, "from_by_id": by.id}
    for to in kept.to:
        inside = to.post is not None or to.agency is not None
        hub = {"to_hub_id": kept.family.hub_id} if inside else {}
        agency = to.agency if to.post is None else None
        _row(Given, decision, by, now, agency_id=agency, post_id=to.post, name=to.name, **hub, **gone).save(
            force_insert=True
        )
