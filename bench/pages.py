"""A page in a house of 20,000 families against the same page in a house of 200, the same rows shown.

For a PLO with one caseload, a manager whose hub has the same families in both, and a national role on full pages.
"""

import argparse
import tempfile
from pathlib import Path
from typing import Any

from bench._house import Asked, asked, fill
from bench._told import Told, p50

WHO = {"PLO, one caseload": "northbeck.plo1", "manager, one hub": "owen", "national, full pages": "nadia"}
GOAL, YEARS, SEED, TIMES = 1.5, 4, 1, 3


def main(words: list[str]) -> int:
    """0 when every ratio is reached and the same rows were shown."""
    parser = argparse.ArgumentParser(prog="./run bench pages", description=__doc__)
    parser.add_argument("--n", type=int, default=20_000, help="families in the large house (20,000)")
    parser.add_argument("--rounds", type=int, default=9, help="rounds, large and small in turn (9)")
    parser.add_argument("--folder", type=Path, help="keep the two houses here, and use them again")
    parser.add_argument("--write", action="store_true", help="write docs/made/bench.md")
    given = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="alongside-bench-") as made:
        folder = given.folder or Path(made)
        fill(folder / "small", 200, YEARS, SEED)
        fill(folder / "large", given.n, YEARS, SEED)
        with asked(folder / "small") as small, asked(folder / "large") as large:
            told = measure(small, large, given.n, given.rounds)
    if given.write:
        told.write()
    return told.status


def measure(small: Asked, large: Asked, n: int, rounds: int) -> Told:
    told = Told("pages")
    for words, who in WHO.items():
        family = small.ask(who=who, path="/families/", times=0)["shown"][0]
        if who == "nadia":  # her newest family differs; any family of the first hub is in both
            family = small.ask(who="owen", path="/families/", times=0)["shown"][0]
        for page, path in (("Today", "/today/"), ("families", "/families/"), ("family", f"/families/{family}/")):
            a, b, queries = _turns(large, small, who, path, rounds)
            told.say(case=f"{page}: {words} ({queries} queries)", n=n, ratio=p50(a) / p50(b), goal=GOAL, a=a, b=b)
    return told


def _turns(large: Asked, small: Asked, who: str, path: str, rounds: int) -> tuple[list[float], list[float], int]:
    """Large and small in turn, after one round to warm up; what they show is compared."""
    question: dict[str, Any] = {"who": who, "path": path, "times": TIMES}
    first, second = large.ask(**question), small.ask(**question)
    _alike(first, second, who, path)
    a: list[float] = []
    b: list[float] = []
    for number in range(rounds):
        pairs = ((large, a), (small, b)) if number % 2 else ((small, b), (large, a))
        for house, took in pairs:
            took += house.ask(**question)["ms"]
    return a, b, first["queries"]


def _alike(first: dict[str, Any], second: dict[str, Any], who: str, path: str) -> None:
    where = f"{who} at {path}"
    assert first["status"] == second["status"] == 200, (where, first["status"], second["status"])
    assert len(first["shown"]) == len(second["shown"]), where
    if who != "nadia":  # the newest fifty of a nation come from other hubs in the larger house, with a look for each
        assert first["shown"] == second["shown"], where
        assert first["queries"] == second["queries"], (where, first["queries"], second["queries"])
