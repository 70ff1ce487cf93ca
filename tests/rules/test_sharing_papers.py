"""The paper that is passed on, from plain values: the same each time, with random references, and what must be said."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.sharing.rules import passing
from alongside.sharing.rules.passing import FileOf, Outcome, Source, Terms, Thing

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ONCE = uuid.UUID(int=7)
TERMS = Terms("To find the car", "OFFICIAL-SENSITIVE", "Ring first")


def thing(text: str, source: str = "", files: tuple[FileOf, ...] = ()) -> Thing:
    who = Source(source, "Tanya") if source else None
    return Thing("observation", uuid.UUID(int=1), NOW, "What somebody noticed", text, who, files)


def test_a_paper_says_each_thing_what_for_and_how() -> None:
    file = FileOf(uuid.UUID(int=2), "picture, 8 bytes")
    paper = passing.compose([thing("A car", "a", (file,)), thing("A van")], TERMS, ONCE)
    code = paper.codes["a"]
    assert paper.paragraphs == (
        f"1. What somebody noticed. Source {code}.\nA car\nFile: picture, 8 bytes",
        "2. What somebody noticed.\nA van",
        "What it is for: To find the car",
        "Handling: OFFICIAL-SENSITIVE. Ring first",
    )
    assert passing.reference_of(paper.title) == passing.code("P", ONCE, 0)
    assert thing("x").key == f"observation:{uuid.UUID(int=1)}"


def test_without_handling_nothing_is_said_of_it() -> None:
    assert passing.compose([], Terms("x"), ONCE).paragraphs == ("What it is for: x",)
    assert passing.compose([], Terms("x", "Y"), ONCE).paragraphs[1] == "Handling: Y."


@given(st.lists(st.tuples(st.text(min_size=1, max_size=20), st.sampled_from(["", "a", "b"])), max_size=5), st.uuids())
def test_the_same_makes_the_same_and_a_source_is_one_reference(said: list[tuple[str, str]], once: uuid.UUID) -> None:
    things = [thing(text, source) for text, source in said]
    one, two = passing.compose(things, TERMS, once), passing.compose(things, TERMS, once)
    assert (one, one.digest) == (two, two.digest)
    assert set(one.codes) == {source for _, source in said if source}
    assert len(set(one.codes.values())) == len(one.codes)


def test_a_reference_does_not_depend_on_who_it_is() -> None:
    assert (
        passing.compose([thing("x", "a")], TERMS, ONCE).codes["a"]
        == passing.compose([thing("x", "b")], TERMS, ONCE).codes["b"]
    )


GOOD: dict[str, Any] = {
    "things": 1, "to": 1, "purpose": "x", "necessity": "x", "told": True, "heard_of_court": True, "view": "x",
    "why_not": "",
}  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({}, ""), ({"things": 0}, "items"), ({"to": 0}, "to"), ({"purpose": " "}, "purpose"),
        ({"necessity": ""}, "necessity"), ({"view": " "}, "parent_view"), ({"heard_of_court": False}, "heard_of_court"),
        ({"told": False}, "why_not_told"), ({"told": False, "why_not": "Not safe", "view": ""}, ""),
    ],
)  # fmt: skip
def test_what_must_be_said(changed: dict[str, Any], field: str) -> None:
    assert passing.what_is_missing(**{**GOOD, **changed})[0] == field


@given(st.text(max_size=80))
def test_sentences_joined_are_the_text(text: str) -> None:
    assert "".join(passing.sentences(text)) == text


@pytest.mark.parametrize(
    ("held", "left"),
    [
        (set(), "One. Two. Three."),
        ({1}, "One. Something was kept back here.  Three."),
        ({0, 1}, "Something was kept back here.  Three."),
        ({0, 1, 2}, "Something was kept back here."),
    ],
)
def test_what_is_held_is_left_out_and_said_to_be(held: set[int], left: str) -> None:
    assert passing.without_held(passing.sentences("One. Two. Three."), frozenset(held)) == left


def test_last_words_are_each_other_words() -> None:
    papers = list(passing.last_words(ONCE))
    assert len({paper.paragraphs for paper in papers}) == len(papers) == 4


def test_second_looks() -> None:
    assert passing.due_at(NOW) - NOW == timedelta(hours=24)
    assert passing.waits_for_a_reader(had_to_move=True, urgent=False)
    assert not passing.waits_for_a_reader(had_to_move=True, urgent=True)
    assert not passing.waits_for_a_reader(had_to_move=False, urgent=False)
    assert passing.may_read_again(ONCE, uuid.UUID(int=8))
    assert not passing.may_read_again(ONCE, ONCE)
    assert {*Outcome} == {Outcome.STANDS, Outcome.TAKEN_BACK}
