"""The files of the repository: those that are committed, found without asking git (a copy has none)."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
# As in .gitignore.
LEFT_OUT = {".git", ".venv", "node_modules", "data", "var", "__pycache__", "static", ".hypothesis"}
LOCKS = (
    "requirements.txt",
    "requirements-dev.txt",
    "requirements-uv.txt",
    "requirements-node.txt",
    "package-lock.json",
)
CODE = {".py", ".html", ".jinja", ".js", ".scss", ".css", ".sh", ""}


@cache
def files() -> tuple[Path, ...]:
    return tuple(sorted(_walk(HOUSE)))


def _walk(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if entry.name in LEFT_OUT or entry.name.endswith("_cache"):
            continue
        if entry.is_dir():
            yield from _walk(entry)
        elif not entry.name.endswith((".pyc", ".coverage", ".key")):
            yield entry


def name(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def texts(*folders: str, endings: set[str] | None = None) -> Iterator[tuple[str, str]]:
    """(name, text) of every text file, below the folders if any are named."""
    for path in files():
        said = name(path)
        if folders and not said.startswith(folders):
            continue
        if endings is not None and path.suffix not in endings:
            continue
        try:
            yield said, path.read_text()
        except UnicodeDecodeError:
            continue


def lines_with(pattern: re.Pattern[str], *folders: str, but: tuple[str, ...] = ("tests/promises/",)) -> list[str]:
    """`file:line: what was found`, for every match outside the files named in `but`."""
    return [
        f"{said}:{number}: {match.group()}"
        for said, text in texts(*folders)
        if not said.startswith(but)
        for number, line in enumerate(text.splitlines(), 1)
        for match in pattern.finditer(line)
    ]


def nothing(found: Iterable[str]) -> None:
    """Fail with one line for each thing found."""
    lines = sorted(found)
    if lines:
        pytest.fail("\n".join([f"{len(lines)} found:", *lines]), pytrace=False)
