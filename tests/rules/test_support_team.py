"""Out alone, on duty, and supervision: when somebody is late, and where there is a gap."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.support.rules.team import (
    OFFERED_WORDS,
    SUPERVISING_WORDS,
    Event,
    Offered,
    Out,
    Supervising,
    due_problem,
    gap,
    place_problem,
    standing,
    supervision_problem,
    turn_problem,
)

NOW = datetime(2026, 3, 27, 14, 0, tzinfo=UTC)
TODAY = NOW.date()
MONTH = timedelta(days=28)
LINE, OUTSIDE = Supervising.LINE, Supervising.OUTSIDE


def minutes(number: float) -> datetime:
    return NOW + timedelta(minutes=number)


@pytest.mark.parametrize(
    ("due", "safe", "stands"),
    [
        (16, None, Out.OUT),
        (15, None, Out.SOON),
        (0.1, None, Out.SOON),
        (0, None, Out.LATE),
        (-600, None, Out.LATE),
        (-600, -1, Out.SAFE),
        (60, 0, Out.SAFE),
    ],
)
def test_how_somebody_out_alone_stands(due: float, safe: float | None, stands: Out) -> None:
    assert standing(minutes(due), None if safe is None else minutes(safe), NOW) is stands


@given(st.integers(-5000, 5000))
def test_nobody_is_forgotten(due: int) -> None:
    """Whatever the time: until somebody says they are safe, they are out, and past the time they are late."""
    stands = standing(minutes(due), None, NOW)
    assert stands is not Out.SAFE
    assert (stands is Out.LATE) is (due <= 0)


@pytest.mark.parametrize(
    ("due", "said"),
    [(1, ""), (16 * 60, ""), (0, "still to come"), (-5, "still to come"), (16 * 60 + 1, "within 16 hours")],
)
def test_back_by_when(due: int, said: str) -> None:
    problem = due_problem(minutes(due), NOW, NOW)
    assert said in problem
    assert bool(problem) is bool(said)


@pytest.mark.parametrize(
    ("place", "fits"),
    [
        ("Mum’s", True),
        ("A café in town", True),
        ("The court, room 4", True),
        ("Gran’s, number 2 bus", True),
        ("7 Fennel Mews", False),
        ("at 12a Long Hill Road, by the shop", False),
        ("ZZ99 9ZZ", False),
        ("near zz999zz", False),
    ],
)
def test_an_address_has_no_place_there(place: str, fits: bool) -> None:
    assert (place_problem(place) == "") is fits


@pytest.mark.parametrize(
    ("begins", "ends", "said"),
    [
        (-60, 60, ""),
        (60, 120, ""),
        (60, 60, "end after it begins"),
        (-120, -60, "over already"),
        (0, 14 * 24 * 60, ""),
        (0, 14 * 24 * 60 + 1, "two weeks at the most"),
    ],
)
def test_a_turn_on_duty(begins: int, ends: int, said: str) -> None:
    problem = turn_problem(minutes(begins), minutes(ends), NOW)
    assert said in problem
    assert bool(problem) is bool(said)


def event(state: Offered, days_ago: int, hard: bool = False) -> Event:
    return Event(state, TODAY - timedelta(days=days_ago), hard)


TAKEN, OFFER, ASKED, NO = Offered.TAKEN, Offered.OFFERED, Offered.ASKED, Offered.DECLINED


@pytest.mark.parametrize(
    ("kind", "events", "since", "words", "late"),
    [
        (LINE, [], 10, "Not due yet", False),
        (LINE, [], 29, "There has been none yet", True),
        (LINE, [event(TAKEN, 28)], 99, "Up to date", False),
        (LINE, [event(NO, 1)], 10, "Not due yet", False),
        (LINE, [event(TAKEN, 29)], 99, "It is time for the next one", True),
        (LINE, [event(TAKEN, 29), event(NO, 1)], 99, "It is time for the next one", True),
        (LINE, [event(TAKEN, 5), event(OFFER, 1)], 99, "Offered, not answered yet", False),
        (
            LINE,
            [event(TAKEN, 40), event(OFFER, 1, hard=True)],
            99,
            "Offered after a hard event, not answered yet",
            True,
        ),
        (LINE, [event(ASKED, 0)], 5, "They asked for it, and nothing has been arranged yet", True),
        (LINE, [event(OFFER, -7)], 5, "Offered, not answered yet", False),
        (OUTSIDE, [], 10, "Not due yet", False),
        (OUTSIDE, [], 29, "It has not been offered yet", True),
        (OUTSIDE, [event(NO, 1)], 99, "Not wanted this time. It is offered again later", False),
        (OUTSIDE, [event(NO, 29)], 99, "It is time to offer it again", True),
        (OUTSIDE, [event(OFFER, 90)], 99, "Offered, not answered yet", False),
        (OUTSIDE, [event(TAKEN, 3)], 99, "Up to date", False),
        (OUTSIDE, [event(TAKEN, 3), event(ASKED, 1)], 99, "They asked for it, and nothing has been arranged yet", True),
    ],
)
def test_where_supervision_has_a_gap(
    kind: Supervising, events: list[Event], since: int, words: str, late: bool
) -> None:
    found = gap(kind, events, MONTH, TODAY - timedelta(days=since), TODAY)
    assert (found.words, found.late) == (words, late)
    taken = [one.day_on for one in events if one.state is TAKEN]
    assert found.taken_on == max(taken, default=None)
    assert found.open_offer is (bool(events) and events[-1].state is OFFER)


@given(st.lists(st.tuples(st.sampled_from(Offered), st.integers(0, 400)), max_size=6))
def test_a_no_to_outside_supervision_is_never_late(rows: list[tuple[Offered, int]]) -> None:
    known = [*(event(state, days) for state, days in sorted(rows, key=lambda row: -row[1])), event(NO, 0)]
    assert gap(OUTSIDE, known, MONTH, date(2024, 1, 1), TODAY).late is False


@pytest.mark.parametrize(
    ("kind", "state", "days", "words", "field"),
    [
        (LINE, TAKEN, 0, "A lighter week", ""),
        (LINE, OFFER, 7, "", ""),
        (LINE, TAKEN, 1, "", "day_on"),
        (OUTSIDE, ASKED, 1, "", "day_on"),
        (OUTSIDE, TAKEN, 0, "", ""),
        (OUTSIDE, TAKEN, 0, "We talked about the trial", "words"),
        (OUTSIDE, NO, 0, "Not just now", ""),
    ],
)
def test_what_may_be_written_of_supervision(
    kind: Supervising, state: Offered, days: int, words: str, field: str
) -> None:
    found, problem = supervision_problem(kind, state, TODAY + timedelta(days=days), words, TODAY)
    assert (found, bool(problem)) == (field, bool(field))


def test_every_kind_and_state_has_its_words() -> None:
    assert (set(SUPERVISING_WORDS), set(OFFERED_WORDS)) == (set(Supervising), set(Offered))
