"""The record against what it stands on: a chained entry against a plain durable insert, and reading it all again
with its checks against a bare loop of reading and HMAC.
"""

import argparse
import tempfile
from pathlib import Path

from bench._house import inside, prepare


def main(words: list[str]) -> int:
    """Measured in a house of its own: nothing is ever written into a record that somebody keeps."""
    parser = argparse.ArgumentParser(prog="./run bench record", description=__doc__)
    parser.add_argument("--n", type=int, default=50_000, help="entries to verify (50,000)")
    parser.add_argument("--rounds", type=int, default=9, help="rounds, ours and the peer in turn (9)")
    parser.add_argument("--write", action="store_true", help="write docs/made/bench.md")
    given = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="alongside-bench-") as made:
        prepare(Path(made))
        again = [f"--n={given.n}", f"--rounds={given.rounds}", *(["--write"] if given.write else [])]
        return inside(Path(made), "bench._record", again)
