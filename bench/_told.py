"""What every benchmark says: JSON lines, and, when asked, its part of docs/made/bench.md."""

import json
import platform
import sqlite3
import statistics
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[1] / "docs" / "made" / "bench.md"
_HEAD = (
    "# Benchmarks\n\nRatios of two things measured in one run, in turn; bare times mean nothing on another machine."
    " Written by `./run bench NAME --write`.\n"
)


def p50(values: Sequence[float]) -> float:
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95))]


@dataclass
class Told:
    """The lines of one benchmark. `goal` is the highest ratio (or number) that is good enough."""

    name: str
    lines: list[dict[str, Any]] = field(default_factory=list)

    def say(self, *, case: str, n: int, ratio: float, goal: float, a: Sequence[float], b: Sequence[float]) -> None:
        """One comparison: `a` is ours, `b` what it is held against, in milliseconds."""
        line = {
            "bench": self.name,
            "case": case,
            "n": n,
            "engine": "sqlite",
            "p50": round(p50(a), 3),
            "p95": round(p95(a), 3),
            "peer_p50": round(p50(b), 3) if b else None,
            "ratio": round(ratio, 3),
            "goal": goal,
            "reached": ratio <= goal,
            "versions": asdict(Versions()),
        }
        self.lines.append(line)
        print(json.dumps(line), flush=True)

    @property
    def status(self) -> int:
        return 0 if all(line["reached"] for line in self.lines) else 1

    def write(self) -> None:
        """Put this benchmark's part in the page in place of the one before."""
        parts = _parts()
        columns = ("case", "n", "p50", "peer_p50", "ratio", "goal")
        rows = ["| " + " | ".join(str(line[name]) for name in columns) + " |" for line in self.lines]
        made = f"{time.strftime('%Y-%m-%d', time.gmtime())}, Python {Versions().python}, SQLite {Versions().sqlite}"
        head = (
            "| case | n | ms, ours (p50) | ms, peer (p50) | ratio | goal |\n| --- | ---: | ---: | ---: | ---: | ---: |"
        )
        parts[self.name] = f"## {self.name}\n\n{made}\n\n{head}\n" + "\n".join(rows) + "\n"
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text(_HEAD + "".join(f"\n{parts[name]}" for name in sorted(parts)))


@dataclass(frozen=True)
class Versions:
    python: str = platform.python_version()
    sqlite: str = sqlite3.sqlite_version


def _parts() -> dict[str, str]:
    if not PAGE.exists():
        return {}
    found = PAGE.read_text().split("\n## ")[1:]
    return {part.split("\n", 1)[0]: "## " + part.rstrip("\n") + "\n" for part in found}
