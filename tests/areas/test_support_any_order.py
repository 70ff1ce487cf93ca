"""Contacts, plans and corrections in any order: the last talk, the tries and every state follow from what was written.

The machine keeps its own plain memory of what happened; it shares no code with the rules.
"""

import uuid
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from alongside.access.gate import Refused
from alongside.support import actions
from alongside.support.actions import After
from alongside.support.models import Contact, LastReached, PlannedContact, PlannedStep, Task
from alongside.support.rules import Mode, Outcome
from alongside.support.rules.planned import Became
from tests.cast import Cast, make_cast, make_family
from tests.conftest import amount
from tests.supporting import parent_of, plan, talk

pytestmark = [pytest.mark.django_db, pytest.mark.proof]
_ENDS = {
    Became.HAPPEN: "happened",
    Became.THEY_CALL_OFF: "they_called_off",
    Became.WE_CALL_OFF: "we_called_off",
    Became.NOBODY_COME: "nobody_came",
}
_BACK = {"they_called_off", "we_called_off", "nobody_came"}


class AnyOrder(RuleBasedStateMachine):
    """One mother. `talks` and `tries` are moments; `plans` remembers where each plan stands and for when it was."""

    cast: Cast

    @initialize()
    def a_family(self) -> None:
        self.point = transaction.atomic()
        self.point.__enter__()
        self.family = make_family(self.cast)
        self.mother = parent_of(self.family)
        self.now = timezone.now()
        self.contacts: dict[uuid.UUID, tuple[datetime, bool]] = {}
        self.mistaken: set[uuid.UUID] = set()
        self.plans: dict[uuid.UUID, tuple[str, datetime]] = {}
        self.steps = self.missed = 0

    def teardown(self) -> None:
        if hasattr(self, "point"):
            transaction.set_rollback(True)
            self.point.__exit__(None, None, None)

    def _plan(self, pick: int) -> PlannedContact | None:
        return PlannedContact.objects.get(pk=sorted(self.plans)[pick % len(self.plans)]) if self.plans else None

    def _do(self, act: Callable[[], object], may: bool) -> bool:
        try:
            act()
        except Refused:
            assert not may
            return False
        assert may
        return True

    @rule(minutes=st.integers(0, 20_000), spoke=st.booleans())
    def somebody_tries(self, minutes: int, spoke: bool) -> None:
        at = self.now - timedelta(minutes=minutes)
        row = talk(self.cast, self.family, at=at, now=self.now, outcome=Outcome.REACHED if spoke else Outcome.NO_ANSWER)
        self.contacts[row.pk] = (at, spoke)

    @rule()
    def a_teacher_rings(self) -> None:
        talk(self.cast, self.family, person=None, now=self.now)

    @rule(pick=st.integers(0, 50))
    def it_was_a_mistake(self, pick: int) -> None:
        if not self.contacts:
            return
        key = sorted(self.contacts)[pick % len(self.contacts)]
        actions.correct_contact(
            contact=Contact.objects.get(pk=key), words="Another family", counts=False, once=uuid.uuid4(),
            by=self.cast.actor("priya"), now=self.now,
        )  # fmt: skip
        self.mistaken.add(key)

    @rule(hours=st.integers(1, 100))
    def somebody_plans(self, hours: int) -> None:
        made = self.now - timedelta(hours=50)
        row = plan(self.cast, self.family, at=made + timedelta(hours=hours), now=made)
        self.plans[row.pk] = ("ahead", row.at)

    @rule(pick=st.integers(0, 50), how=st.sampled_from(sorted(set(Became) - {Became.HAPPEN, Became.MOVE})))
    def something_becomes_of_it(self, pick: int, how: Became) -> None:
        row = self._plan(pick)
        if row is None:
            return
        state, at = self.plans[row.pk]
        late = how is not Became.NOBODY_COME or at <= self.now
        may = state in _BACK if how is Became.PUT_BACK else state == "ahead" and late
        said = self._do(lambda: actions.became(planned=row, how=how, by=self.cast.actor("priya"), now=self.now), may)
        if said:
            self.steps += 1
            self.missed += how is Became.NOBODY_COME
            self.plans[row.pk] = (_ENDS.get(how, "ahead"), at)

    @rule(pick=st.integers(0, 50))
    def it_moves(self, pick: int) -> None:
        row = self._plan(pick)
        if row is None:
            return
        to = self.now + timedelta(hours=5)
        by = self.cast.actor("priya")
        if self._do(lambda: actions.move(planned=row, at=to, by=by, now=self.now), self.plans[row.pk][0] == "ahead"):
            self.steps += 1
            later = PlannedContact.objects.get(moved_from=row)
            self.plans[row.pk] = ("moved", row.at)
            self.plans[later.pk] = ("ahead", to)

    @rule(pick=st.integers(0, 50))
    def it_happens(self, pick: int) -> None:
        row = self._plan(pick)
        if row is None:
            return
        made = talk(self.cast, self.family, now=self.now, mode=Mode.VOICE, after=After(planned=row))
        self.contacts[made.pk] = (self.now, True)
        if self.plans[row.pk][0] == "ahead":
            self.steps += 1
            self.plans[row.pk] = ("happened", row.at)

    @invariant()
    def every_plan_stands_where_it_was_put(self) -> None:
        if not hasattr(self, "plans"):
            return
        stands = dict(PlannedContact.objects.filter(family=self.family).values_list("pk", "state"))
        assert stands == {key: state for key, (state, _) in self.plans.items()}
        assert PlannedStep.objects.filter(family=self.family).count() == self.steps
        assert Task.objects.filter(family=self.family).count() == self.missed

    @invariant()
    def the_last_talk_and_the_tries_follow_from_what_was_written(self) -> None:
        if not hasattr(self, "plans"):
            return
        counted = [told for key, told in self.contacts.items() if key not in self.mistaken]
        talks = [at for at, spoke in counted if spoke]
        row = LastReached.objects.filter(family=self.family).first()
        if not talks:
            assert row is None
            return
        last = max(talks)
        tries = sum(at > last for at, spoke in counted if not spoke)
        tries += sum(state == "nobody_came" and at > last for state, at in self.plans.values())
        assert row is not None
        assert (row.reached_at, row.tries) == (last, tries)


def test_any_order_of_contacts_plans_and_corrections(db: None) -> None:
    AnyOrder.cast = make_cast()
    run_state_machine_as_test(
        AnyOrder,
        settings=settings(
            max_examples=amount(15, 1_000), stateful_step_count=20, deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
