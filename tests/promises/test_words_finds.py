"""The sweeps find what they are for: a sweep that finds nothing proves nothing until it has found something."""

import pytest

from tests.promises import test_words as sweep


@pytest.mark.parametrize(
    "words",
    ["a lifestyle choice", "She was putting herself at risk", "mum failed to engage", "hard-to-reach", "non-compliant"],
)
def test_blame_is_found(words: str) -> None:
    assert sweep.BLAME.search(words)


@pytest.mark.parametrize(
    "words", ["time with family", "the police failed to call back", "a risk assessment", "engaged"]
)
def test_plain_words_are_let_pass(words: str) -> None:
    assert not sweep.BLAME.search(words)


@pytest.mark.parametrize(
    ("number", "nobody"),
    [
        ("07700 900123", True),
        ("+44 7700 900123", True),
        ("020 7946 0123", True),
        ("01632 960999", True),
        ("07911 123456", False),
        ("0161 496 5000", False),
    ],
)
def test_numbers_are_told_apart(number: str, nobody: bool) -> None:
    found = sweep.PHONE.search(f"ring {number} today")
    assert found
    assert sweep.rings_nobody(f"file:1: {found.group()}") is nobody


def test_paths_and_postcodes_are_found() -> None:
    assert sweep.MACHINE_PATH.search("see /home/priya/x")
    assert not sweep.MACHINE_PATH.search("alongside/work/main")
    assert sweep.POSTCODE.search("at M1 1AE").group("area") == "M"  # type: ignore[union-attr]
