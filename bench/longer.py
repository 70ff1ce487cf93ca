"""What is read while somebody writes, on texts four times as long: lifting, the language coach and the checker.

Whatever somebody types, or pastes a thousand times, may not hold the page up: the time grows with the text and not
with its square (four times the text took four times as long, not sixteen).
"""

import argparse
from collections.abc import Callable

from alongside.sharing.rules.identifying import Details, Named, identifying
from alongside.words.coach import check
from alongside.words.lifting import lift
from bench._told import Told, p50
from bench._turns import in_turn

SIZE, TIMES, GOAL = 6_000, 4, 6.0
_HELD = Details((Named("Bea Arkle"), Named("Tanya Arkle")))
_TRICKY = "TX6 something ends in the it was 07700 9oo @a.b_c in ZZ9 to x-ray double oh T for AB CD1 a.b.c.d. ??__** "
CASES: tuple[tuple[str, Callable[[str], object], tuple[str, ...]], ...] = (
    ("lifting", lift, (_TRICKY, "a ", "?" * 9, "one ")),
    ("the coach", check, ("loner ", "not ", "her ", "'", "“", "a ")),
    ("the checker", lambda text: identifying(text, _HELD), ("\n", "I was ", "his mum ", "From the ", "B. A. ")),
)


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench longer", description=__doc__)
    parser.add_argument("--rounds", type=int, default=6, help="rounds, long and short in turn (6)")
    parser.add_argument("--write", action="store_true", help="write docs/made/bench.md")
    given = parser.parse_args(words)
    told = Told("longer")
    for name, reads, pieces in CASES:
        for piece in pieces:
            long, short = ((piece * size)[:size] for size in (SIZE * TIMES, SIZE))
            a, b = in_turn(_reading(reads, long), _reading(reads, short), given.rounds, 1, warm=2)
            told.say(case=f"{name}: {piece.strip() or 'line ends'!r:.24} again and again", n=len(long),
                     ratio=p50(a) / p50(b), goal=GOAL, a=a, b=b)  # fmt: skip
    if given.write:
        told.write()
    return told.status


def _reading(reads: Callable[[str], object], text: str) -> Callable[[int], None]:
    def read(number: int) -> None:
        reads(f"{text}{number}")  # never the same twice: what is remembered of a text would be no reading

    return read
