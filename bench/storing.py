"""Storing an observation with four mentions, with its lifting, its seals and its entry in the record, against a plain
durable insert of the same rows: the same columns and indexes, values in the clear, one transaction.
"""

import argparse
import tempfile
from pathlib import Path

from bench._house import inside, prepare


def main(words: list[str]) -> int:
    """Measured in a house of its own."""
    parser = argparse.ArgumentParser(prog="./run bench storing", description=__doc__)
    parser.add_argument("--rounds", type=int, default=600, help="rounds, ours and the peer in turn (600)")
    parser.add_argument("--each", type=int, default=1, help="observations a round (1)")
    parser.add_argument("--write", action="store_true", help="write docs/made/bench.md")
    given = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="alongside-bench-") as made:
        prepare(Path(made))
        again = [f"--rounds={given.rounds}", f"--each={given.each}", *(["--write"] if given.write else [])]
        return inside(Path(made), "bench._storing", again)
