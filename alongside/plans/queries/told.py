"""What plans tell of a family: on its chronology, on Today, and to a search."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from uuid import UUID

from django.db.models import DateTimeField, Exists, OuterRef
from django.db.models.functions import Cast
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.gate import NotVisible
from alongside.access.policy import Can
from alongside.access.roles import Role, TieKind
from alongside.families.happenings import Happening, Rows, Text, happened_rows, waiting_rows
from alongside.families.models import Family
from alongside.plans.models import Agreement, Ending, Plan, Review, Version
from alongside.plans.rules import KIND_WORDS, Kind, ReviewOutcome, Side, in_order

PLAN = "plan"
VERSIONS = {"safety_plan": Kind.SAFETY, "missing_plan": Kind.MISSING}
AGREED, REVIEWED, ENDED = "plan_agreed", "plan_reviewed", "plan_ended"
_MINE = (TieKind.WORKER, TieKind.COVER)


def happened(family: Family) -> list[Rows]:
    """Every wording, who agreed to it, every time it was read again, and the end."""
    wordings = [
        happened_rows(Version.objects.filter(family=family, plan__kind=kind.value), name, "made_at")
        for name, kind in VERSIONS.items()
    ]
    steps = ((Agreement, AGREED), (Review, REVIEWED), (Ending, ENDED))
    return wordings + [
        happened_rows(model._default_manager.filter(family=family), name, "made_at") for model, name in steps
    ]


def told(actor: Actor, family: Family, kinds_ids: Mapping[str, Collection[UUID]]) -> list[Happening]:
    """The rows that are shown, opened: one query a kind."""
    gate.require(actor, Can.SEE_FAMILY, family)
    found: list[Happening] = []
    for name, kind in VERSIONS.items():
        if ids := kinds_ids.get(name):
            rows = Version.objects.filter(family=family, pk__in=ids).select_related("made_by")
            found += [_version(name, kind, row) for row in rows]
    if ids := kinds_ids.get(AGREED):
        given = Agreement.objects.filter(family=family, pk__in=ids).select_related("made_by", "plan", "version")
        found += [_agreed(row) for row in given]
    if ids := kinds_ids.get(REVIEWED):
        reviews = Review.objects.filter(family=family, pk__in=ids).select_related("made_by", "plan")
        found += [_reviewed(row) for row in reviews]
    if ids := kinds_ids.get(ENDED):
        endings = Ending.objects.filter(family=family, pk__in=ids).select_related("made_by", "plan")
        found += [_ended(row) for row in endings]
    return found


def _called(plan: Plan) -> str:
    return KIND_WORDS[Kind(plan.kind)]


def _version(name: str, kind: Kind, row: Version) -> Happening:
    said = "\n".join(f"{label}: {words}" for label, words in in_order(kind, row.parts))
    head = f"{KIND_WORDS[kind]}: version {row.number} was written"
    return Happening(name, row.id, row.made_at, head, said, row.made_by.name)


def _agreed(row: Agreement) -> Happening:
    who = "the parent" if row.side == Side.PARENT else "the worker"
    head = f"{_called(row.plan)}: {who} agreed to version {row.version.number}"
    return Happening(AGREED, row.id, row.made_at, head, row.words, row.made_by.name)


def _reviewed(row: Review) -> Happening:
    what = "it still fits" if row.outcome == ReviewOutcome.SAME else "something needs to change"
    return Happening(
        REVIEWED, row.id, row.made_at, f"{_called(row.plan)} read again: {what}", row.words, row.made_by.name
    )


def _ended(row: Ending) -> Happening:
    head = f"{_called(row.plan)} ended: it is no longer needed"
    return Happening(ENDED, row.id, row.made_at, head, row.words, row.made_by.name)


def waiting(actor: Actor, now: datetime) -> list[Rows]:
    """Plans whose day to be read again has come: those of one's own families, and for a manager those of the hub."""
    due = Plan.objects.filter(review_on__lte=timezone.localdate(now)).annotate(due=Cast("review_on", DateTimeField()))
    mine = actor.families_by(_MINE) - actor.excluded
    found = [due.filter(family__in=sorted(mine))] if mine else []
    # A family that is both one's own and of the hub one manages is told of once.
    for hub in sorted(actor.hubs_as([Role.SERVICE_MANAGER])):
        found.append(due.filter(hub=hub).exclude(family__in=sorted(mine | actor.excluded)))
    return [waiting_rows(rows, PLAN, "due", "review_due") for rows in found]


def said(families: Collection[UUID]) -> Iterator[Text]:
    """The newest words of every plan; older ones are a tap away from there."""
    newer = Version.objects.filter(plan=OuterRef("plan"), number__gt=OuterRef("number"))
    rows = Version.objects.filter(~Exists(newer), family__in=sorted(families)).select_related("plan")
    names = {kind.value: name for name, kind in VERSIONS.items()}
    for row in rows.iterator(chunk_size=500):
        kind = Kind(row.plan.kind)
        words = tuple(in_order(kind, row.parts))
        yield Text(names[kind.value], row.id, row.family_id, row.made_at, words)


def step_for(actor: Actor, key: UUID) -> UUID:
    """The plan that an agreement, a review or an ending belongs to."""
    for model in (Agreement, Review, Ending):
        if row := model.objects.filter(pk=key).first():
            gate.require(actor, Can.SEE_FAMILY, row)
            return row.plan_id
    raise NotVisible
