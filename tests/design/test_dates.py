"""How dates and times may be typed, and how they are said back."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from alongside.web.design import moments
from alongside.web.design.forms.dates import Muddled, parse_date, parse_time

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 22, 13, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (("27", "3", "2026"), date(2026, 3, 27)),
        ((" 7 ", "03", "2026"), date(2026, 3, 7)),
        (("29", "February", "2024"), date(2024, 2, 29)),
        (("1", "sept.", "2026"), date(2026, 9, 1)),
        (("1", "MAY", "1900"), date(1900, 5, 1)),
    ],
)
def test_a_date_may_be_typed(typed: tuple[str, str, str], meant: date) -> None:
    assert parse_date(*typed) == meant


@pytest.mark.parametrize(
    ("typed", "words", "parts"),
    [
        (("29", "2", "2026"), "Day must be between 1 and 28", ("day",)),
        (("31", "4", "2026"), "Day must be between 1 and 30", ("day",)),
        (("0", "4", "2026"), "Day must be between 1 and 30", ("day",)),
        (("-1", "4", "2026"), "Day must be between 1 and 30", ("day",)),
        (("1", "0", "2026"), "Month must be between 1 and 12, or a name such as March", ("month",)),
        (("1", "ma", "2026"), "Month must be between 1 and 12, or a name such as March", ("month",)),
        (("1", "owl", "2026"), "Month must be between 1 and 12, or a name such as March", ("month",)),
        (("1", "1", "20260"), "Year must have 4 figures, like 2026", ("year",)),
        (("1", "1", "two"), "Year must have 4 figures, like 2026", ("year",)),
        (("1", "1", "1899"), "Year must be between 1900 and 2100", ("year",)),
        (("", "1", ""), "The date must include a day and a year", ("day", "year")),
        (("²", "1", "2026"), "Day must be between 1 and 31", ("day",)),
        (("9" * 9000, "1", "2026"), "Day must be between 1 and 31", ("day",)),
    ],
)
def test_a_date_that_is_none(typed: tuple[str, str, str], words: str, parts: tuple[str, ...]) -> None:
    with pytest.raises(Muddled) as found:
        parse_date(*typed)
    assert (found.value.words, found.value.parts) == (words, parts)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9", time(9)),
        ("09", time(9)),
        ("9:30", time(9, 30)),
        ("9.30", time(9, 30)),
        ("930", time(9, 30)),
        ("0930", time(9, 30)),
        ("9.30am", time(9, 30)),
        ("9:30 a.m.", time(9, 30)),
        ("930pm", time(21, 30)),
        ("4pm", time(16)),
        ("4 PM", time(16)),
        ("12am", time(0)),
        ("12 pm", time(12)),
        ("2359", time(23, 59)),
        (" Noon ", time(12)),
        ("midnight", time(0)),
    ],
)
def test_a_time_may_be_typed(typed: str, meant: time) -> None:
    assert parse_time(typed) == meant


@pytest.mark.parametrize("typed", ["24", "9:60", "13pm", "0am", "nine", "9:3", "99999", "\0", "9m9", "٩"])
def test_a_time_that_is_none(typed: str) -> None:
    with pytest.raises(Muddled):
        parse_time(typed)


@pytest.mark.parametrize(
    ("away", "words"),
    [
        (timedelta(hours=3), "Today at 16:10 (in 3 hours)"),
        (timedelta(minutes=-20), "Today at 12:50 (20 minutes ago)"),
        (timedelta(seconds=20), "Today at 13:10 (just now)"),
        (timedelta(hours=-28), "Yesterday at 09:10 (28 hours ago)"),
        (timedelta(hours=20), "Tomorrow at 09:10 (in 20 hours)"),
        (timedelta(days=3), "Wednesday 25 November at 13:10 (in 3 days)"),
        (timedelta(days=-21), "Sunday 1 November at 13:10 (3 weeks ago)"),
        (timedelta(days=60), "Thursday 21 January 2027 at 13:10 (in 1 month)"),
        (timedelta(days=-1000), "26 February 2024 at 13:10 (2 years ago)"),
    ],
)
def test_when(away: timedelta, words: str) -> None:
    assert moments.when(NOW + away, NOW, LONDON) == words


def test_when_is_said_in_the_hubs_own_time() -> None:
    at = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    assert moments.when(at, at, LONDON) == "Today at 00:30 (just now)"
    assert moments.moment(at, LONDON) == "2 July 2026 at 00:30"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "22 November 2026 (today)"),
        (1, "23 November 2026 (tomorrow)"),
        (-1, "21 November 2026 (yesterday)"),
        (9, "1 December 2026 (in 9 days)"),
        (-20, "2 November 2026 (2 weeks ago)"),
    ],
)
def test_on_day(days: int, words: str) -> None:
    assert moments.on_day(NOW.date() + timedelta(days=days), NOW.date()) == words
