"""What plans tell of a family: its chronology, Today, a search, and the words for a paper in a hurry."""

import uuid
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.gate import NotVisible
from alongside.access.roles import TieKind
from alongside.families.actions import standing
from alongside.families.happenings import Waits, waits
from alongside.families.models import Family
from alongside.plans import actions, queries
from alongside.plans.models import Agreement, Ending, Plan, Review
from alongside.plans.queries import told
from alongside.plans.rules import Kind, ReviewOutcome, Side, Why
from tests.cast import Cast, make_family, make_tie
from tests.planning import MISSING, agreed, child_of, newest, planned, rewritten

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


def lived(cast: Cast, family: Family) -> Plan:
    """Written twice, agreed, read again and ended."""
    plan = planned(cast, family)
    rewritten(cast, plan, {"worries": "Two cars", "door": "Come in"})
    agreed(cast, plan)
    given: dict[str, Any] = {"by": cast.actor("priya"), "now": timezone.now()}
    actions.review(version=newest(plan), outcome=ReviewOutcome.CHANGE, words="Ring sooner", once=uuid.uuid4(), **given)
    actions.review(version=newest(plan), outcome=ReviewOutcome.SAME, words="Fine", once=uuid.uuid4(), **given)
    actions.end(plan=plan, words="Calm now", once=uuid.uuid4(), **given)
    return plan


def ids(family: Family) -> dict[str, list[uuid.UUID]]:
    found: dict[str, list[uuid.UUID]] = {}
    for rows in told.happened(family):
        for kind, key, _ in rows:
            found.setdefault(kind, []).append(key)
    return found


def waiting(cast: Cast, name: str) -> list[Waits]:
    return [line for rows in told.waiting(cast.actor(name), timezone.now()) for line in waits(list(rows))]


class TestChronology:
    def test_every_step_is_told(self, cast: Cast, family: Family) -> None:
        lived(cast, family)
        planned(cast, family, Kind.MISSING)
        planned(cast, make_family(cast))
        found = ids(family)
        assert {kind: len(keys) for kind, keys in found.items()} == {
            "safety_plan": 2, "missing_plan": 1, "plan_agreed": 2, "plan_reviewed": 2, "plan_ended": 1,
        }  # fmt: skip
        lines = {(line.kind, line.head): line for line in told.told(cast.actor("priya"), family, found)}
        assert lines["safety_plan", "Safety plan: version 2 was written"].said == (
            "What worries us: Two cars\nWhat we say at the door when they come home: Come in"
        )
        assert lines["plan_agreed", "Safety plan: the parent agreed to version 2"].said == "That is how I would say it"
        assert ("plan_agreed", "Safety plan: the worker agreed to version 2") in lines
        assert lines["plan_reviewed", "Safety plan read again: something needs to change"].said == "Ring sooner"
        assert lines["plan_reviewed", "Safety plan read again: it still fits"].by == "Priya Nair"
        assert lines["plan_ended", "Safety plan ended: it is no longer needed"].said == "Calm now"
        assert all("Arkle" not in line.head for line in lines.values())

    def test_one_query_a_kind_and_none_for_what_is_not_shown(
        self, cast: Cast, family: Family, django_assert_num_queries: Any
    ) -> None:
        lived(cast, family)
        found, priya = ids(family), cast.actor("priya")
        told.told(priya, family, found)
        with django_assert_num_queries(4):
            told.told(priya, family, found)
        with django_assert_num_queries(0):
            assert told.told(priya, family, {}) == []

    def test_only_what_was_asked_for_and_only_of_this_family(self, cast: Cast, family: Family) -> None:
        lived(cast, family)
        other = ids(family)
        mine = make_family(cast)
        assert told.told(cast.actor("priya"), mine, other) == []

    @pytest.mark.parametrize("name", ["una", "dee", "sam", "chidi", "moira"])
    def test_nobody_else_is_told(self, cast: Cast, family: Family, name: str) -> None:
        plan = lived(cast, family)
        for partner in ("dee", "sam", "chidi"):
            make_tie(cast, family, partner, TieKind.PARTNER)
        with pytest.raises(NotVisible):
            told.told(cast.actor(name), family, ids(family))
        for step in (Agreement, Review, Ending):
            row = step.objects.filter(plan=plan)[0]
            assert told.step_for(cast.actor("priya"), row.pk) == plan.pk
            with pytest.raises(NotVisible):
                told.step_for(cast.actor(name), row.pk)


class TestToday:
    def test_a_plan_whose_day_has_come_waits_for_its_worker_and_the_manager(self, cast: Cast, family: Family) -> None:
        today = timezone.localdate()
        plan, later = planned(cast, family), planned(cast, make_family(cast))
        given: dict[str, Any] = {"by": cast.actor("priya"), "now": timezone.now()}
        actions.set_date(plan=plan, on=today, once=uuid.uuid4(), **given)
        actions.set_date(plan=later, on=today + timedelta(days=1), once=uuid.uuid4(), **given)
        for name in ("priya", "owen"):
            line = waiting(cast, name)[0]
            assert (line.kind, line.id, line.family, line.hub, line.state) == (
                "plan", plan.pk, family.pk, cast.hub.pk, "review_due",
            )  # fmt: skip
            assert timezone.localtime(line.at).date() == today
            assert len(waiting(cast, name)) == 1
        make_tie(cast, family, "owen", TieKind.COVER, until=timezone.now() + timedelta(days=2))
        assert len(waiting(cast, "owen")) == 1
        for name in ("una", "dee", "moira", "ruth", "gita", "frances"):
            assert waiting(cast, name) == []

    def test_what_was_read_again_or_ended_or_excluded_waits_no_more(self, cast: Cast, family: Family) -> None:
        given: dict[str, Any] = {"by": cast.actor("priya"), "now": timezone.now()}
        plan, over = planned(cast, family), planned(cast, family, Kind.MISSING)
        actions.review_after(family=family, why=Why.EPISODE, on=timezone.localdate(), **given)
        assert len(waiting(cast, "priya")) == 2
        given["now"] = timezone.now()
        actions.review(version=newest(plan), outcome=ReviewOutcome.SAME, once=uuid.uuid4(), **given)
        assert [line.id for line in waiting(cast, "priya")] == [over.pk]
        standing.exclude(
            family=family, account=cast.account("priya"), because="Next door", by=cast.actor("owen"), now=timezone.now()
        )
        assert waiting(cast, "priya") == []
        actions.end(plan=over, once=uuid.uuid4(), by=cast.actor("owen"), now=timezone.now())
        assert waiting(cast, "owen") == []


class TestSearch:
    def test_the_newest_words_of_every_plan_are_read(self, cast: Cast, family: Family) -> None:
        plan, stranger = planned(cast, family), make_family(cast)
        newer = rewritten(cast, plan, {"door": "Come in", "worries": "Two cars"})
        planned(cast, stranger)
        found = list(told.said([family.pk]))
        assert [(text.kind, text.id, text.family) for text in found] == [("safety_plan", newer.pk, family.pk)]
        assert found[0].words == (
            ("What worries us", "Two cars"), ("What we say at the door when they come home", "Come in"),
        )  # fmt: skip
        assert _families(told.said([family.pk, stranger.pk])) == {family.pk, stranger.pk}
        assert list(told.said([])) == []


def _families(texts: Iterable[Any]) -> set[uuid.UUID]:
    return {text.family for text in texts}


class TestForOthers:
    def test_the_words_for_a_paper_in_a_hurry(self, cast: Cast, family: Family) -> None:
        planned(cast, family)
        assert queries.missing_plan_of(family.pk) is None
        plan = planned(cast, family, Kind.MISSING)
        assert queries.missing_plan_of(family.pk) == MISSING
        rewritten(cast, plan, {**MISSING, "wears": "A red coat"}, ready=False)
        assert queries.missing_plan_of(family.pk, child_of(family).pk) == {**MISSING, "wears": "A red coat"}
        assert queries.missing_plan_of(family.pk, uuid.uuid4()) is None
        actions.end(plan=plan, once=uuid.uuid4(), by=cast.actor("priya"), now=timezone.now())
        assert queries.missing_plan_of(family.pk) is None

    def test_what_is_current_and_whether_both_agree(self, cast: Cast, family: Family) -> None:
        today, priya = timezone.localdate(), cast.actor("priya")
        assert queries.current_for(priya, family.pk, Kind.SAFETY, today) == []
        plan = planned(cast, family)
        agreed(cast, plan, Side.PARENT)
        found = queries.current_for(priya, family.pk, Kind.SAFETY, today)[0]
        assert (found.stands.plan.pk, found.parts["worries"], found.agreed) == (plan.pk, "A silver car at night", False)
        agreed(cast, plan, Side.WORKER)
        assert queries.current_for(priya, family.pk, Kind.SAFETY, today)[0].agreed is True
        assert queries.current_for(priya, family.pk, Kind.MISSING, today) == []
        with pytest.raises(NotVisible):
            queries.current_for(cast.actor("una"), family.pk, Kind.SAFETY, today)

    @pytest.mark.parametrize("rows", [1, 3])
    def test_the_plans_of_a_family_are_one_query(
        self, cast: Cast, family: Family, rows: int, django_assert_num_queries: Any
    ) -> None:
        for number in range(rows):
            plan = planned(cast, family, Kind.SAFETY if number % 2 else Kind.MISSING)
            rewritten(cast, plan, {"door": f"Wording {number}"})
            agreed(cast, plan)
            if number < rows - 1:
                actions.end(plan=plan, once=uuid.uuid4(), by=cast.actor("priya"), now=timezone.now())
        priya = cast.actor("priya")
        queries.plans_of(priya, family, timezone.localdate())
        with django_assert_num_queries(1):
            lines = queries.plans_of(priya, family, timezone.localdate())
        assert [line.stands.ended for line in lines] == [False, True, True][:rows]
        assert {line.child for line in lines} == {"Jess Arkle"}
