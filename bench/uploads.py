"""Uploads broken in every way that comes to mind, sent in process: no server error, no worker that died, nothing lost.

The same seed sends the same bytes. They are sent by several processes, each in a house of its own; one that ends
otherwise than by saying what it counted is a dead worker.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from bench._house import ROOT, prepare, surroundings


def main(words: list[str]) -> int:
    """0 when every answer was one that a person can be given."""
    parser = argparse.ArgumentParser(prog="./run bench uploads", description=__doc__)
    parser.add_argument("--n", type=int, default=100_000, help="uploads (100,000)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed sends the same bytes (1)")
    parser.add_argument("--processes", type=int, default=2, help="processes (2)")
    given = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="alongside-bench-") as made:
        running = [_start(Path(made) / str(one), given, one) for one in range(given.processes)]
        ended = [process.wait() for process in running]
    dead = sum(1 for status in ended if status not in (0, 1))
    print(f'{{"bench": "uploads", "case": "dead workers", "n": {given.processes}, "ratio": {dead}, "goal": 0}}')
    return 1 if any(ended) else 0


def _start(folder: Path, given: argparse.Namespace, number: int) -> "subprocess.Popen[bytes]":
    prepare(folder)
    share = given.n // given.processes + (1 if number < given.n % given.processes else 0)
    again = [f"--n={share}", f"--seed={given.seed + number}"]
    # Pages for what went wrong are what is tried here: the log of them would fill the screen.
    words = [sys.executable, "-m", "bench._uploading", *again]
    return subprocess.Popen(words, cwd=ROOT, env=surroundings(folder), stderr=subprocess.DEVNULL)
