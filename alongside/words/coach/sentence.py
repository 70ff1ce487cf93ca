"""The sentence a find stands in, cut into what is before it, the find, and what is after."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

_END = re.compile(r"(?<!\b[Nn]o)[.!?](?=[\s\"'”’)]|$)|[;\n]")


NEAR, CLOSE = 300, 120


class Around(NamedTuple):
    """One sentence with a find in it."""

    before: str
    found: str
    after: str

    @property
    def whole(self) -> str:
        return self.before + self.found + self.after

    @property
    def just_before(self) -> str:
        """The last few words before the find."""
        return self.before[-CLOSE:]

    @property
    def opens(self) -> bool:
        """Whether the find begins the sentence, so that its capital says nothing."""
        return not re.search(r"\w", self.before)


class Sentences:
    """A text with the ends of its sentences, found once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.ends = [found.end() for found in _END.finditer(text)]

    def around(self, start: int, end: int) -> Around:
        """The sentence of a find; of a sentence without an end, only what stands near."""
        first, last = bisect_right(self.ends, start), bisect_left(self.ends, end)
        begin = self.ends[first - 1] if first else 0
        stop = self.ends[last] if last < len(self.ends) else len(self.text)
        return Around(
            self.text[max(begin, start - NEAR) : start], self.text[start:end], self.text[end : min(stop, end + NEAR)]
        )
