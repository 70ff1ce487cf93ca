"""How a plan stands: its rows, and the state they add up to. The caller has reached the plan through the gate."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from alongside.plans.models import Agreement, Ending, Plan, Review, ReviewDate, Version
from alongside.plans.rules import Dated, Facts, Side, State, Why, next_review, state_of


@dataclass(frozen=True)
class Stands:
    """One plan now. `newest` is None only while its first version is being saved."""

    plan: Plan
    newest: Version | None
    agreements: list[Agreement]
    ended: bool
    state: State


def stands(
    plan: Plan, versions: Iterable[Version], agreements: Iterable[Agreement], endings: Sequence[Ending], today: date
) -> Stands:
    """From rows that may be of several plans, as they were fetched."""
    newest = max((row for row in versions if row.plan_id == plan.id), key=lambda row: row.number, default=None)
    given = [row for row in agreements if newest is not None and row.version_id == newest.id]
    ended = any(row.plan_id == plan.id for row in endings)
    facts = Facts(
        ready=newest is not None and newest.ready,
        agreed=frozenset(Side(row.side) for row in given),
        review_on=plan.review_on,
        ended=ended,
    )
    return Stands(plan, newest, given, ended, state_of(facts, today))


def standing_now(plan: Plan, today: date) -> Stands:
    """Asked of the database: three queries."""
    newest = Version.objects.filter(plan=plan).order_by("-number")[:1]
    given = Agreement.objects.filter(plan=plan)
    return stands(plan, newest, given, list(Ending.objects.filter(plan=plan)), today)


def review_day(plan: Plan) -> date | None:
    """The day that the rows of dates and reviews ask for."""
    reviewed: datetime | None = (
        Review.objects.filter(plan=plan).order_by("-made_at").values_list("made_at", flat=True).first()
    )
    dates = ReviewDate.objects.filter(plan=plan).order_by("made_at", "id")
    return next_review([Dated(row.due_on, Why(row.why), row.made_at) for row in dates], reviewed)
