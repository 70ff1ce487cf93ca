"""How much of what must never be wrong the tests walk, branch by branch: rules, access, record and sealing wholly,
actions to 97 %, with every miss named.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench._house import ROOT

PAGE = ROOT / "docs" / "made" / "coverage.md"
GOALS = {"access": 100.0, "record": 100.0, "sealing": 100.0, "rules": 100.0, "actions": 97.0}
_HEAD = (
    "# What the tests walk\n\nLines and branches that the tests pass through (journeys not counted), of what"
    " must never be wrong. Written by `./run bench coverage --write`.\n"
)


@dataclass
class Part:
    """What was walked of the files of one kind."""

    walked: int = 0
    there: int = 0
    misses: list[str] | None = None

    @property
    def percent(self) -> float:
        return 100 * self.walked / self.there if self.there else 100.0


def kind_of(path: str) -> str:
    """Which goal a file stands under: that of its floor, or of what it is in its area; else none."""
    steps = Path(path).with_suffix("").parts[1:]
    if steps[0] in ("access", "record", "sealing"):
        return steps[0]
    return next((step for step in steps[1:] if step in ("rules", "actions")), "")


def parts_of(files: dict[str, Any]) -> dict[str, Part]:
    parts = {kind: Part(misses=[]) for kind in GOALS}
    for path, told in sorted(files.items()):
        if kind := kind_of(path):
            said, part = told["summary"], parts[kind]
            part.walked += said["covered_lines"] + said["covered_branches"]
            part.there += said["num_statements"] + said["num_branches"]
            if missed := list(_missed(told)):
                part.misses = [*(part.misses or []), f"`{path}`: {', '.join(missed)}"]
    return parts


def _missed(told: dict[str, Any]) -> Iterable[str]:
    lines = set(told["missing_lines"])
    yield from (f"line {line}" for line in sorted(lines))
    for begin, end in told["missing_branches"]:
        if begin not in lines and end not in lines:
            yield f"{begin} → {'out' if end < 0 else end}"


def page(parts: dict[str, Part]) -> str:
    rows = [f"| {kind} | {part.percent:.1f} % | {GOALS[kind]:g} % |" for kind, part in parts.items()]
    table = "\n".join(["| part | lines and branches | goal |", "| --- | --- | --- |", *rows])
    misses = [f"- {miss}" for part in parts.values() for miss in part.misses or []]
    return f"{_HEAD}\n{table}\n\n## Not walked\n\n" + ("\n".join(misses) or "Nothing.") + "\n"


def _run(words: list[str], data: Path, engines: list[str]) -> dict[str, Any]:
    """The tests under coverage.py, on each engine in turn: a branch that only one of them takes is walked there."""
    covered = [sys.executable, "-m", "coverage"]
    surroundings = {**os.environ, "COVERAGE_FILE": str(data)}
    tests = [*covered, "run", "--append", "-m", "pytest", "-m", "not journey", *words]
    for url in engines:
        engine = {"ALONGSIDE_DATABASE_URL": url} if url else {}
        if ended := subprocess.run(tests, cwd=ROOT, env={**surroundings, **engine}).returncode:
            print("Not every test passed, so less was walked than could be.", file=sys.stderr)
            if ended > 1:
                sys.exit(ended)
    written = data.with_suffix(".json")
    subprocess.run([*covered, "json", "-q", "-o", str(written)], cwd=ROOT, env=surroundings, check=True)
    found: dict[str, Any] = json.loads(written.read_text())["files"]
    return found


def main(words: list[str]) -> int:
    """1 when a goal is missed."""
    parser = argparse.ArgumentParser(prog="./run bench coverage", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write docs/made/coverage.md")
    parser.add_argument("--and-on", metavar="URL", help="once more on this PostgreSQL, as the CI does")
    parser.add_argument("tests", nargs="*", help="which tests (all)")
    given = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="alongside-coverage-") as made:
        engines = ["", *([given.and_on] if given.and_on else [])]
        parts = parts_of(_run(given.tests, Path(made) / "walked", engines))
    for kind, part in parts.items():
        reached = part.percent >= GOALS[kind]
        line = {"bench": "coverage", "case": kind, "n": part.there, "percent": round(part.percent, 2)}
        print(json.dumps({**line, "goal": GOALS[kind], "reached": reached}), flush=True)
    if given.write:
        PAGE.write_text(page(parts))
    return 0 if all(part.percent >= GOALS[kind] for kind, part in parts.items()) else 1
