"""What may be read of plans: those of a family, one with all its rows, one version, and the words others build on."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.gate import NotVisible
from alongside.access.policy import Can
from alongside.families.models import Family, Person
from alongside.families.models.people import PersonKind
from alongside.families.queries import family_for, people_of
from alongside.families.queries.gathered import gather
from alongside.files.kinds import PICTURES
from alongside.observations.models import Attachment
from alongside.observations.queries.files import files_of_family
from alongside.plans.models import Agreement, Ending, Plan, Review, ReviewDate, Version
from alongside.plans.queries.standing import Stands, stands
from alongside.plans.rules import Kind

_LIGHT = frozenset(
    {
        *("Version.parts", "Version.changed", "Agreement.words", "Ending.words"),
        *("Person.relation", "Person.born_on", "Person.languages", "Person.note"),
    }
)


@dataclass(frozen=True)
class Line:
    """A plan in a list, and how the child is called."""

    stands: Stands
    child: str


def plans_of(actor: Actor, family: Family, today: date) -> list[Line]:
    """Every plan of a family, living ones first, the newest first. One query; no words of any plan are opened."""
    gate.require(actor, Can.SEE_FAMILY, family)
    rows = gather(family.id, (Plan, Version, Agreement, Ending, Person), left_out=_LIGHT)
    called = {person.id: person.called for person in rows.of(Person)}
    versions, given, endings = rows.of(Version), rows.of(Agreement), rows.of(Ending)
    found = [stands(plan, versions, given, endings, today) for plan in reversed(rows.of(Plan))]
    lines = [Line(one, called.get(one.plan.child_id, "")) for one in found if one.newest is not None]
    return sorted(lines, key=lambda line: line.stands.ended)


@dataclass(frozen=True)
class Shelf:
    """The plans of one family, for a page of their own."""

    family: Family
    lines: list[Line]
    may_write: bool


def plans_for(actor: Actor, family: uuid.UUID, today: date) -> Shelf:
    found = family_for(actor, family)
    return Shelf(found, plans_of(actor, found, today), gate.allowed(actor, Can.WORK_WITH_FAMILY, found))


def plan_for(actor: Actor, plan: uuid.UUID, can: Can = Can.SEE_FAMILY) -> Plan:
    """One plan; what is not theirs is not there."""
    return gate.one(actor, can, Plan.objects.select_related("family__hub", "child"), plan)


@dataclass(frozen=True)
class Whole:
    """A plan with every row it has. Versions, dates and reviews come newest first."""

    stands: Stands
    versions: list[Version]
    agreements: list[Agreement]
    dates: list[ReviewDate]
    reviews: list[Review]
    ending: Ending | None
    may_write: bool

    @property
    def plan(self) -> Plan:
        return self.stands.plan

    @property
    def newest(self) -> Version:
        return self.versions[0]

    def agreed_to(self, version: Version) -> list[Agreement]:
        return [row for row in self.agreements if row.version_id == version.id]


def whole_for(actor: Actor, plan: uuid.UUID, today: date, can: Can = Can.SEE_FAMILY) -> Whole:
    """Six queries, whatever its history; the words of old versions are not fetched."""
    found = plan_for(actor, plan, can)
    light = _versions().defer("parts", "changed").filter(plan=found).order_by("-number")
    versions = list(light)
    if not versions:
        raise NotVisible
    versions[0] = _opened(versions[0])
    agreements = list(
        Agreement.objects.filter(plan=found).select_related("person", "made_by").order_by("made_at", "id")
    )
    endings = list(Ending.objects.filter(plan=found).select_related("made_by"))
    return Whole(
        stands=stands(found, versions, agreements, endings, today),
        versions=versions,
        agreements=agreements,
        dates=list(ReviewDate.objects.filter(plan=found).select_related("made_by").order_by("-made_at", "-id")),
        reviews=list(
            Review.objects.filter(plan=found).select_related("made_by", "version").order_by("-made_at", "-id")
        ),
        ending=endings[0] if endings else None,
        may_write=gate.allowed(actor, Can.WORK_WITH_FAMILY, found),
    )


def read_one(whole: Whole, key: str | None) -> Version:
    """The version somebody has before them, with its words; the newest where they name none of this plan."""
    chosen = next((row for row in whole.versions if str(row.id) == key), whole.newest)
    if chosen is not whole.newest:
        chosen = _opened(chosen)
    chosen.plan = whole.plan
    return chosen


def _opened(row: Version) -> Version:
    """The same row with its words, which a list leaves out."""
    return _versions().get(pk=row.pk)


def _versions() -> "QuerySet[Version]":
    return Version.objects.select_related("made_by", "said_by", "photo")


@dataclass(frozen=True)
class Compared:
    """One version and the one it is compared with: the one before it, unless another was asked for."""

    version: Version
    before: Version | None
    others: list[Version]
    newest: bool


def version_for(actor: Actor, version: uuid.UUID, before: uuid.UUID | None = None) -> Compared:
    """A version of a plan, with an older one to see the difference."""
    rows = _versions().select_related("plan__family__hub", "plan__child")
    found = gate.one(actor, Can.SEE_FAMILY, rows, version)
    all_ = list(_versions().filter(plan=found.plan_id).defer("parts", "changed").order_by("-number"))
    older = [row for row in all_ if row.number < found.number]
    chosen = next((row for row in older if row.id == before), older[0] if older else None)
    return Compared(found, _opened(chosen) if chosen else None, older, newest=all_[0].id == found.id)


@dataclass(frozen=True)
class ToPlan:
    """What somebody needs who is about to write a plan."""

    family: Family
    children: list[Person]
    parents: list[Person]
    pictures: list[Attachment]


def to_plan_for(actor: Actor, family: uuid.UUID) -> ToPlan:
    """The children a plan can be for, whose words it can hold, and the pictures in the family's file."""
    found = family_for(actor, family, Can.WORK_WITH_FAMILY)
    people = people_of(found)
    order = (PersonKind.CHILD.value, PersonKind.SIBLING.value)
    children = sorted((one for one in people if one.kind in order), key=lambda one: order.index(one.kind))
    return ToPlan(
        family=found,
        children=children,
        parents=[one for one in people if one.kind == PersonKind.PARENT],
        pictures=_pictures(actor, found),
    )


def _pictures(actor: Actor, family: Family) -> list[Attachment]:
    """Newest first, never one that was stopped."""
    _, held = files_of_family(actor, family.id)
    return [one.attachment for one in held if one.attachment.file.kind in PICTURES and not one.stopped]


@dataclass(frozen=True)
class Current:
    """The newest wording of a living plan. `agreed`: both have agreed to exactly these words."""

    stands: Stands
    parts: Mapping[str, str]

    @property
    def agreed(self) -> bool:
        return len(self.stands.agreements) == 2


def current_for(actor: Actor, family: uuid.UUID, kind: Kind, today: date) -> list[Current]:
    """The living plans of this kind, one for each child that has one, the newest first."""
    found = family_for(actor, family)
    living = [line.stands for line in plans_of(actor, found, today) if not line.stands.ended]
    return [Current(one, _parts(one.newest)) for one in living if one.plan.kind == kind]


def _parts(version: Version | None) -> dict[str, str]:
    return dict(version.parts) if version is not None else {}


def missing_plan_of(family: uuid.UUID, child: uuid.UUID | None = None) -> dict[str, str] | None:
    """The newest words of the family's living missing-from-home plan by code, agreed or not; None if there is none.

    For a paper that is made in a hurry. The caller has passed the gate for what it does with them.
    """
    rows = Version.objects.filter(family=family, plan__kind=Kind.MISSING.value, plan__ending__isnull=True)
    if child is not None:
        rows = rows.filter(plan__child=child)
    newest = rows.order_by("-plan__made_at", "-number").first()
    return dict(newest.parts) if newest else None
