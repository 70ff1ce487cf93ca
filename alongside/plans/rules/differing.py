"""What changed between two versions, word by word, so that nobody has to compare two papers by eye."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\s+|\w+(?:[’'-]\w+)*|[^\w\s]")


class Change(StrEnum):
    SAME = "same"
    TAKEN_OUT = "taken_out"
    ADDED = "added"


@dataclass(frozen=True)
class Piece:
    """Some words, and what happened to them."""

    change: Change
    text: str


def difference(before: str, after: str) -> list[Piece]:
    """The words of both, in order: what stayed, what was taken out, what was added.

    What stayed and was taken out, put together, is `before` to the letter; what stayed and was added is `after`.
    """
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    found, out, in_ = [], "", ""
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for number, (step, i, j, k, m) in enumerate(steps):
        here, there = "".join(old[i:j]), "".join(new[k:m])
        if step != "equal" or _between(here, number, len(steps)):
            out, in_ = out + here, in_ + there
            continue
        found += [Piece(Change.TAKEN_OUT, out), Piece(Change.ADDED, in_), Piece(Change.SAME, here)]
        out, in_ = "", ""
    found += [Piece(Change.TAKEN_OUT, out), Piece(Change.ADDED, in_)]
    return [piece for piece in found if piece.text]


def _between(same: str, number: int, steps: int) -> bool:
    """Only a space stayed between two changes: they read better as one."""
    return not same.strip() and 0 < number < steps - 1
