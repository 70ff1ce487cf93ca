"""The days a hub's brief tells of, what agencies owe, and times missing as police were told. Pure."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.missing.rules.spells import Spell, spells
from alongside.telling.rules import MONTHS, WEEKS, Owed, Period, Tally, month_of, months, tallied, week_to, weeks
from alongside.web.hub.brief.words import period_words

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
TODAY = date(2026, 11, 22)
AT = datetime(2026, 11, 20, 21, 10, tzinfo=UTC)
ONE, TWO, FAMILY = UUID(int=1), UUID(int=2), UUID(int=9)


@given(DAYS)
def test_weeks_are_seven_days_each_and_leave_no_day_out(today: date) -> None:
    found = weeks(today)
    assert len(found) == WEEKS
    assert found[0] == week_to(today)
    assert found[0].last == today
    for newer, older in pairwise(found):
        assert (older.after, (older.last - older.first).days) == (newer.first, 6)


@given(DAYS)
def test_months_are_whole_and_leave_no_day_out(today: date) -> None:
    found = months(today)
    assert len(found) == MONTHS
    assert found[0].first <= today <= found[0].last
    for newer, older in pairwise(found):
        assert (older.first.day, older.after) == (1, newer.first)


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (week_to(TODAY), "16 to 22 November 2026"),
        (week_to(date(2026, 11, 3)), "28 October to 3 November 2026"),
        (week_to(date(2026, 1, 2)), "27 December 2025 to 2 January 2026"),
        (week_to(date(2026, 2, 7)), "1 to 7 February 2026"),
        (month_of(TODAY), "November 2026"),
        (month_of(date(2026, 2, 3)), "February 2026"),
        (Period(date(2024, 2, 1), date(2024, 2, 29)), "February 2024"),
    ],
)
def test_the_days_in_words(period: Period, words: str) -> None:
    assert period_words(period) == words


def test_what_each_agency_owes_and_what_ended() -> None:
    owed = [Owed("Police", TODAY), Owed("Health", None), Owed("Police", TODAY - timedelta(days=1))]
    became = [("Police", "kept"), ("School", "broken"), ("School", "late"), ("School", "broken")]
    assert tallied(owed, became, TODAY) == [
        Tally("Health", 1, 0, 1, 0, 0, 0), Tally("Police", 2, 1, 0, 1, 0, 0), Tally("School", 0, 0, 0, 0, 1, 2),
    ]  # fmt: skip
    assert tallied([], [], TODAY) == []


def _told(episode: UUID, hours: int, back: int | None = None) -> Spell:
    back_at = None if back is None else AT + timedelta(hours=back)
    return Spell(episode, FAMILY, "F-1", AT + timedelta(hours=hours), "101", back_at)


@pytest.mark.parametrize(
    ("reports", "left"),
    [
        ([], []),
        ([_told(ONE, 2), _told(ONE, 0), _told(ONE, 3)], [_told(ONE, 0)]),  # told again is the same time
        ([_told(ONE, 0, 4), _told(ONE, 1, 4), _told(ONE, 6)], [_told(ONE, 6), _told(ONE, 0, 4)]),  # gone again
        ([_told(ONE, 0), _told(TWO, 1)], [_told(TWO, 1), _told(ONE, 0)]),
    ],
)
def test_times_missing_as_police_were_told(reports: list[Spell], left: list[Spell]) -> None:
    assert spells(reports) == left
