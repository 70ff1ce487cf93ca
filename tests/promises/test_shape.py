"""Small files, small functions, absolute imports, a docstring on every module."""

import ast
from collections.abc import Iterator

import pytest

from tests.promises.repository import CODE, nothing, texts

LONGEST_FILE = 400
LONGEST_FUNCTION = 50


def trees() -> Iterator[tuple[str, ast.Module]]:
    for name, text in texts("alongside/", "tests/", "bench/", endings={".py"}):
        if "/migrations/" not in name:
            yield name, ast.parse(text)


def test_no_file_is_over_400_lines() -> None:
    long = [
        f"{name}: {text.count(chr(10))}"
        for name, text in texts(endings=CODE)
        if "/migrations/" not in name and text.count("\n") > LONGEST_FILE
    ]
    nothing(long)


def test_no_function_is_over_50_lines() -> None:
    long = [
        f"{name}:{node.lineno} {node.name}: {node.end_lineno - node.lineno + 1}"
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno
        and node.end_lineno - node.lineno >= LONGEST_FUNCTION
    ]
    nothing(long)


def test_imports_say_where_from() -> None:
    relative = [
        f"{name}:{node.lineno}"
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    nothing(relative)


def test_every_module_says_what_it_is_for() -> None:
    nothing(name for name, tree in trees() if tree.body and not ast.get_docstring(tree))


@pytest.mark.parametrize("word", ["helpers", "utils", "common", "misc"])
def test_no_drawer_for_odds_and_ends(word: str) -> None:
    nothing(name for name, _ in texts("alongside/", "tests/", endings={".py"}) if word in name.split("/")[-1])


def test_what_has_a_full_size_can_be_proved_at_it() -> None:
    """`./run prove NAME` runs what is marked as a proof: a test that grows with it must be."""
    sized = [(name, text) for name, text in texts("tests/", endings={".py"}) if "import amount" in text]
    nothing(name for name, text in sized if "mark.proof" not in text)
