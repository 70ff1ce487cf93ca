"""What police may do in which order, what may be said meanwhile, what is owed, and the month’s figures."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.intelligence.rules import (
    ANSWER_WORDS,
    HELD,
    MOVES,
    OWED_MOVES,
    OWED_WORDS,
    STATE_WORDS,
    VERB_WORDS,
    Answered,
    Happens,
    HoldKind,
    Loop,
    Owed,
    State,
    Verb,
    after,
    after_it,
    counted,
    days_since,
    may_answer,
    median_days,
    not_before_problem,
    open_verbs,
    say_back_problem,
    told_problem,
    why_not,
    why_not_answer,
)

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
BESIDE = set(Verb) - {Verb.RECEIVE, Verb.GRADE}


def test_everything_has_words() -> None:
    assert set(STATE_WORDS) == set(State) == set(MOVES)
    assert set(VERB_WORDS) == set(Verb)
    assert set(OWED_WORDS) == set(Owed) == set(OWED_MOVES)
    assert set(ANSWER_WORDS) == set(Answered) - {Answered.SAID_BACK}


def test_received_and_graded_are_one_track_and_the_rest_stands_beside_it() -> None:
    assert MOVES[State.PASSED] == {Verb.RECEIVE: State.RECEIVED}
    assert MOVES[State.RECEIVED] == {Verb.GRADE: State.GRADED, **dict.fromkeys(BESIDE, State.RECEIVED)}
    assert MOVES[State.GRADED] == {Verb.GRADE: State.GRADED, **dict.fromkeys(BESIDE, State.GRADED)}
    assert after(State.RECEIVED, Verb.GRADE) is State.GRADED


@pytest.mark.parametrize(
    ("state", "verb", "held", "said"),
    [
        (State.PASSED, Verb.RECEIVE, False, ""),
        (State.PASSED, Verb.OUTCOME, False, "Acknowledge it first: only then can it have an outcome."),
        (State.RECEIVED, Verb.RECEIVE, False, "It is acknowledged already."),
        (State.GRADED, Verb.RECEIVE, False, "It is acknowledged already."),
        (State.GRADED, Verb.LIFT, False, "Nothing is held now."),
        (State.GRADED, Verb.LIFT, True, ""),
        (State.GRADED, Verb.SAY_BACK, True, HELD),
        (State.GRADED, Verb.SAY_BACK, False, ""),
        (State.GRADED, Verb.OUTCOME, True, ""),
    ],
)
def test_why_not(state: State, verb: Verb, held: bool, said: str) -> None:
    assert why_not(state, verb, held=held) == said


def test_what_may_be_done_now() -> None:
    assert open_verbs(State.PASSED, held=False, exhibits=False) == [Verb.RECEIVE]
    assert set(open_verbs(State.GRADED, held=False, exhibits=True)) == set(Verb) - {Verb.RECEIVE, Verb.LIFT}
    assert set(open_verbs(State.RECEIVED, held=True, exhibits=False)) == set(Verb) - {
        Verb.RECEIVE, Verb.SAY_BACK, Verb.HAND_ON,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("officer", "by", "how", "at", "field"),
    [
        (True, "", "", NOW, ""),
        (False, "DC Lane", "phone", NOW, ""),
        (False, " ", "phone", NOW, "told_by"),
        (False, "DC Lane", "", NOW, "how"),
        (False, "DC Lane", "phone", NOW + timedelta(seconds=1), "at"),
        (True, "", "", NOW + timedelta(seconds=1), "at"),
    ],
)
def test_how_a_step_is_known(officer: bool, by: str, how: str, at: datetime, field: str) -> None:
    found, words = told_problem(by_officer=officer, told_by=by, how=how, at=at, now=NOW)
    assert (found, bool(words)) == (field, bool(field))


@given(st.booleans(), st.booleans(), st.booleans())
def test_a_hold_leaves_one_sentence_and_silence_is_never_the_only_choice(
    received: bool, held: bool, said_back: bool
) -> None:
    found = may_answer(received=received, held=held, said_back=said_back)
    if held:
        assert found == {Answered.RECEIVED}
    else:
        assert found == {Answered.CANNOT_SAY} | ({Answered.RECEIVED} if received else set()) | (
            {Answered.SAID_BACK} if said_back else set()
        )
    for answered in Answered:
        refused = why_not_answer(answered, received=received, held=held, said_back=said_back)
        assert bool(refused) == (answered not in found)
        assert not held or answered is Answered.RECEIVED or refused == HELD


@pytest.mark.parametrize(("code", "words", "fits"), [("kept", "", True), ("", "x", True), ("", " ", False)])
def test_words_to_say_back(code: str, words: str, fits: bool) -> None:
    assert (say_back_problem(code=code, words=words) == "") is fits


@pytest.mark.parametrize(
    ("kind", "on", "fits"),
    [
        (HoldKind.WITNESS, None, True),
        (HoldKind.NOT_BEFORE, None, False),
        (HoldKind.NOT_BEFORE, date(2026, 5, 4), False),
        (HoldKind.NOT_BEFORE, date(2026, 5, 5), True),
    ],
)
def test_a_day_that_holds_has_not_come(kind: HoldKind, on: date | None, fits: bool) -> None:
    assert (not_before_problem(kind, on, NOW.date()) == "") is fits


@pytest.mark.parametrize(
    ("owed", "happens", "then"),
    [
        (Owed.OWED, Happens.ANSWER, Owed.PAID), (Owed.OWED, Happens.NEWS, Owed.OWED),
        (Owed.OWED, Happens.TAKEN_BACK, Owed.BACK), (Owed.NEWS, Happens.ANSWER, Owed.PAID),
        (Owed.NEWS, Happens.NEWS, Owed.NEWS), (Owed.NEWS, Happens.TAKEN_BACK, Owed.BACK),
        (Owed.PAID, Happens.ANSWER, Owed.PAID), (Owed.PAID, Happens.NEWS, Owed.NEWS),
        (Owed.PAID, Happens.TAKEN_BACK, Owed.PAID), (Owed.BACK, Happens.NEWS, Owed.BACK),
        (Owed.BACK, Happens.ANSWER, Owed.BACK),
    ],
)  # fmt: skip
def test_what_is_owed_then(owed: Owed, happens: Happens, then: Owed) -> None:
    assert after_it(owed, happens) is then


def test_days_are_whole_and_never_negative() -> None:
    assert [days_since(NOW - timedelta(hours=h), NOW) for h in (-5, 0, 23, 24, 49)] == [0, 0, 0, 1, 2]


def test_the_months_figures() -> None:
    loops = [
        Loop(NOW, NOW + timedelta(days=2), True),
        Loop(NOW, NOW + timedelta(days=5, hours=12), False),
        Loop(NOW, None, True),
    ]
    counts = counted(loops)
    assert (counts.n, counts.answered, counts.days, counts.disrupted) == (3, 2, 3.8, 2)
    assert median_days([Loop(NOW, None, False)]) is None
    assert median_days([Loop(NOW, NOW - timedelta(hours=3), False)]) == 0.0
    assert counted([]) == counted(iter(()))
