"""Opening a file in an emergency, and reviewing it, from plain values."""

import uuid
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.families.rules.emergency import OPEN_FOR, due_at, problem, typed_as, until
from alongside.governance.rules import Found, may_review, review_problem, week_of, week_problem

NOW = datetime(2026, 11, 20, 22, 15, tzinfo=UTC)  # a Friday night
LONDON = ZoneInfo("Europe/London")


def test_it_is_open_for_an_hour() -> None:
    assert until(NOW) - NOW == OPEN_FOR == timedelta(hours=1)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("F-7KQM-3MDX", "F-7KQM-3MDX"),
        (" f 7kqm 3mdx ", "F-7KQM-3MDX"),
        ("f7kqm3mdx", "F-7KQM-3MDX"),
        ("F–QM4–YKT", "F-QM4-YKT"),
        ("f", "F"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_a_reference_is_typed_as_it_is_heard(typed: str, meant: str) -> None:
    assert typed_as(typed) == meant


@given(st.text(max_size=40))
def test_any_text_may_be_typed(typed: str) -> None:
    assert typed_as(typed) == typed_as(typed_as(typed))


@pytest.mark.parametrize(
    ("code", "reason", "ok"),
    [("danger", "He is here", True), ("", "x", False), ("gone", "x", False), ("danger", " ", False)],
)
def test_a_reason_is_a_choice_and_a_line(code: str, reason: str, ok: bool) -> None:
    assert (problem(code, frozenset({"danger"}), reason) == "") is ok


def test_it_is_reviewed_within_two_working_days() -> None:
    due = due_at(NOW, 2, frozenset({date(2026, 11, 23)}), LONDON)  # the Monday is a holiday
    assert due == datetime(2026, 11, 25, 23, 59, tzinfo=LONDON)
    assert due_at(NOW, 2, frozenset(), LONDON) == datetime(2026, 11, 24, 23, 59, tzinfo=LONDON)


def test_nobody_reviews_their_own() -> None:
    one, other = uuid.uuid4(), uuid.uuid4()
    assert may_review(one, other)
    assert not may_review(one, one)


@pytest.mark.parametrize(
    ("outcome", "words", "ok"),
    [
        (Found.NEEDED, "", True),
        (Found.NOT_NEEDED, "She could have rung the duty line", True),
        (Found.NOT_NEEDED, " ", False),
        (Found.FOLLOW_UP, "", False),
        (Found.FOLLOW_UP, "Tell their mum", True),
    ],
)
def test_what_is_found_is_said_where_it_must_be(outcome: Found, words: str, ok: bool) -> None:
    assert (review_problem(outcome, words) == "") is ok


TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("week", "ok"),
    [
        (date(2026, 11, 16), True),
        (date(2026, 11, 17), False),
        (date(2026, 11, 23), False),
        (date(2026, 10, 12), True),
        (date(2026, 10, 5), False),
    ],
)
def test_only_weeks_of_late_are_asked_about(week: date, ok: bool) -> None:
    assert (week_problem(week, TODAY) == "") is ok
    assert week_of(TODAY) == date(2026, 11, 16)
