"""What is gone over with a family and what help it waits for: for its page, and for the pages of each."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import TieKind
from alongside.families.models import Family, Need
from alongside.families.queries.gathered import gather
from alongside.families.queries.lists import ties_in_force
from alongside.hubs.queries import names
from alongside.support.models import Help, HelpStep, MirrorMark, TopicTalk
from alongside.support.rules.topics import Covered, Grid, Mark, Side, columns, grid


@dataclass(frozen=True)
class Together:
    """Everything of one family, oldest first."""

    talks: list[TopicTalk]
    helps: list[Help]


@dataclass(frozen=True)
class Mirror:
    """The topic grid with its columns, the parents' first; `workers` names the others."""

    cells: Grid
    columns: list[uuid.UUID]
    workers: Mapping[uuid.UUID, str]


def together_for(actor: Actor, family: Family) -> Together:
    """For the family's page: one query."""
    gate.require(actor, Can.SEE_FAMILY, family)
    rows = gather(family.id, (TopicTalk, Help))
    return Together(rows.of(TopicTalk), rows.of(Help))


def talks_for(actor: Actor, family: Family) -> list[TopicTalk]:
    """Every talk about a topic, newest first."""
    gate.require(actor, Can.SEE_FAMILY, family)
    rows = TopicTalk.objects.filter(family=family).select_related("person", "made_by")
    return list(rows.order_by("-at", "-made_at", "-id"))


def mirror_for(actor: Actor, family: Family, now: datetime, can: Can = Can.SEE_FAMILY) -> Mirror:
    """The grid as it stands; `can` is SEE_HUB_FACE for the other side. Both read the same rows, and only these."""
    gate.require(actor, can, family)
    marks = list(MirrorMark.objects.filter(family=family).order_by("made_at", "id"))
    tied = ties_in_force(now).filter(family=family, kind=TieKind.CHILDS_WORKER.value).order_by("from_at", "id")
    workers = {tie.post.account_id: tie.post.account.name for tie in tied}
    cells = grid(_mark(row) for row in marks)
    placed = columns(cells, workers)
    gone = names(placed[1:]) if set(placed[1:]) - set(workers) else {}
    return Mirror(cells, placed, {**gone, **workers})


def _mark(row: MirrorMark) -> Mark:
    return Mark(row.topic, Side(row.side), row.made_by_id, Covered(row.state), row.day_on)


def helps_for(actor: Actor, family: Family) -> list[tuple[Help, list[HelpStep]]]:
    """Each with its steps, the newest asked first and its steps in order."""
    gate.require(actor, Can.SEE_FAMILY, family)
    steps: dict[uuid.UUID, list[HelpStep]] = {}
    for step in HelpStep.objects.filter(family=family).select_related("made_by").order_by("at", "id"):
        steps.setdefault(step.help_id, []).append(step)
    rows = _helps().filter(family=family).order_by("-made_at", "-id")
    return [(row, steps.get(row.id, [])) for row in rows]


def help_for(actor: Actor, family: uuid.UUID, key: uuid.UUID) -> Help:
    """One, to follow up."""
    return gate.one(actor, Can.WORK_WITH_FAMILY, _helps().filter(family_id=family), key)


def may_write(actor: Actor, family: Family) -> bool:
    """Whether a page should offer to add something."""
    return gate.allowed(actor, Can.WORK_WITH_FAMILY, family)


def needs_of(family: Family) -> list[Need]:
    """What its parents said would help and still would. The caller reached the family through the gate."""
    rows = Need.objects.filter(family=family, kind="need", ended_at__isnull=True)
    return list(rows.select_related("person").order_by("made_at", "id"))


def _helps() -> "QuerySet[Help]":
    return Help.objects.select_related("family", "person", "need")
