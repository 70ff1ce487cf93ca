"""What a plan may do next, when it is read again, what changed in it, and whether it fits on a page."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.plans.rules import (
    KIND_WORDS,
    MOVES,
    STATE_NEXT,
    STATE_WORDS,
    VERB_WORDS,
    WHY_WORDS,
    Change,
    Dated,
    Facts,
    Kind,
    Piece,
    Side,
    State,
    Verb,
    Why,
    date_problem,
    difference,
    fit,
    label_of,
    move,
    next_review,
    parts_of,
    refusal,
    state_of,
)
from alongside.plans.rules.paper import Fit
from alongside.plans.rules.parts import GROUP_WORDS, PARTS, Group, Part, codes_of

TODAY = date(2026, 3, 4)
NOW = datetime(2026, 3, 4, 15, 30, tzinfo=UTC)
BOTH = frozenset(Side)

# Written by hand: where each step leads from each state; what is not here is refused.
TABLE = {
    ("writing", "write"): "writing",
    ("writing", "finish"): "waiting_both",
    ("writing", "set_date"): "writing",
    ("writing", "review"): "writing",
    ("writing", "end"): "ended",
    ("waiting_both", "write"): "writing",
    ("waiting_both", "finish"): "waiting_both",
    ("waiting_both", "parent_agrees"): "waiting_worker",
    ("waiting_both", "worker_agrees"): "waiting_parent",
    ("waiting_both", "set_date"): "waiting_both",
    ("waiting_both", "review"): "waiting_both",
    ("waiting_both", "end"): "ended",
    ("waiting_parent", "write"): "writing",
    ("waiting_parent", "finish"): "waiting_both",
    ("waiting_parent", "parent_agrees"): "agreed",
    ("waiting_parent", "set_date"): "waiting_parent",
    ("waiting_parent", "review"): "waiting_parent",
    ("waiting_parent", "end"): "ended",
    ("waiting_worker", "write"): "writing",
    ("waiting_worker", "finish"): "waiting_both",
    ("waiting_worker", "worker_agrees"): "agreed",
    ("waiting_worker", "set_date"): "waiting_worker",
    ("waiting_worker", "review"): "waiting_worker",
    ("waiting_worker", "end"): "ended",
    ("agreed", "write"): "writing",
    ("agreed", "finish"): "waiting_both",
    ("agreed", "fall_due"): "due",
    ("agreed", "set_date"): "agreed",
    ("agreed", "review"): "agreed",
    ("agreed", "end"): "ended",
    ("due", "write"): "writing",
    ("due", "finish"): "waiting_both",
    ("due", "set_date"): "agreed",
    ("due", "review"): "agreed",
    ("due", "end"): "ended",
}


@pytest.mark.parametrize(("state", "verb"), list(product(State, Verb)), ids=lambda one: one.value)
def test_every_step_leads_where_the_table_says_or_is_refused_in_words(state: State, verb: Verb) -> None:
    to = TABLE.get((state.value, verb.value))
    if to is None:
        assert refusal(state, verb).endswith(".")
        with pytest.raises(KeyError):
            move(state, verb)
    else:
        assert refusal(state, verb) == ""
        assert move(state, verb) == to


def test_every_state_and_every_step_has_words() -> None:
    assert set(MOVES) == set(STATE_WORDS) == set(STATE_NEXT) == set(State)
    assert set(VERB_WORDS) == set(Verb)
    assert (set(KIND_WORDS), set(WHY_WORDS), set(GROUP_WORDS)) == (set(Kind), set(Why), set(Group))


def test_nothing_follows_the_end() -> None:
    assert MOVES[State.ENDED] == {}


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        (Facts(ready=False), State.WRITING),
        (Facts(ready=False, agreed=BOTH, review_on=TODAY), State.WRITING),
        (Facts(ready=True), State.WAITING_BOTH),
        (Facts(ready=True, review_on=TODAY), State.WAITING_BOTH),
        (Facts(ready=True, agreed=frozenset({Side.WORKER})), State.WAITING_PARENT),
        (Facts(ready=True, agreed=frozenset({Side.PARENT})), State.WAITING_WORKER),
        (Facts(ready=True, agreed=BOTH), State.AGREED),
        (Facts(ready=True, agreed=BOTH, review_on=TODAY + timedelta(days=1)), State.AGREED),
        (Facts(ready=True, agreed=BOTH, review_on=TODAY), State.DUE),
        (Facts(ready=True, agreed=BOTH, review_on=TODAY - timedelta(days=9)), State.DUE),
        (Facts(ready=True, agreed=BOTH, review_on=TODAY, ended=True), State.ENDED),
        (Facts(ready=False, ended=True), State.ENDED),
    ],
)
def test_the_state_is_what_the_rows_add_up_to(facts: Facts, state: State) -> None:
    assert state_of(facts, TODAY) is state


def dated(days: int, why: Why, minutes: int) -> Dated:
    return Dated(TODAY + timedelta(days=days), why, NOW + timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("dates", "reviewed", "on"),
    [
        ([], None, None),
        ([dated(9, Why.CHOSEN, 0)], None, 9),
        ([dated(9, Why.CHOSEN, 0), dated(20, Why.CHOSEN, 1)], None, 20),
        ([dated(20, Why.USUAL, 0), dated(9, Why.CHOSEN, 1)], None, 9),
        ([dated(20, Why.CHOSEN, 1), dated(9, Why.USUAL, 0)], None, 20),
        ([dated(20, Why.CHOSEN, 0), dated(3, Why.EPISODE, 1)], None, 3),
        ([dated(3, Why.EPISODE, 0), dated(20, Why.CHOSEN, 1)], None, 3),
        ([dated(3, Why.EPISODE, 0), dated(1, Why.CHOSEN, 1)], None, 1),
        ([dated(3, Why.EPISODE, 0), dated(5, Why.EPISODE, 1)], None, 3),
        ([dated(3, Why.EPISODE, 0)], 1, None),
        ([dated(3, Why.EPISODE, 0), dated(30, Why.CHOSEN, 1)], 1, 30),
        ([dated(3, Why.EPISODE, 2), dated(30, Why.CHOSEN, 0)], 1, 3),
    ],
)
def test_which_day_stands(dates: list[Dated], reviewed: int | None, on: int | None) -> None:
    at = None if reviewed is None else NOW + timedelta(minutes=reviewed)
    assert next_review(dates, at) == (None if on is None else TODAY + timedelta(days=on))


@pytest.mark.parametrize(("days", "problem"), [(-1, True), (0, False), (366, False), (367, True)])
def test_a_day_to_look_again_is_not_past_and_not_too_far(days: int, problem: bool) -> None:
    assert bool(date_problem(TODAY + timedelta(days=days), TODAY)) is problem


PLACES = [
    ("same words", "same words", [Piece(Change.SAME, "same words")]),
    ("", "", []),
    ("", "new", [Piece(Change.ADDED, "new")]),
    ("old", "", [Piece(Change.TAKEN_OUT, "old")]),
    (
        "ring Nan first",
        "ring Priya first",
        [
            Piece(Change.SAME, "ring "),
            Piece(Change.TAKEN_OUT, "Nan"),
            Piece(Change.ADDED, "Priya"),
            Piece(Change.SAME, " first"),
        ],
    ),
    (
        "The old car. Stop",
        "A new van. Stop",
        [
            Piece(Change.TAKEN_OUT, "The old car"),
            Piece(Change.ADDED, "A new van"),
            Piece(Change.SAME, ". Stop"),
        ],
    ),
    (
        "with the batteries.",
        "with the batteries.\nIf it is dark, sooner.",
        [Piece(Change.SAME, "with the batteries."), Piece(Change.ADDED, "\nIf it is dark, sooner.")],
    ),
    ("at ten\nthen home", "at ten\nthen home", [Piece(Change.SAME, "at ten\nthen home")]),
]


@pytest.mark.parametrize(("before", "after", "pieces"), PLACES)
def test_what_changed_is_said_word_by_word(before: str, after: str, pieces: list[Piece]) -> None:
    assert difference(before, after) == pieces


TEXT = st.text(alphabet=st.sampled_from("ab é’\n\t."), max_size=60)


@given(TEXT, TEXT)
def test_no_word_is_lost_between_two_versions(before: str, after: str) -> None:
    pieces = difference(before, after)
    assert "".join(p.text for p in pieces if p.change is not Change.ADDED) == before
    assert "".join(p.text for p in pieces if p.change is not Change.TAKEN_OUT) == after


@given(TEXT)
def test_nothing_changed_is_said_of_the_same_words(text: str) -> None:
    assert {piece.change for piece in difference(text, text)} <= {Change.SAME}


def test_every_part_says_why_it_is_asked_and_where_that_comes_from() -> None:
    for part in PARTS:
        assert part.label
        assert part.why.endswith(".")
        assert part.source
        assert part.confidence in {"source", "likely", "ours"}
    assert len({(part.kind, part.code) for part in PARTS}) == len(PARTS)


def test_what_to_say_at_the_door_stands_in_both_plans() -> None:
    assert all("door" in codes_of(kind) for kind in Kind)


def test_parts_are_asked_from_their_day_until_their_day(monkeypatch: pytest.MonkeyPatch) -> None:
    old = Part("old", Kind.SAFETY, Group.FIRST, "Old", "", "Why.", "x", since=TODAY, until=TODAY + timedelta(days=1))
    monkeypatch.setattr("alongside.plans.rules.parts.PARTS", (old,))
    asked = [[part.code for part in parts_of(Kind.SAFETY, TODAY + timedelta(days=days))] for days in (-1, 0, 1)]
    assert asked == [[], ["old"], []]
    assert parts_of(Kind.MISSING, TODAY) == []
    assert label_of(Kind.SAFETY, "old") == "Old"
    assert label_of(Kind.SAFETY, "never") == "never"


@pytest.mark.parametrize(
    ("parts", "size"),
    [
        ([], Fit.NORMAL),
        (["word " * 60] * 7, Fit.NORMAL),
        (["word " * 110] * 7, Fit.SMALL),
        (["word " * 400] * 7, Fit.LONGER),
        (["a line\n" * 30], Fit.NORMAL),
        (["a line\n" * 90], Fit.LONGER),
    ],
)
def test_whether_it_fits_on_one_page(parts: list[str], size: Fit) -> None:
    assert fit(parts) is size
