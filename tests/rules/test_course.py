"""Closing, opening again, and the code by which another hub takes a family in."""

from datetime import UTC, datetime, timedelta

import pytest

from alongside.families.rules import course
from alongside.referrals.rules import STAGE_WORDS, Stage, may_screen_again

T = datetime(2026, 11, 22, 10, tzinfo=UTC)
OFFERED = frozenset({"agreed", "other"})


@pytest.mark.parametrize(
    ("closed_at", "reason", "because", "said"),
    [
        (None, "agreed", "", ""),
        (None, "other", "They asked us to", ""),
        (None, "other", "  ", "Say the reason in your own words."),
        (None, "gone", "", "Choose why it is closed."),
        (T, "agreed", "", "This file is closed already."),
    ],
)
def test_closing(closed_at: datetime | None, reason: str, because: str, said: str) -> None:
    assert course.close_problem(closed_at, reason, OFFERED, because) == said


def test_opening_again() -> None:
    assert course.reopen_problem(T) == ""
    assert course.reopen_problem(None) == "This file is open already."


def test_a_code_is_read_however_it_is_typed() -> None:
    code = course.new_code()
    assert [len(part) for part in code.split("-")] == [3, 3, 3, 3]
    assert course.tag_of(code) == course.tag_of(f" {code.lower().replace('-', ' ')} ")
    assert course.tag_of(code) != course.tag_of(course.new_code())


@pytest.mark.parametrize(
    ("until_at", "ended_at", "opens"),
    [(T + timedelta(seconds=1), None, True), (T, None, False), (T + timedelta(days=1), T, False)],
)
def test_a_code_opens_while_it_stands(until_at: datetime, ended_at: datetime | None, opens: bool) -> None:
    assert course.leaving_problem(until_at, ended_at, T) == ("" if opens else course.unknown_code())


def test_a_hub_does_not_take_in_its_own() -> None:
    assert course.same_hub_problem(1, 1)
    assert course.same_hub_problem(1, 2) == ""


@pytest.mark.parametrize("stage", list(Stage))
def test_a_need_is_looked_at_again_only_beside_the_work(stage: Stage) -> None:
    words = may_screen_again(stage)
    assert (words == "") is (stage in {Stage.ALLOCATED, Stage.CONTACTED})
    assert not words or STAGE_WORDS[stage] in words
