"""The lists and clocks that come with the program, read from data/*.csv."""

import csv
import uuid
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

DATA = Path(__file__).with_name("data")
_SPACE = uuid.UUID("6f0d6f0e-6c0b-5a5e-9f39-0d5f6a1c2b77")  # so that the same code has the same id everywhere


def codes() -> Iterator[dict[str, Any]]:
    """The values of every `Code` row that comes with the program."""
    for path in sorted(DATA.glob("*.csv")):
        if path.name == "clocks.csv":
            continue
        for row in _rows(path):
            yield {
                **row,
                "id": uuid.uuid5(_SPACE, f"{row['list']}|{row['code']}"),
                "place": int(row["place"]),
                "from_on": _day(row["from_on"]),
                "until_on": _day(row["until_on"]),
            }


def clocks() -> Iterator[dict[str, Any]]:
    """The values of every `Clock` row that comes with the program."""
    for row in _rows(DATA / "clocks.csv"):
        yield {
            **row,
            "id": uuid.uuid5(_SPACE, f"clock|{row['name']}|{row['from_on']}"),
            "hours": int(row["hours"]),
            "warn_hours": int(row["warn_hours"]),
            "unit": row.get("unit") or "hours",
            "from_on": date.fromisoformat(row["from_on"]),
        }


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as text:
        yield from csv.DictReader(text)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
