"""Bad input by the thousand, in a house of its own: how many answers were a server error, lost a word, half saved,
or let through what is another's. The fast version is in the tests.
"""

import argparse
import tempfile
from pathlib import Path

from bench._house import inside, prepare


def main(words: list[str]) -> int:
    """1 when any answer was wrong."""
    parser = argparse.ArgumentParser(prog="./run bench fuzz", description=__doc__)
    parser.add_argument("--n", type=int, default=20_000, help="requests (20,000)")
    parser.add_argument("--seed", type=int, default=2026, help="the dice (2026)")
    given = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="alongside-bench-") as made:
        prepare(Path(made))
        return inside(Path(made), "bench._fuzz", [f"--n={given.n}", f"--seed={given.seed}"])
