"""Writes a plan down, and every wording after the first. Two who write the next version at once are both kept."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.actions.rows import new
from alongside.families.models import Family, Person
from alongside.families.models.people import PersonKind
from alongside.observations.actions import tell_if_asking
from alongside.observations.actions.drafts import forget_draft
from alongside.observations.models import Attachment
from alongside.plans.actions.stepping import newest_of, stepping
from alongside.plans.models import Plan, Version
from alongside.plans.rules import Kind, Verb
from alongside.plans.rules.parts import codes_of
from alongside.record.once import kept_once
from alongside.record.versions import Conflict
from alongside.support.actions.unfit import Unfit, of_family

NOTHING = "Write at least one part. It need not be whole: the rest can come another day"


@dataclass(frozen=True)
class Wording:
    """A plan as it was written: the parent's own words by part, whose they are, and whether there is more to write."""

    parts: Mapping[str, str]
    said_by: Person | None
    ready: bool
    changed: str = ""
    photo: Attachment | None = None


def begin(
    *,
    family: Family,
    kind: Kind,
    child: Person,
    wording: Wording,
    draft: str = "",
    once: uuid.UUID,
    by: Actor,
    now: datetime,
) -> Plan:
    """A plan with its first version. A child has one living plan of a kind: its next version is another wording."""
    require(by, Can.WORK_WITH_FAMILY, family)
    plan = new(Plan, within=family, by=by, now=now, once=once, kind=kind.value, child=child)
    of_family(family, child=child)
    if child.kind not in (PersonKind.CHILD, PersonKind.SIBLING):
        raise Unfit("child", "Choose a child of this family")
    plan.family = family
    version = _version(plan, 1, wording, once, by, now)

    def only_one() -> None:
        if Plan.objects.filter(family=family, kind=kind.value, child=child, ending__isnull=True).exists():
            raise Refused("There is such a plan for this child already. Open it, and write its next version there.")

    def first_version() -> None:
        version.save(force_insert=True)
        _written(version, draft, by, now)

    return kept_once(plan, by=by, did="plans.begin", because=kind.value, first=only_one, then=first_version)


def write(
    *, plan: Plan, wording: Wording, based_on: int, draft: str = "", once: uuid.UUID, by: Actor, now: datetime
) -> Version:
    """The next version. `based_on`: the number of the one it was written over; `Conflict` if there is a newer."""
    require(by, Can.WORK_WITH_FAMILY, plan)
    row = _version(plan, based_on + 1, wording, once, by, now)

    def over_the_newest() -> None:
        stands, _ = stepping(plan, Verb.FINISH if wording.ready else Verb.WRITE, now)
        newest = newest_of(stands)
        if newest.number != based_on:
            raise Conflict(newest)
        if _same(newest, row):
            raise Refused("Nothing is different from the version before. Change some words, or go back.")

    def written() -> None:
        _written(row, draft, by, now)

    try:
        return kept_once(row, by=by, did="plans.write", first=over_the_newest, then=written)
    except IntegrityError as problem:  # a number is one version's alone, even where rows are not locked
        raise Conflict(Version.objects.filter(plan=plan).latest("number")) from problem


def _version(plan: Plan, number: int, wording: Wording, once: uuid.UUID, by: Actor, now: datetime) -> Version:
    parts = {code: words for code in codes_of(Kind(plan.kind)) if (words := wording.parts.get(code, "").strip())}
    if not parts:
        raise Unfit("parts", NOTHING)
    of_family(plan.family, said_by=wording.said_by, photo=wording.photo)
    return new(
        Version, within=plan, by=by, now=now, once=once, plan=plan, number=number, ready=wording.ready,
        said_by=wording.said_by, photo=wording.photo, parts=parts, changed=wording.changed,
    )  # fmt: skip


def _written(version: Version, draft: str, by: Actor, now: datetime) -> None:
    forget_draft(family=version.family_id, slot=draft, by=by)
    # A plan must not send a parent to find something out either.
    tell_if_asking(about=version, texts=(*version.parts.values(), version.changed), by=by, now=now)


def _same(one: Version, other: Version) -> bool:
    names = ("parts", "ready", "said_by_id", "photo_id")
    return all(getattr(one, name) == getattr(other, name) for name in names)
