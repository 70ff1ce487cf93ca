"""Every code the program writes into the record has words on the record's page."""

import ast
from collections.abc import Iterator
from pathlib import Path

from alongside.web.record.words import KINDS, WORDS, codes_of, said_of

HOUSE = Path(__file__).resolve().parents[2] / "alongside"


def codes() -> Iterator[str]:
    """Every text given as `did`, and every code in the sign-in listener."""
    for path in HOUSE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Call):
                continue
            given = [word.value for word in node.keywords if word.arg == "did"]
            if path.name == "kept.py" and isinstance(node.func, ast.Name) and node.func.id == "_write":
                given.append(node.args[0])
            for value in given:
                texts = (leaf.value for leaf in ast.walk(value) if isinstance(leaf, ast.Constant))
                yield from (text for text in texts if isinstance(text, str) and "." in text)


def test_no_code_is_without_words() -> None:
    found = set(codes())
    assert {"signin.in", "families.open_locked", "hubs.invite"} <= found
    assert sorted(found - set(WORDS)) == []


def test_an_unknown_code_is_shown_as_it_stands() -> None:
    assert said_of("later.thing").words.format(family="a family") == "did something called “later.thing”, a family"


def test_every_kind_has_codes_and_words() -> None:
    assert all(codes_of(kind) and KINDS[kind] for kind in KINDS)
