"""Any order of steps: rows and table of moves tell the same, and what the table refuses leaves nothing behind."""

import uuid
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.access.gate import Refused
from alongside.families.models import Family
from alongside.plans import actions
from alongside.plans.models import Agreement, Ending, Plan, Version
from alongside.plans.queries.standing import review_day, standing_now
from alongside.plans.rules import MOVES, How, ReviewOutcome, Side, State, Verb, Why, refusal
from alongside.record.models import Entry
from alongside.record.versions import Conflict
from tests.at_once import at_once
from tests.cast import Cast, make_cast, make_family
from tests.conftest import amount
from tests.planning import WORDS, agreed, newest, parent_of, planned, rewritten, wording

pytestmark = pytest.mark.django_db
EPISODE, TIME = "episode", "time"
STEPS = st.lists(
    st.tuples(
        st.sampled_from([*(verb.value for verb in Verb if verb is not Verb.FALL_DUE), EPISODE, TIME]),
        st.integers(0, 60),
    ),
    max_size=14,
)


class Plot:
    """One plan, the state it should be in, and the day it is there."""

    def __init__(self, cast: Cast, family: Family) -> None:
        self.cast, self.family, self.by = cast, family, cast.actor("priya")
        self.now = timezone.now() - timedelta(days=1)
        self.plan = planned(cast, family, now=self.now)
        self.state = State.WAITING_BOTH
        self.number = self.size = 0

    @property
    def today(self) -> date:
        return timezone.localdate(self.now)

    def step(self, name: str, size: int) -> None:
        self.now += timedelta(seconds=1)
        self.number += 1
        if name == TIME:
            self.now += timedelta(days=size)
        elif name == EPISODE:
            actions.review_after(
                family=self.family, why=Why.EPISODE, on=self.today + timedelta(days=size % 3), by=self.by, now=self.now
            )
        else:
            self._try(Verb(name), size)
        self._due()
        self.check()

    def _try(self, verb: Verb, size: int) -> None:
        before, self.size = self.rows(), size
        act: Callable[[], Any] = getattr(self, f"_{verb.value}")
        if verb not in MOVES[self.state]:
            if verb is Verb.END:
                actions.end(plan=self.plan, once=uuid.uuid4(), by=self.by, now=self.now)
            else:
                with pytest.raises(Refused, match=refusal(self.state, verb)[:20]):
                    act()
            assert self.rows() == before
            return
        act()
        self.state = MOVES[self.state][verb]

    def _write(self, ready: bool = False) -> None:
        actions.write(
            plan=self.plan, wording=wording(self.family, {**WORDS, "signs": f"Sign {self.number}"}, ready=ready),
            based_on=newest(self.plan).number, once=uuid.uuid4(), by=self.by, now=self.now,
        )  # fmt: skip

    def _finish(self) -> None:
        self._write(ready=True)

    def _agrees(self, side: Side) -> None:
        person = parent_of(self.family) if side is Side.PARENT else None
        actions.agree(
            version=newest(self.plan), side=side, how=How.BESIDE, person=person, once=uuid.uuid4(), by=self.by,
            now=self.now,
        )  # fmt: skip

    def _parent_agrees(self) -> None:
        self._agrees(Side.PARENT)

    def _worker_agrees(self) -> None:
        self._agrees(Side.WORKER)

    def _set_date(self) -> None:
        actions.set_date(
            plan=self.plan, on=self.today + timedelta(days=self.size), once=uuid.uuid4(), by=self.by, now=self.now
        )

    def _review(self) -> None:
        actions.review(
            version=newest(self.plan), outcome=ReviewOutcome.SAME, once=uuid.uuid4(), by=self.by, now=self.now
        )

    def _end(self) -> None:
        actions.end(plan=self.plan, once=uuid.uuid4(), by=self.by, now=self.now)

    def _due(self) -> None:
        """A day that comes, or one that stands, makes an agreed plan due; nothing else does."""
        on = Plan.objects.get(pk=self.plan.pk).review_on
        due = on is not None and on <= self.today
        if self.state is State.AGREED and due:
            self.state = MOVES[self.state][Verb.FALL_DUE]

    def rows(self) -> tuple[int, ...]:
        mine = {"plan": self.plan}
        return (
            Version.objects.filter(**mine).count(), Agreement.objects.filter(**mine).count(),
            Ending.objects.filter(**mine).count(), Entry.objects.filter(family=self.family.pk).count(),
        )  # fmt: skip

    def check(self) -> None:
        plan = Plan.objects.get(pk=self.plan.pk)
        assert standing_now(plan, self.today).state is self.state
        assert plan.review_on == (None if self.state is State.ENDED else review_day(plan))
        numbers = list(Version.objects.filter(plan=plan).order_by("number").values_list("number", flat=True))
        assert numbers == list(range(1, len(numbers) + 1))
        assert Version.objects.get(plan=plan, number=1).parts == WORDS
        for row in Agreement.objects.filter(plan=plan).select_related("version"):
            assert row.version.ready
            assert row.made_at >= row.version.made_at


@pytest.mark.proof
@settings(
    max_examples=amount(25, 1000), deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(steps=STEPS)
def test_rows_and_table_tell_the_same_in_any_order(cast: Cast, steps: list[tuple[str, int]]) -> None:
    with transaction.atomic():
        plot = Plot(cast, make_family(cast))
        plot.check()
        for name, size in steps:
            plot.step(name, size)
        transaction.set_rollback(True)


@pytest.mark.slow
class TestAtOnce:
    """On real connections, as two browsers are."""

    pytestmark = [pytest.mark.django_db(transaction=True)]

    def test_two_versions_at_once_are_one_and_a_difference_shown(self, transactional_db: None) -> None:
        cast = make_cast()
        plan = planned(cast, make_family(cast))

        def write(words: str, by: str) -> Callable[[], Version]:
            return lambda: rewritten(cast, plan, {"worries": words}, by=by, given={"based_on": 1})

        answers = at_once(write("Mine", "priya"), write("Theirs", "owen"))
        assert sorted(type(answer).__name__ for answer in answers) == ["Conflict", "Version"]
        conflict = next(answer for answer in answers if isinstance(answer, Conflict))
        assert conflict.row.pk == newest(plan).pk
        assert Version.objects.filter(plan=plan).count() == 2

    def test_two_who_agree_for_the_parent_at_once_are_one(self, transactional_db: None) -> None:
        cast = make_cast()
        plan = planned(cast, make_family(cast))
        answers = at_once(*(lambda: agreed(cast, plan, Side.PARENT) for _ in range(2)))
        assert sorted(type(answer).__name__ for answer in answers) == ["NoneType", "Refused"]
        assert Agreement.objects.count() == 1
