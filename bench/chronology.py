"""The chronology of a family with 5,000 lines against that of one with 50: the same kinds, mixed in the same way.

The first page and the second.
"""

import argparse
import tempfile
from pathlib import Path

from bench._house import inside, prepare


def main(words: list[str]) -> int:
    """Measured in a house of its own."""
    parser = argparse.ArgumentParser(prog="./run bench chronology", description=__doc__)
    parser.add_argument("--lines", type=int, default=5_000, help="lines of the long family (5,000)")
    parser.add_argument("--rounds", type=int, default=40, help="rounds, long and short in turn (40)")
    parser.add_argument("--write", action="store_true", help="write docs/made/bench.md")
    given = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="alongside-bench-") as made:
        prepare(Path(made))
        again = [f"--lines={given.lines}", f"--rounds={given.rounds}", *(["--write"] if given.write else [])]
        return inside(Path(made), "bench._chronology", again)
