"""Calls that come again: their days, and the hour on the wall when the clocks change."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.support.rules import appointments
from alongside.support.rules.appointments import Again

LONDON = ZoneInfo("Europe/London")
TUESDAYS = Again(1, time(15, 30), 1, date(2026, 3, 3))
agains = st.builds(
    Again,
    weekday=st.integers(0, 6),
    at_time=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    every_weeks=st.sampled_from(sorted(appointments.EVERY_WORDS)),
    from_on=st.dates(date(2020, 1, 1), date(2035, 12, 31)),
)


@given(agains, st.integers(0, 900))
def test_the_days_are_those_that_counting_day_by_day_finds(again: Again, later: int) -> None:
    since = again.from_on + timedelta(days=later)
    first = next(
        day for n in range(7) if (day := again.from_on + timedelta(days=n)).weekday() == again.weekday
    )  # the first such day from the beginning on; then every so many weeks
    counted = [first + timedelta(weeks=again.every_weeks * n) for n in range(300)]
    expected = [day for day in counted if day >= since][:5]
    assert appointments.coming(again, since, 5) == expected
    assert all(appointments.is_one(again, on) for on in expected)
    assert not appointments.is_one(again, expected[0] + timedelta(days=1))


@given(agains)
def test_the_hour_on_the_wall_never_changes(again: Again) -> None:
    for on in appointments.coming(again, again.from_on, 60):
        at = appointments.moment(again, on, LONDON)
        assert (at.date(), at.time().replace(tzinfo=None)) == (on, again.at_time)


@pytest.mark.parametrize(
    ("on", "utc_hour"),
    [
        (date(2026, 3, 24), 15), (date(2026, 3, 31), 14), (date(2026, 10, 20), 14), (date(2026, 10, 27), 15),
    ],
)  # fmt: skip
def test_half_past_three_stays_half_past_three_across_both_changes(on: date, utc_hour: int) -> None:
    at = appointments.moment(TUESDAYS, on, LONDON)
    assert (at.astimezone(ZoneInfo("UTC")).hour, at.hour, at.minute) == (utc_hour, 15, 30)


def test_an_hour_that_the_clocks_skip_becomes_the_next_there_is() -> None:
    night = Again(6, time(1, 30), 1, date(2026, 3, 29))
    at = appointments.moment(night, date(2026, 3, 29), LONDON).astimezone(ZoneInfo("UTC"))
    assert at.astimezone(LONDON) == datetime(2026, 3, 29, 2, 30, tzinfo=LONDON)


def test_the_next_of_which_nobody_has_said_anything() -> None:
    settled = {date(2026, 3, 3), date(2026, 3, 17)}
    assert appointments.next_open(TUESDAYS, TUESDAYS.from_on, settled) == date(2026, 3, 10)


def test_days_between_two_days_count_both() -> None:
    found = appointments.between(TUESDAYS, date(2026, 3, 3), date(2026, 3, 17))
    assert found == [date(2026, 3, 3), date(2026, 3, 10), date(2026, 3, 17)]


def test_no_day_before_the_first_is_one_of_its_days() -> None:
    assert appointments.is_one(TUESDAYS, date(2026, 2, 24)) is False


def test_in_words() -> None:
    assert appointments.in_words(TUESDAYS) == "Every week on Tuesday at 15:30"
    assert appointments.in_words(Again(4, time(9), 2, date(2026, 1, 1))) == "Every other week on Friday at 09:00"


@pytest.mark.parametrize(("weeks", "fits"), [(1, True), (2, True), (4, True), (0, False), (3, False)])
def test_how_often(weeks: int, fits: bool) -> None:
    assert (appointments.every_problem(weeks) == "") is fits


@pytest.mark.parametrize(("days", "wrong"), [(0, ""), (-1, "today or a later"), (366, ""), (367, "year")])
def test_the_first_day(days: int, wrong: str) -> None:
    today = date(2026, 11, 22)
    problem = appointments.first_problem(today + timedelta(days=days), today)
    assert (wrong in problem) if wrong else problem == ""
