"""Planned contacts, tasks, office hours and silence, from plain values."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from alongside.support.rules import hours, planned, rhythm, tasks
from alongside.support.rules.hours import Open
from alongside.support.rules.planned import Became, PlannedState
from alongside.support.rules.rhythm import Rhythm
from alongside.support.rules.tasks import Settle, TaskState

NOW = datetime(2026, 11, 22, 16, 10, tzinfo=UTC)
TODAY = date(2026, 11, 22)


class TestPlanned:
    def test_every_state_and_every_word_has_its_place(self) -> None:
        assert set(planned.MOVES) == set(planned.PLANNED_WORDS) == set(PlannedState)
        assert set(planned.BECAME_WORDS) == set(Became)
        assert {to for moves in planned.MOVES.values() for to in moves.values()} == set(PlannedState)

    @pytest.mark.parametrize("state", list(PlannedState))
    @pytest.mark.parametrize("became", list(Became))
    def test_what_cannot_be_said_of_it_is_refused_with_words(self, state: PlannedState, became: Became) -> None:
        problem = planned.became_problem(state, became)
        assert bool(problem) is (became not in planned.MOVES[state])
        assert not problem or planned.PLANNED_WORDS[state] in problem

    @pytest.mark.parametrize("state", planned.CAME_TO_NOTHING)
    def test_what_came_to_nothing_may_be_on_after_all(self, state: PlannedState) -> None:
        assert planned.MOVES[state] == {Became.PUT_BACK: PlannedState.AHEAD}

    @pytest.mark.parametrize(
        ("at", "wrong"),
        [
            (NOW + timedelta(minutes=1), ""),
            (NOW, "has passed"),
            (NOW - timedelta(days=1), "has passed"),
            (NOW + planned.FARTHEST, ""),
            (NOW + planned.FARTHEST + timedelta(minutes=1), "Check the year"),
        ],
    )
    def test_a_plan_is_for_later(self, at: datetime, wrong: str) -> None:
        problem = planned.when_problem(at, NOW)
        assert (wrong in problem) if wrong else problem == ""

    def test_nobody_can_have_missed_what_is_still_ahead(self) -> None:
        ahead, past = NOW + timedelta(hours=1), NOW - timedelta(hours=1)
        assert planned.passed_problem(ahead, Became.NOBODY_COME, NOW) != ""
        assert planned.passed_problem(past, Became.NOBODY_COME, NOW) == ""
        assert planned.passed_problem(ahead, Became.THEY_CALL_OFF, NOW) == ""


class TestTasks:
    def test_every_state_has_words_and_a_way_on(self) -> None:
        assert set(tasks.MOVES) == set(tasks.TASK_WORDS) == set(TaskState)
        assert all(tasks.MOVES.values())

    @pytest.mark.parametrize("state", list(TaskState))
    @pytest.mark.parametrize("how", list(Settle))
    def test_what_is_settled_is_not_settled_again(self, state: TaskState, how: Settle) -> None:
        assert bool(tasks.settle_problem(state, how)) is (how not in tasks.MOVES[state])

    @pytest.mark.parametrize(
        ("days", "wrong"), [(None, ""), (0, ""), (1, ""), (-1, "has passed"), (5 * 366, ""), (5 * 366 + 1, "year")]
    )
    def test_a_day_is_today_or_later_or_none(self, days: int | None, wrong: str) -> None:
        problem = tasks.day_problem(None if days is None else TODAY + timedelta(days=days), TODAY)
        assert (wrong in problem) if wrong else problem == ""

    @pytest.mark.parametrize(
        ("days", "words"),
        [
            (None, ""), (0, "Due today"), (1, "Due tomorrow"), (2, ""), (-1, "1 day late"), (-3, "3 days late"),
        ],
    )  # fmt: skip
    def test_how_urgent_it_is(self, days: int | None, words: str) -> None:
        assert tasks.due_in_words(None if days is None else TODAY + timedelta(days=days), TODAY) == words


WEEKDAYS = Open(frozenset(range(5)), time(9), time(17))


class TestHours:
    @pytest.mark.parametrize(
        ("words", "read"),
        [
            ("Monday to Friday, 9:00 to 17:00", WEEKDAYS),
            ("monday to friday 09.00 to 17.00", WEEKDAYS),
            ("Saturday, 10:00 to 12:30", Open(frozenset({5}), time(10), time(12, 30))),
            ("Saturday to Monday, 8:00 to 9:00", Open(frozenset({5, 6, 0}), time(8), time(9))),
            ("Monday to Friday, 9:00 to 27:00", None),
            ("whenever", None),
        ],
    )
    def test_hours_are_read_as_people_write_them(self, words: str, read: Open | None) -> None:
        assert hours.read_hours(words) == read

    @pytest.mark.parametrize(
        ("at", "outside"),
        [
            (datetime(2026, 11, 20, 9, 0), False),
            (datetime(2026, 11, 20, 8, 59), True),
            (datetime(2026, 11, 20, 16, 59), False),
            (datetime(2026, 11, 20, 17, 0), True),
            (datetime(2026, 11, 22, 12, 0), True),
        ],
    )
    def test_in_and_out_of_hours(self, at: datetime, outside: bool) -> None:
        assert hours.out_of_hours(at, [WEEKDAYS]) is outside

    def test_without_hours_nothing_is_out_of_them(self) -> None:
        assert hours.out_of_hours(datetime(2026, 11, 22, 3, 0), []) is False


class TestRhythm:
    def test_every_rhythm_has_words_and_a_clock_but_rest(self) -> None:
        assert set(rhythm.RHYTHM_WORDS) == set(Rhythm)
        assert set(rhythm.TIMED) == set(Rhythm) - {Rhythm.RESTING}
        assert rhythm.clock_of(Rhythm.DAILY) == "rhythm_daily"

    @pytest.mark.parametrize(("ago", "over"), [(0, False), (83.9, False), (84, True), (200, True)])
    def test_silence_is_counted_in_elapsed_hours(self, ago: float, over: bool) -> None:
        assert rhythm.silence(Rhythm.TWICE_WEEKLY, 84, NOW - timedelta(hours=ago), NOW).over is over

    def test_a_family_at_rest_is_never_quiet(self) -> None:
        found = rhythm.silence(Rhythm.RESTING, 1, NOW - timedelta(days=400), NOW)
        assert (found.until, found.over) == (None, False)

    def test_the_list_and_the_page_agree_on_who_is_quiet(self) -> None:
        given: dict[Rhythm, int] = dict.fromkeys(rhythm.TIMED, 84)
        for minutes in range(83 * 60, 85 * 60):
            at = NOW - timedelta(minutes=minutes)
            listed = at <= rhythm.cutoffs(given, NOW)[Rhythm.WEEKLY]
            assert listed is rhythm.silence(Rhythm.WEEKLY, 84, at, NOW).over

    @pytest.mark.parametrize(
        ("times", "words"),
        [(0, "Nobody has tried since"), (1, "tried once"), (2, "tried twice"), (3, "tried 3 times")],
    )
    def test_what_was_tried(self, times: int, words: str) -> None:
        assert words in rhythm.tried_in_words(times)
