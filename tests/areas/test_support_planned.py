"""Planned contacts and regular calls: what became of each is a step, and a missed call leaves something to do."""

import uuid
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.policy import Can
from alongside.access.roles import TieKind
from alongside.families.models import Family, Person
from alongside.record.models import Entry
from alongside.support import actions, queries
from alongside.support.actions import After, Plan, Unfit
from alongside.support.models import Appointment, PlannedContact, PlannedStep, Task
from alongside.support.rules import Mode, Outcome
from alongside.support.rules.appointments import Again
from alongside.support.rules.planned import Became, PlannedState
from tests.cast import Cast, make_family, make_tie
from tests.supporting import may_ring, parent_of, plan, regular, talk

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 16, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast, at=datetime(2024, 6, 1, tzinfo=UTC))


def became(cast: Cast, row: PlannedContact, how: Became, by: str = "priya", **said: Any) -> PlannedContact:
    given = {"now": timezone.now(), **said}
    return actions.became(planned=row, how=how, by=cast.actor(by), **given)


class TestPlanning:
    def test_a_plan_with_its_entry(self, cast: Cast, family: Family) -> None:
        row = plan(cast, family)
        kept = PlannedContact.objects.get()
        assert (kept.state, kept.purpose, kept.person) == ("ahead", "To read the letter", parent_of(family))
        assert Entry.objects.get(did="support.plan_contact").about == row.pk

    def test_with_somebody_round_the_family(self, cast: Cast, family: Family) -> None:
        row = plan(cast, family, person=None, with_whom="Jo Marsh, head of year", mode=Mode.MEET)
        assert (PlannedContact.objects.get(pk=row.pk).with_whom, queries.safe_at(row)) == (
            "Jo Marsh, head of year",
            None,
        )

    def test_not_for_the_past_and_not_with_another_family(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        with pytest.raises(Unfit) as stopped:
            plan(cast, family, at=now - HOUR, now=now)
        assert stopped.value.field == "at"
        with pytest.raises(Unfit) as stopped:
            plan(cast, family, person=parent_of(make_family(cast)))
        assert (stopped.value.field, PlannedContact.objects.count()) == ("person", 0)

    def test_sent_twice_it_is_one(self, cast: Cast, family: Family) -> None:
        now, once, by = timezone.now(), uuid.uuid4(), cast.actor("priya")
        told = Plan(now + HOUR, Mode.VISIT, parent_of(family))
        rows = [actions.plan_contact(family=family, plan=told, once=once, by=by, now=now) for _ in range(2)]
        assert (rows[0].pk, PlannedContact.objects.count()) == (rows[1].pk, 1)

    def test_whether_it_is_a_safe_time_is_said(self, cast: Cast, family: Family) -> None:
        may_ring(cast, family, allowed=False)
        verdict = queries.safe_at(plan(cast, family))
        assert verdict is not None
        assert verdict.allowed is False


class TestBecame:
    @pytest.mark.parametrize(
        ("how", "state"),
        [(Became.THEY_CALL_OFF, PlannedState.THEY_CALLED_OFF), (Became.WE_CALL_OFF, PlannedState.WE_CALLED_OFF)],
    )
    def test_called_off_and_on_after_all(self, cast: Cast, family: Family, how: Became, state: PlannedState) -> None:
        row = became(cast, plan(cast, family), how, because="The bus")
        assert PlannedContact.objects.get().state == state
        became(cast, row, Became.PUT_BACK)
        assert PlannedContact.objects.get().state == PlannedState.AHEAD
        steps = queries.became_of(row)
        assert [(step.state, step.because) for step in steps] == [(state, "The bus"), (PlannedState.AHEAD, "")]

    def test_a_call_nobody_took_leaves_something_to_do(self, cast: Cast, family: Family) -> None:
        row = plan(cast, family, now=timezone.now() - 2 * HOUR)
        became(cast, row, Became.NOBODY_COME)
        task = Task.objects.get()
        assert (task.from_kind, task.from_id, task.post, task.due_on) == (
            "plannedcontact", row.pk, cast.post("priya"), timezone.localdate(),
        )  # fmt: skip
        assert "try again" in task.what

    @pytest.mark.parametrize("said", [{"mode": Mode.VISIT}, {"person": None}])
    def test_a_visit_or_somebody_else_leaves_none(self, cast: Cast, family: Family, said: dict[str, Any]) -> None:
        became(cast, plan(cast, family, now=timezone.now() - 2 * HOUR, **said), Became.NOBODY_COME)
        assert Task.objects.count() == 0

    def test_nobody_can_have_missed_what_is_ahead(self, cast: Cast, family: Family) -> None:
        with pytest.raises(Unfit) as stopped:
            became(cast, plan(cast, family), Became.NOBODY_COME)
        assert (stopped.value.field, PlannedStep.objects.count()) == ("became", 0)

    def test_moved_it_is_a_new_plan_and_the_old_one_stays(self, cast: Cast, family: Family) -> None:
        row = plan(cast, family)
        now = timezone.now()
        later = actions.move(planned=row, at=now + 3 * HOUR, because="School ran late", by=cast.actor("priya"), now=now)
        old = PlannedContact.objects.get(pk=row.pk)
        assert (old.state, later.moved_from, later.state, later.purpose) == ("moved", row, "ahead", row.purpose)
        assert queries.moved_to(old) == later
        with pytest.raises(Refused):
            became(cast, old, Became.THEY_CALL_OFF)

    def test_it_happened_with_the_contact(self, cast: Cast, family: Family) -> None:
        row = plan(cast, family)
        contact = talk(cast, family, after=After(planned=row))
        kept = PlannedContact.objects.get()
        assert (kept.state, kept.contact) == ("happened", contact)

    def test_two_at_once_the_second_is_told(self, cast: Cast, family: Family) -> None:
        row = plan(cast, family)
        stale = PlannedContact.objects.get(pk=row.pk)
        became(cast, row, Became.THEY_CALL_OFF)
        with pytest.raises(Refused) as stopped:
            became(cast, stale, Became.WE_CALL_OFF)
        assert "a moment before you" in str(stopped.value)
        assert PlannedContact.objects.get().state == "they_called_off"

    def test_a_contact_is_kept_although_a_colleague_called_its_plan_off(self, cast: Cast, family: Family) -> None:
        row = plan(cast, family)
        stale = PlannedContact.objects.get(pk=row.pk)
        became(cast, row, Became.THEY_CALL_OFF)
        talk(cast, family, after=After(planned=stale))
        talk(cast, family, after=After(planned=row))
        assert PlannedContact.objects.get().state == "they_called_off"


def again(weekday: int = 1, weeks: int = 1) -> Again:
    return Again(weekday, time(15, 30), weeks, date(2026, 11, 22))


class TestRegular:
    def test_its_first_day_comes_next(self, cast: Cast, family: Family) -> None:
        row = regular(cast, family, again(), NOW)
        assert timezone.localtime(row.next_at) == datetime(2026, 11, 24, 15, 30, tzinfo=row.next_at.tzinfo)
        assert Appointment.objects.get().purpose == "How the week was"

    def test_what_does_not_fit(self, cast: Cast, family: Family) -> None:
        for told, field in ((again(weeks=3), "every_weeks"), (Again(1, time(9), 1, date(2026, 11, 21)), "from_on")):
            with pytest.raises(Unfit) as stopped:
                regular(cast, family, told, NOW)
            assert stopped.value.field == field
        with pytest.raises(Unfit):
            regular(cast, family, again(), NOW, person=parent_of(make_family(cast)))

    def test_a_day_is_met_once_by_whoever_takes_it_up(self, cast: Cast, family: Family) -> None:
        row = regular(cast, family, again(), NOW)
        days = [
            actions.meet_day(appointment=row, on=date(2026, 11, 24), by=cast.actor(name), now=NOW)
            for name in ("priya", "owen")
        ]
        assert (days[0].pk, PlannedContact.objects.count()) == (days[1].pk, 1)
        with pytest.raises(Refused):
            actions.meet_day(appointment=row, on=date(2026, 11, 25), by=cast.actor("priya"), now=NOW)

    def test_what_became_of_a_day_brings_the_next(self, cast: Cast, family: Family) -> None:
        row, by = regular(cast, family, again(), NOW), cast.actor("priya")
        later = datetime(2026, 12, 8, 18, 0, tzinfo=UTC)
        first = actions.meet_day(appointment=row, on=date(2026, 11, 24), by=by, now=later)
        actions.became(planned=first, how=Became.NOBODY_COME, by=by, now=later)
        found = queries.days_for(Appointment.objects.get(), later)
        assert [day.on for day in found.open] == [date(2026, 12, 1), date(2026, 12, 8)]
        assert [day.on for day in found.told] == [date(2026, 11, 24)]
        assert [day.on for day in found.coming][:2] == [date(2026, 12, 15), date(2026, 12, 22)]
        actions.became(planned=first, how=Became.PUT_BACK, by=by, now=later)
        assert timezone.localdate(Appointment.objects.get().next_at) == date(2026, 11, 24)

    def test_moving_a_day_settles_it(self, cast: Cast, family: Family) -> None:
        row, by = regular(cast, family, again(), NOW), cast.actor("priya")
        day = actions.meet_day(appointment=row, on=date(2026, 11, 24), by=by, now=NOW)
        actions.move(planned=day, at=NOW + timedelta(days=3), by=by, now=NOW)
        assert timezone.localdate(Appointment.objects.get().next_at) == date(2026, 12, 1)

    def test_ended_nothing_comes_and_what_was_stays(self, cast: Cast, family: Family) -> None:
        row, by = regular(cast, family, again(), NOW), cast.actor("priya")
        over = datetime(2026, 12, 1, 18, 0, tzinfo=UTC)
        actions.end_appointment(appointment=row, because="She rings us now", by=by, now=over)
        found = queries.days_for(Appointment.objects.get(), over + timedelta(days=30))
        assert (found.coming, [day.on for day in found.open]) == ([], [date(2026, 11, 24), date(2026, 12, 1)])
        assert Appointment.objects.get().because == "She rings us now"
        with pytest.raises(Refused):
            actions.end_appointment(appointment=row, by=by, now=over)
        with pytest.raises(NotVisible):
            queries.day_for(by, row.pk, date(2026, 12, 8))

    def test_a_day_that_is_none_is_not_there(self, cast: Cast, family: Family) -> None:
        row = regular(cast, family, again(), NOW)
        with pytest.raises(NotVisible):
            queries.day_for(cast.actor("priya"), row.pk, date(2026, 11, 25))


class TestWho:
    @pytest.mark.parametrize("name", ["moira", "dee", "sam", "chidi", "frances", "ruth", "gita", "una"])
    def test_for_nobody_else(self, cast: Cast, family: Family, name: str) -> None:
        row, call = plan(cast, family), regular(cast, family, again(), NOW)
        if name == "dee":
            make_tie(cast, family, "dee", TieKind.PARTNER)
        other = cast.actor(name)
        for ask in (
            lambda: plan(cast, family, by=name),
            lambda: became(cast, row, Became.WE_CALL_OFF, by=name),
            lambda: actions.move(planned=row, at=timezone.now() + HOUR, by=other, now=timezone.now()),
            lambda: regular(cast, family, again(), NOW, by=name),
            lambda: actions.meet_day(appointment=call, on=date(2026, 11, 24), by=other, now=NOW),
            lambda: actions.end_appointment(appointment=call, by=other, now=NOW),
            lambda: queries.planned_for(other, row.pk),
            lambda: queries.appointment_for(other, call.pk),
            lambda: queries.everybody_for(other, family.pk, NOW),
            lambda: queries.beside_for(other, family, NOW),
        ):
            with pytest.raises(NotVisible):
                ask()
        assert queries.planned_for(cast.actor("priya"), row.pk) == row

    def test_a_supervisor_reads_and_does_not_write(self, cast: Cast, family: Family) -> None:
        row = plan(cast, family)
        make_tie(cast, family, "una", TieKind.SUPERVISOR)
        assert queries.planned_for(cast.actor("una"), row.pk) == row
        with pytest.raises(NotAllowed):
            became(cast, row, Became.WE_CALL_OFF, by="una")
        with pytest.raises(NotAllowed):
            queries.planned_for(cast.actor("una"), row.pk, Can.WORK_WITH_FAMILY)

    @pytest.mark.parametrize("rows", [1, 3])
    def test_the_part_of_the_family_page_is_one_query(
        self, cast: Cast, family: Family, rows: int, django_assert_num_queries: Any
    ) -> None:
        for _ in range(rows):
            plan(cast, family)
            regular(cast, family, again(), NOW)
        talk(cast, family, outcome=Outcome.REACHED)
        priya = cast.actor("priya")
        queries.hours_of(timezone.localdate())
        with django_assert_num_queries(1):
            found = queries.beside_for(priya, family, timezone.now())
        assert (len(found.planned), len(found.appointments)) == (rows, rows)
        assert found.people[found.planned[0].person_id or uuid.uuid4()] == Person.objects.get(kind="parent")
