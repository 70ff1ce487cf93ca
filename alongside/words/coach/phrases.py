"""The phrases, one line each in phrases.csv: what to find, the kinder words, why, and where that comes from.

`patterns` are in the small language of pattern.py, divided by “ / ”. `not_after` and `not_before` are regular
expressions for the words of the sentence on either side. `guards` are named in check.py.
"""

import csv
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from alongside.words.coach.pattern import compiled

DATA = Path(__file__).with_name("phrases.csv")


class Phrase(NamedTuple):
    """One line. `confidence` is source, likely or ours, as in the lists."""

    id: str
    avoid: str
    patterns: tuple[re.Pattern[str], ...]
    say: str
    why: str
    source: str
    confidence: str
    guards: tuple[str, ...]
    not_after: re.Pattern[str] | None
    not_before: re.Pattern[str] | None


@cache
def phrases() -> tuple[Phrase, ...]:
    with DATA.open(newline="", encoding="utf-8") as text:
        return tuple(_phrase(row) for row in csv.DictReader(text))


def _phrase(row: dict[str, str]) -> Phrase:
    return Phrase(
        id=row["id"],
        avoid=row["avoid"],
        patterns=tuple(compiled(one) for one in row["patterns"].split(" / ")),
        say=row["say"],
        why=row["why"],
        source=row["source"],
        confidence=row["confidence"],
        guards=tuple(row["guards"].split()),
        not_after=re.compile(row["not_after"]) if row["not_after"] else None,
        not_before=re.compile(row["not_before"]) if row["not_before"] else None,
    )
