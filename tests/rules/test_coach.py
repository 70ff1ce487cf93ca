"""The language coach: each phrase is found in its many forms, and the pages it must stay silent on stay silent."""

import pytest

from alongside.words.coach import check
from alongside.words.coach.pattern import compiled, forms
from alongside.words.coach.phrases import phrases
from tests.rules.coaching import FOUND, SILENT


@pytest.mark.parametrize(("key", "text", "wrote"), FOUND)
def test_it_finds(key: str, text: str, wrote: str) -> None:
    assert (key, wrote) in [(find.phrase.id, text[find.start : find.end]) for find in check(text)]


@pytest.mark.parametrize("text", SILENT)
def test_it_stays_silent(text: str) -> None:
    assert [(find.phrase.id, text[find.start : find.end]) for find in check(text)] == []


def test_every_phrase_has_an_example() -> None:
    assert {key for key, _, _ in FOUND} == {phrase.id for phrase in phrases()}


def test_every_line_says_what_why_and_where_from() -> None:
    for phrase in phrases():
        assert all((phrase.avoid, phrase.say, phrase.source)), phrase.id
        assert phrase.why.endswith((".", "?")), phrase.id
        assert not phrase.say.endswith("."), phrase.id
        assert phrase.confidence in {"source", "likely", "ours"}, phrase.id
    assert len({phrase.id for phrase in phrases()}) == len(phrases())


def test_no_suggestion_is_one_it_would_speak_of() -> None:
    assert [(phrase.id, phrase.say) for phrase in phrases() if check(phrase.say)] == []


@pytest.mark.parametrize(
    "name", ["contact with", "in contact with", "contacting with", "had contact with", "Contact with"]
)
@pytest.mark.parametrize("whom", ["older men", "adults online", "her dad", "Mum", "the gang", "family on Sundays"])
def test_contact_with_never_fires(name: str, whom: str) -> None:
    assert check(f"She {name} {whom} at the weekend.") == []


@pytest.mark.parametrize(("left", "right"), [tuple(pair) for pair in ("“”", '""', "‘’", "''", "«»")])
def test_somebodys_own_words_are_not_corrected(left: str, right: str) -> None:
    said = f"{left}I am streetwise, it was my lifestyle choice and Mum’s fault{right}"
    assert check(f"Tia said {said} in the car.") == []
    after = f"Tia said {said}. She absconded."
    assert [after[find.start : find.end] for find in check(after)] == ["absconded"]


def test_a_quotation_that_was_not_closed_is_still_one() -> None:
    assert check("Tia said “I am streetwise") == []
    assert check('Tia said "I absconded') == []


def test_an_apostrophe_opens_nothing() -> None:
    text = "The girls' unit said she's streetwise and that the boys' home agrees."
    assert [text[find.start : find.end] for find in check(text)] == ["streetwise"]


def test_quoted_lines_and_transcripts_are_exact_words() -> None:
    assert check("> She absconded again\nThat is what they wrote.") == []
    assert check("Mum said: he is streetwise, he absconded.") == []
    assert len(check("Mum said: he is streetwise.\nHe absconded.")) == 1


def test_a_denial_reaches_only_what_it_denies() -> None:
    assert check("He is not a drug runner.") == []
    assert len(check("She is not only streetwise.")) == 1
    assert len(check("She does not know that her boyfriend is thirty.")) == 1


def test_where_two_finds_overlap_the_longer_is_kept() -> None:
    text = "It is her chaotic lifestyle choice."
    finds = check(text)
    assert [text[find.start : find.end] for find in finds] == ["her chaotic lifestyle"]


def test_places_are_counted_in_characters_of_the_text() -> None:
    text = "😀 Zoë\nabsconded. She is NEET."
    assert [text[find.start : find.end] for find in check(text)] == ["absconded", "NEET"]


def test_forms_of_verbs() -> None:
    assert forms("put") == "put|puts|putting"
    assert forms("place").split("|") == ["place", "places", "placed", "placing"]
    assert forms("drop").split("|") == ["drop", "drops", "dropped", "dropping"]
    assert forms("carry").split("|") == ["carry", "carries", "carried", "carrying"]
    assert forms("mix").split("|") == ["mix", "mixes", "mixed", "mixing"]
    assert forms("stay").split("|") == ["stay", "stays", "stayed", "staying"]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("{put} @self .. at+risk", "putting herself once again at risk", True),
        ("{put} @self .. at+risk", "putting herself one two three four at risk", False),
        ("over-protective", "overprotective", True),
        ("over-protective", "over protective", True),
        ("over-protective", "over‑protective", True),
        ("loner*", "@loner_99", False),
        ("not? really", "really", True),
        ("cant say", "can’t say", True),
        ("wont say", "wont say", True),
        ("all+hours|six+oclock", "six o’clock", True),
    ],
)
def test_the_small_language(pattern: str, text: str, found: bool) -> None:
    assert bool(compiled(pattern).search(text)) is found


@pytest.mark.parametrize(
    "text", ["", " ", "\0", "'" * 9000, "“" * 9000, "loner " * 3000, "a " * 9000, "not " * 5000, "her " * 5000]
)
def test_a_word_without_end_is_read_to_its_end(text: str) -> None:
    assert all(0 <= find.start < find.end <= len(text) for find in check(text))


def test_a_capital_at_the_start_of_a_line_is_no_name() -> None:
    assert [find.phrase.id for find in check("- Streetwise for his age")] == ["streetwise"]
