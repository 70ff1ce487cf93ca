"""What a finder returns, and the small things all finders share."""

import re
from dataclasses import dataclass

MERE = r"[\s,:.…“”\"'‘’\-–—(]"  # what may stand between a word and what it speaks of


@dataclass(frozen=True, order=True)
class Find:
    """`text[start:end]` is a `kind`; `value` is its normal form (`?` for each unread character of a plate)."""

    start: int
    end: int
    kind: str
    value: str

    def overlaps(self, other: "Find") -> bool:
        return self.start < other.end and other.start < self.end


def near(text: str, start: int, end: int, pattern: re.Pattern[str], before: int = 60, after: int = 40) -> bool:
    """Does the pattern stand close by?"""
    return bool(pattern.search(text[max(0, start - before) : start]) or pattern.search(text[end : end + after]))


def distance(text: str, start: int, end: int, pattern: re.Pattern[str], reach: int = 80) -> int:
    """How many characters away the nearest match stands; `reach` and more where there is none."""
    ahead = [match.end() for match in pattern.finditer(text[max(0, start - reach) : start])]
    behind = pattern.search(text[end : end + reach // 2])
    gaps = [min(reach, start) - ahead[-1]] if ahead else []
    return min([*gaps, *([behind.start()] if behind else []), reach])


def shouted(text: str) -> bool:
    """All in capitals: capitals then tell nothing."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 12 and sum(c.isupper() for c in letters) > 0.7 * len(letters)
