"""Working days: counted week by week, they agree with counting day by day, over bank holidays and clock changes."""

import random
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.easter import easter
from hypothesis import given
from hypothesis import strategies as st

from alongside.words import rules, shipped, working_days
from tests.conftest import amount

LONDON = ZoneInfo("Europe/London")
HOLIDAYS = frozenset(
    day for row in shipped.codes() if row["list"] == "bank_holiday" and (day := rules.day_in(row["label"]))
)
NONE: frozenset[date] = frozenset()
DAYS = st.dates(date(2023, 12, 1), date(2029, 1, 31))


def one_by_one(on: date, days: int, holidays: frozenset[date]) -> date:
    while days:
        on += timedelta(days=1)
        days -= working_days.is_working(on, holidays)
    return on


@pytest.mark.parametrize(
    ("on", "days", "due"),
    [
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
        (date(2026, 11, 23), 1, date(2026, 11, 24)),  # Monday to Tuesday
        (date(2026, 11, 27), 1, date(2026, 11, 30)),  # Friday, over the weekend and the end of the month
        (date(2026, 11, 28), 1, date(2026, 11, 30)),  # Saturday
        (date(2026, 11, 29), 1, date(2026, 11, 30)),  # Sunday
        (date(2026, 11, 22), 5, date(2026, 11, 27)),  # Sunday, a week
        (date(2026, 12, 24), 1, date(2026, 12, 29)),  # Christmas on a Friday, Boxing Day’s substitute on the Monday
        (date(2026, 12, 24), 3, date(2026, 12, 31)),
        (date(2026, 12, 24), 4, date(2027, 1, 4)),  # and New Year’s Day
        (date(2027, 12, 24), 1, date(2027, 12, 29)),  # both days of Christmas substituted
        (date(2026, 4, 2), 1, date(2026, 4, 7)),  # Easter
        (date(2026, 4, 3), 15, date(2026, 4, 27)),  # from a bank holiday itself
        (date(2028, 2, 28), 1, date(2028, 2, 29)),  # a leap year
        (date(2028, 2, 29), 1, date(2028, 3, 1)),
        (date(2026, 3, 27), 1, date(2026, 3, 30)),  # the clocks go forward in between
        (date(2026, 10, 23), 1, date(2026, 10, 26)),  # and back
        (date(2026, 1, 30), 45, date(2026, 4, 7)),  # an assessment
        (date(2026, 8, 28), 10, date(2026, 9, 14)),  # a core group, over the summer bank holiday
    ],
)
def test_so_many_working_days_after(on: date, days: int, due: date) -> None:
    assert working_days.after(on, days, HOLIDAYS) == due


@pytest.mark.proof
def test_random_days_agree_with_a_day_by_day_count() -> None:
    dice = random.Random(2026)
    first = date(2023, 6, 1).toordinal()
    for _ in range(amount(2_000, 10_000)):
        on, days = date.fromordinal(first + dice.randrange(2_000)), dice.randrange(130)
        holidays = dice.choice([HOLIDAYS, NONE])
        due = one_by_one(on, days, holidays)
        assert working_days.after(on, days, holidays) == due, (on, days)
        assert working_days.between(on, due, holidays) == days, (on, due)


@given(DAYS, st.integers(1, 90))
def test_what_is_due_is_a_working_day(on: date, days: int) -> None:
    due = working_days.after(on, days, HOLIDAYS)
    assert working_days.is_working(due, HOLIDAYS)
    assert working_days.next_working(due, HOLIDAYS) == due


@given(DAYS, DAYS)
def test_between_turns_round(one: date, two: date) -> None:
    assert working_days.between(one, two, HOLIDAYS) == -working_days.between(two, one, HOLIDAYS)


def test_backwards_is_not_counted() -> None:
    with pytest.raises(ValueError, match="forwards"):
        working_days.after(date(2026, 1, 1), -1, HOLIDAYS)


def test_a_bank_holiday_at_the_weekend_takes_nothing_away() -> None:
    saturday = frozenset({date(2026, 11, 28)})
    assert working_days.after(date(2026, 11, 27), 1, saturday) == date(2026, 11, 30)


def test_the_next_working_day() -> None:
    assert working_days.next_working(date(2026, 12, 25), HOLIDAYS) == date(2026, 12, 29)


@pytest.mark.parametrize(
    ("at", "due"),
    [
        # 23:30 UTC on a summer Thursday is half past midnight on Friday here.
        (datetime(2026, 7, 2, 23, 30, tzinfo=UTC), date(2026, 7, 6)),
        (datetime(2026, 7, 2, 22, 30, tzinfo=UTC), date(2026, 7, 3)),
        # In winter it is still Thursday.
        (datetime(2026, 11, 26, 23, 30, tzinfo=UTC), date(2026, 11, 27)),
    ],
)
def test_the_day_is_the_one_where_people_are(at: datetime, due: date) -> None:
    assert working_days.due_on(at, 1, HOLIDAYS, LONDON) == due


@pytest.mark.parametrize(("on", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 11, 22), 24)])
def test_a_day_ends_at_its_own_midnight(on: date, hours: int) -> None:
    begins = working_days.end_of(on - timedelta(days=1), LONDON)
    assert working_days.end_of(on, LONDON).astimezone(UTC) - begins.astimezone(UTC) == timedelta(hours=hours)


@pytest.mark.parametrize("year", range(2024, 2029))
def test_the_shipped_bank_holidays_are_those_of_the_year(year: int) -> None:
    days = sorted(day for day in HOLIDAYS if day.year == year)
    assert len(days) == 8
    assert {easter(year) - timedelta(days=2), easter(year) + timedelta(days=1)} < set(days)
    assert all(day.weekday() < 5 for day in days)
    assert [(day.month, day.weekday()) for day in days if day.month in (5, 8)] == [(5, 0), (5, 0), (8, 0)]
