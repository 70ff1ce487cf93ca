"""docs/made/states.md: each state machine of the house as a drawing and a table, from the tables the rules use."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from django.conf import settings

# A state leads to states (what is done is called by where it leads), or a verb leads to a state.
Moves = Mapping[StrEnum, Any]


def lines() -> Iterator[str]:
    """Every `MOVES` (or `…_MOVES`) of a rules module, area by area."""
    for module in _rules():
        for name in sorted(vars(module)):
            if re.fullmatch(r"([A-Z]+_)?MOVES", name) and getattr(module, name):
                yield from _machine(module, name)


def _rules() -> Iterator[ModuleType]:
    house = Path(settings.HOUSE)
    for path in sorted(house.glob("alongside/*/rules*")) + sorted(house.glob("alongside/*/rules*/*.py")):
        if path.name != "__pycache__" and path.name != "__init__.py":
            yield import_module(".".join(path.relative_to(house).with_suffix("").parts))


def _machine(module: ModuleType, name: str) -> Iterator[str]:
    moves: Moves = getattr(module, name)
    states = type(next(iter(moves)))
    if states.__module__ != module.__name__:
        return  # told where its states are
    area = module.__name__.split(".")[1]
    yield f"## {area}: {re.sub(r'(?<=[a-z])(?=[A-Z])', ' ', states.__name__).lower()}"
    yield ""
    yield from ("```mermaid", "stateDiagram-v2")
    for one, verb, two in _arrows(moves):
        yield f"    {one.value} --> {two.value}{f': {verb}' if verb else ''}"
    yield from ("```", "", "| from | by | to |", "| --- | --- | --- |")
    for one, verb, two in _arrows(moves):
        yield f"| {_words(one)} | {verb.replace('_', ' ') or '–'} | {_words(two)} |"
    still = [_words(state) for state in states if not moves.get(state)]
    yield from ("", f"Nothing follows: {', '.join(still)}." if still else "Every state leads on.", "")


def _arrows(moves: Moves) -> Iterator[tuple[StrEnum, str, StrEnum]]:
    for one, onward in moves.items():
        if isinstance(onward, Mapping):
            yield from ((one, str(verb), two) for verb, two in onward.items())
        else:
            yield from ((one, "", two) for two in sorted(onward))


def _words(state: StrEnum) -> str:
    return state.value.replace("_", " ")
