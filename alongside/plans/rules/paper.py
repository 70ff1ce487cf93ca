"""Will a plan fit on one side of A4? Counted in lines, so that the page can say so before anybody prints it."""

import math
from collections.abc import Iterable
from enum import StrEnum


class Fit(StrEnum):
    """How large the words can be. `LONGER`: even small, they need a second side."""

    NORMAL = "normal"
    SMALL = "small"
    LONGER = "longer"


# (letters in a line, lines on a side) of each size, measured with the print sheet, and a little less to be sure.
_MEASURE = {Fit.NORMAL: (92, 42.7), Fit.SMALL: (114, 55.7)}
_HEADING = 1.7  # a part's heading and the gap above it, in lines


def fit(parts: Iterable[str]) -> Fit:
    """For the words of every part that is printed."""
    told = list(parts)
    for size, (letters, lines) in _MEASURE.items():
        if sum(_HEADING + _lines(words, letters) for words in told) <= lines:
            return size
    return Fit.LONGER


def _lines(words: str, letters: int) -> int:
    return sum(max(1, math.ceil(len(line) / letters)) for line in words.strip().split("\n"))
