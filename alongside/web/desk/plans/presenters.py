"""Plans in words: a line in a list, the page of one plan, a version beside the one before it, the printed page."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from alongside.plans.rules import (
    HOW_WORDS,
    KIND_WORDS,
    MOVES,
    STATE_NEXT,
    STATE_WORDS,
    WHY_WORDS,
    How,
    Kind,
    Piece,
    ReviewOutcome,
    Side,
    State,
    Verb,
    Why,
    difference,
    in_order,
    label_of,
)
from alongside.plans.rules.parts import codes_of

if TYPE_CHECKING:
    from alongside.plans.models import Agreement, Review, Version
    from alongside.plans.queries import Compared, Line, Stands, Whole

_COLOURS = {
    State.WRITING: "grey",
    State.WAITING_BOTH: "yellow",
    State.WAITING_PARENT: "yellow",
    State.WAITING_WORKER: "yellow",
    State.AGREED: "green",
    State.DUE: "purple",
    State.ENDED: "grey",
}


@dataclass(frozen=True)
class PlanLine:
    """One plan in a list. `due`: its day has come, whatever else it waits for."""

    title: str
    href: str
    state: str
    colour: str
    version: str
    at: datetime | None
    review_on: date | None
    due: bool


def lines(found: "list[Line]", today: date) -> list[PlanLine]:
    return [_line(line, today) for line in found]


def _line(line: "Line", today: date) -> PlanLine:
    stands = line.stands
    on = stands.plan.review_on
    return PlanLine(
        title=f"{KIND_WORDS[Kind(stands.plan.kind)]} for {line.child}",
        href=reverse("desk:plan", args=[stands.plan.id]),
        state=STATE_WORDS[stands.state],
        colour=_COLOURS[stands.state],
        version=f"Version {stands.newest.number}" if stands.newest else "",
        at=stands.newest.made_at if stands.newest else None,
        review_on=on,
        due=on is not None and on <= today,
    )


@dataclass(frozen=True)
class Written:
    """One part as it was written."""

    label: str
    words: str


def written(kind: Kind, parts: dict[str, str]) -> list[Written]:
    return [Written(label, words) for label, words in in_order(kind, parts)]


def empty_parts(kind: Kind, parts: dict[str, str]) -> list[str]:
    return [label_of(kind, code) for code in codes_of(kind) if not parts.get(code)]


@dataclass(frozen=True)
class Said:
    """Whether one side has agreed, how, and in which words."""

    who: str
    agreed: bool
    how: str
    at: datetime | None
    words: str
    by: str


def agreed(given: "list[Agreement]", worker: str = "The worker") -> list[Said]:
    """Both sides, the parent's first: who has not agreed is said as plainly as who has."""
    by_side = {Side(row.side): row for row in given}
    return [_said(side, by_side.get(side), worker) for side in Side]


def _said(side: Side, row: "Agreement | None", worker: str) -> Said:
    if row is None:
        return Said("The parent" if side is Side.PARENT else worker, False, "", None, "", "")
    if side is Side.WORKER:
        return Said(row.made_by.name, True, "", row.made_at, row.words, "")
    who = row.person.called if row.person else "The parent"
    return Said(who, True, HOW_WORDS[How(row.how)], row.made_at, row.words, row.made_by.name)


@dataclass(frozen=True)
class Step:
    """A version or a review in the story of a plan."""

    title: str
    href: str
    at: datetime
    by: str
    body: str


def history(whole: "Whole") -> list[Step]:
    """Newest first."""
    steps = [_version(row, whole.agreed_to(row), latest=row is whole.newest) for row in whole.versions]
    steps += [_review(row) for row in whole.reviews]
    if whole.ending:
        steps.append(Step("Ended", "", whole.ending.made_at, whole.ending.made_by.name, whole.ending.words))
    return sorted(steps, key=lambda step: step.at, reverse=True)


def _version(row: "Version", given: "list[Agreement]", *, latest: bool) -> Step:
    told = ("not agreed" if row.ready else "not finished", "half agreed", "agreed by both")[len(given)]
    title = f"Version {row.number}, {told}" + (", the one above" if latest else "")
    return Step(title, reverse("desk:plan-version", args=[row.id]), row.made_at, row.made_by.name, "")


def _review(row: "Review") -> Step:
    fits = row.outcome == ReviewOutcome.SAME
    title = f"Read again: {'it still fits' if fits else 'something needs to change'}"
    return Step(title, "", row.made_at, row.made_by.name, row.words)


@dataclass(frozen=True)
class PlanView:
    """The page of one plan."""

    title: str
    child: str
    reference: str
    state: str
    colour: str
    next: str
    parts: list[Written]
    empty: list[str]
    said_by: str
    changed: str
    version: str
    at: datetime
    by: str
    agreed: list[Said]
    review_on: date | None
    review_why: str
    due: bool
    history: list[Step]
    photo: str
    may: dict[str, str]


# What may be done from the page, by the step it is in the table: the name of its address.
_DOORS = {
    Verb.WRITE: "plan-write",
    Verb.PARENT_AGREES: "plan-agree",
    Verb.WORKER_AGREES: "plan-agree",
    Verb.REVIEW: "plan-review",
    Verb.SET_DATE: "plan-date",
    Verb.END: "plan-end",
}


def plan(whole: "Whole", today: date) -> PlanView:
    stands, newest, kind = whole.stands, whole.newest, Kind(whole.plan.kind)
    on = whole.plan.review_on
    return PlanView(
        title=KIND_WORDS[kind],
        child=whole.plan.child.called,
        reference=whole.plan.family.reference,
        state=STATE_WORDS[stands.state],
        colour=_COLOURS[stands.state],
        next=STATE_NEXT[stands.state],
        parts=written(kind, newest.parts),
        empty=empty_parts(kind, newest.parts),
        said_by=newest.said_by.called if newest.said_by else "",
        changed=newest.changed,
        version=f"Version {newest.number}",
        at=newest.made_at,
        by=newest.made_by.name,
        agreed=agreed(stands.agreements) if newest.ready else [],
        review_on=on,
        review_why=next((WHY_WORDS[Why(row.why)] for row in whole.dates if row.due_on == on), ""),
        due=on is not None and on <= today,
        history=history(whole),
        photo=_photo(newest),
        may=_doors(stands) if whole.may_write else {},
    )


def _doors(stands: "Stands") -> dict[str, str]:
    verbs = MOVES[stands.state]
    return {name: reverse(f"desk:{name}", args=[stands.plan.id]) for verb, name in _DOORS.items() if verb in verbs}


def _photo(row: "Version") -> str:
    if row.photo is None:
        return ""
    return reverse("desk:file", args=[row.photo.observation_id, row.photo.id])


@dataclass(frozen=True)
class Differs:
    """One part of two versions, piece by piece. `words` says in a word what happened to it."""

    label: str
    pieces: list[Piece]
    words: str


def differs(kind: Kind, before: dict[str, str], after: dict[str, str]) -> list[Differs]:
    """Every part that either version has, in the order of the page."""
    found = []
    for code in codes_of(kind):
        old, new = before.get(code, ""), after.get(code, "")
        if old or new:
            found.append(Differs(label_of(kind, code), difference(old, new), _what(old, new)))
    return found


def _what(old: str, new: str) -> str:
    if old == new:
        return "The same"
    return "New" if not old else "Taken out" if not new else "Changed"


@dataclass(frozen=True)
class VersionView:
    title: str
    child: str
    reference: str
    version: str
    at: datetime
    by: str
    said_by: str
    changed: str
    newest: bool
    before: str
    parts: list[Differs]
    others: list[tuple[str, str, bool]]
    plan: str
    print: str


def version(found: "Compared") -> VersionView:
    row, kind = found.version, Kind(found.version.plan.kind)
    before = found.before.parts if found.before else row.parts
    return VersionView(
        title=KIND_WORDS[kind],
        child=row.plan.child.called,
        reference=row.plan.family.reference,
        version=f"Version {row.number}",
        at=row.made_at,
        by=row.made_by.name,
        said_by=row.said_by.called if row.said_by else "",
        changed=row.changed,
        newest=found.newest,
        before=f"version {found.before.number}" if found.before else "",
        parts=differs(kind, before, row.parts),
        others=[(f"Version {one.number}", f"?with={one.id}", one == found.before) for one in found.others],
        plan=reverse("desk:plan", args=[row.plan_id]),
        print=reverse("desk:plan-print", args=[row.plan_id]) + f"?version={row.id}",
    )
