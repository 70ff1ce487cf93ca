"""Stages, clocks and loads of referrals, from plain values."""

from datetime import UTC, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from alongside.referrals.rules import (
    FORM_WORDS,
    MOVES,
    STAGE_WORDS,
    Clock,
    Due,
    Form,
    Pathway,
    Stage,
    deadline,
    may_have_reached,
    may_move,
    may_reopen,
    may_write_on,
    names_somebody,
    stage_after,
)

T = datetime(2026, 3, 27, 16, 10, tzinfo=UTC)
H = timedelta(hours=1)
CLOCK = Clock(24, 4)


def test_every_stage_and_form_has_words_and_moves() -> None:
    assert set(STAGE_WORDS) == set(MOVES) == set(Stage)
    assert set(FORM_WORDS) == set(Form)


@pytest.mark.parametrize(("now_at", "to"), list(product(Stage, Stage)))
def test_a_move_is_allowed_or_says_why_not(now_at: Stage, to: Stage) -> None:
    words = may_move(now_at, to)
    assert (words == "") == (to in MOVES[now_at])
    if words:
        assert STAGE_WORDS[now_at] in words
        assert STAGE_WORDS[to] in words


@pytest.mark.parametrize(
    ("now_at", "contacted", "says"),
    [
        (Stage.CLOSED, False, ""),
        (Stage.CLOSED, True, "A new worry is a new referral"),
        (Stage.SCREENED, False, "cannot become"),
    ],
)
def test_opening_again(now_at: Stage, contacted: bool, says: str) -> None:
    words = may_reopen(now_at, contacted)
    assert says in words if says else words == ""


@pytest.mark.parametrize(
    ("now_at", "writer", "says"),
    [
        (Stage.RECEIVED, True, ""),
        (Stage.RECEIVED, False, "Only the person"),
        (Stage.SCREENED, True, "has been screened"),
        (Stage.WAITING, True, "has been screened"),
    ],
)
def test_writing_on(now_at: Stage, writer: bool, says: str) -> None:
    words = may_write_on(now_at, writer)
    assert says in words if says else words == ""


@pytest.mark.parametrize(
    ("at", "says"), [(T, ""), (T + H, ""), (T + 3 * H, "still to come"), (T - H, "before the referral")]
)
def test_when_they_can_have_spoken(at: datetime, says: str) -> None:
    words = may_have_reached(at, T, T + 2 * H)
    assert says in words if says else words == ""


@pytest.mark.parametrize(
    ("child", "parent", "enough"), [("Jess", "", True), ("", "Tanya", True), (" ", "\t", False), ("", "", False)]
)
def test_one_name_is_enough(child: str, parent: str, enough: bool) -> None:
    assert names_somebody(child, parent) is enough


def test_what_screening_leads_to() -> None:
    assert {pathway: stage_after(pathway) for pathway in Pathway} == {
        Pathway.ONE_TO_ONE: Stage.SCREENED,
        Pathway.TELEPHONE: Stage.CLOSED,
        Pathway.GROUP: Stage.CLOSED,
        Pathway.SIGNPOST: Stage.CLOSED,
        Pathway.MORE: Stage.WAITING,
    }


@pytest.mark.parametrize(
    ("hours", "contacted", "state", "left"),
    [
        (1, None, Due.RUNNING, 23 * 60),
        (19.99, None, Due.RUNNING, 240),
        (20, None, Due.SOON, 240),
        (24, None, Due.SOON, 0),
        (24.5, None, Due.OVERDUE, -30),
        (30, 3, Due.MET, 21 * 60),
        (30, 24, Due.MET, 0),
        (30, 25, Due.LATE, -60),
    ],
)
def test_the_clock_runs_from_receipt(hours: float, contacted: float | None, state: Due, left: int) -> None:
    reached = T + contacted * H if contacted else None
    found = deadline(CLOCK, T, None, reached, T + hours * H)
    assert (found.state, found.minutes_left, found.due_at) == (state, left, T + 24 * H)
    assert found.since_allocated is None


def test_it_is_also_told_from_allocation() -> None:
    assert deadline(CLOCK, T, T + 2 * H, None, T + 5 * H).since_allocated == 3 * H
    assert deadline(CLOCK, T, T + 2 * H, T + 3 * H, T + 5 * H).since_allocated == H


def test_hours_are_elapsed_hours_when_the_clocks_change() -> None:
    london = ZoneInfo("Europe/London")
    received = datetime(2026, 3, 28, 16, 10, tzinfo=london)
    due = deadline(CLOCK, received.astimezone(UTC), None, None, received.astimezone(UTC)).due_at
    assert due.astimezone(london) == datetime(2026, 3, 29, 17, 10, tzinfo=london)
