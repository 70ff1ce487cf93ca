"""Topics gone over, the grid that mirrors them, and practical help on its way: tables of what follows from what."""

import uuid
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.support.rules.helping import (
    MOVES,
    OPEN,
    STATE_COLOURS,
    STATE_WORDS,
    HelpState,
    look_problem,
    move_problem,
)
from alongside.support.rules.topics import (
    COVERED_WORDS,
    NOTHING_YET,
    PARENTS,
    Cell,
    Covered,
    Mark,
    Side,
    again,
    apart,
    columns,
    grid,
    mark_problem,
    talk_problem,
)

TODAY = date(2026, 3, 27)
CHIDI, BEA = uuid.UUID(int=1), uuid.UUID(int=2)
TALKED, PLANNED, NOT_YET = Covered.TALKED, Covered.PLANNED, Covered.NOT_YET


def mark(side: Side, by: uuid.UUID, state: Covered, day_on: date | None = None, topic: str = "grooming") -> Mark:
    return Mark(topic, side, by, state, day_on)


def test_the_newest_word_of_each_side_counts() -> None:
    found = grid([
        mark(Side.PARENT, CHIDI, PLANNED), mark(Side.CHILD, CHIDI, TALKED, TODAY),
        mark(Side.PARENT, BEA, TALKED, TODAY), mark(Side.CHILD, BEA, PLANNED),
        mark(Side.CHILD, CHIDI, NOT_YET, topic="law"),
    ])  # fmt: skip
    assert found == {
        "grooming": {PARENTS: Cell(TALKED, TODAY), CHIDI: Cell(TALKED, TODAY), BEA: Cell(PLANNED)},
        "law": {CHIDI: Cell(NOT_YET)},
    }


def test_columns_are_the_parents_then_workers_of_now_then_those_before() -> None:
    found = grid([mark(Side.CHILD, BEA, TALKED, TODAY), mark(Side.PARENT, CHIDI, TALKED, TODAY)])
    assert columns(found, [CHIDI]) == [PARENTS, CHIDI, BEA]
    assert columns({}, []) == [PARENTS]


@pytest.mark.parametrize(
    ("parents", "children", "said"),
    [
        (TALKED, [TALKED], ""),
        (NOT_YET, [], ""),
        (PLANNED, [PLANNED], ""),
        (NOT_YET, [TALKED], "Talked about with the child. The parents have not come to it yet."),
        (PLANNED, [NOT_YET, TALKED], "Talked about with the child. The parents have not come to it yet."),
        (TALKED, [], "Talked about with the parents. The child has not come to it yet."),
        (TALKED, [PLANNED], "Talked about with the parents. The child has not come to it yet."),
        (TALKED, [TALKED, NOT_YET], ""),
    ],
)
def test_where_one_side_is_ahead(parents: Covered, children: list[Covered], said: str) -> None:
    cells = {uuid.uuid4(): Cell(state) for state in children}
    assert apart({PARENTS: Cell(parents), **cells}) == said
    if parents is NOT_YET:
        assert apart(cells) == said


@pytest.mark.parametrize(
    ("state", "days", "said"),
    [
        (TALKED, 0, ""),
        (TALKED, -400, ""),
        (TALKED, 1, "That day has not come yet. Choose “Planned” for a day to come"),
        (TALKED, None, "Say on which day it was talked about. A rough day is fine"),
        (PLANNED, None, ""),
        (PLANNED, 0, ""),
        (PLANNED, -1, "That day has passed. Choose “Talked about”, or a day to come"),
        (NOT_YET, None, ""),
    ],
)
def test_what_may_stand_in_the_grid(state: Covered, days: int | None, said: str) -> None:
    assert mark_problem(state, None if days is None else TODAY + timedelta(days=days), TODAY) == said


def test_a_talk_has_happened() -> None:
    now = datetime(2026, 3, 27, 9, tzinfo=UTC)
    assert talk_problem(now, now) == ""
    assert talk_problem(now + timedelta(minutes=1), now) != ""


@pytest.mark.parametrize(
    ("times", "said"),
    [
        (0, "Not gone over yet"),
        (1, "Gone over once"),
        (2, "Gone over twice, as most people need"),
        (6, "Gone over six times, as most people need"),
        (7, "Gone over 7 times, as most people need"),
    ],
)
def test_again_is_said_gently(times: int, said: str) -> None:
    assert again(times) == said


def test_every_state_has_its_words() -> None:
    assert set(COVERED_WORDS) == set(Covered)
    assert set(STATE_WORDS) == set(STATE_COLOURS) == set(MOVES) == set(HelpState)
    assert Cell(NOT_YET) == NOTHING_YET


@pytest.mark.parametrize(
    ("now", "to", "fits"),
    [
        (HelpState.ASKED, HelpState.PASSED_ON, True),
        (HelpState.ASKED, HelpState.CAME, True),
        (HelpState.ASKED, HelpState.ASKED, False),
        (HelpState.PASSED_ON, HelpState.PASSED_ON, True),
        (HelpState.WAITING, HelpState.ASKED, False),
        (HelpState.CAME, HelpState.ASKED, True),
        (HelpState.CAME, HelpState.DID_NOT, False),
        (HelpState.DID_NOT, HelpState.PASSED_ON, True),
        (HelpState.NOT_NEEDED, HelpState.CAME, False),
    ],
)
def test_help_moves_as_it_may(now: HelpState, to: HelpState, fits: bool) -> None:
    assert (move_problem(now, to) == "") is fits
    assert fits or STATE_WORDS[to] in move_problem(now, to)


@given(st.lists(st.sampled_from(HelpState), max_size=30))
def test_help_can_always_go_on_and_an_open_one_can_always_end(wanted: list[HelpState]) -> None:
    stands = HelpState.ASKED
    for to in wanted:
        if not move_problem(stands, to):
            stands = to
        assert MOVES[stands]
        assert stands not in OPEN or {HelpState.CAME, HelpState.DID_NOT, HelpState.NOT_NEEDED} <= set(MOVES[stands])


@pytest.mark.parametrize(("days", "fits"), [(None, True), (0, True), (1, True), (-1, False)])
def test_the_day_to_look_again_is_to_come(days: int | None, fits: bool) -> None:
    assert (look_problem(None if days is None else TODAY + timedelta(days=days), TODAY) == "") is fits
