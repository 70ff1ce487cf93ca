"""The figures caseloads are reckoned with: those that come with the program, those in force, and a new line of one."""

import csv
import uuid
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from alongside.families.models import Figure
from alongside.families.rules.load import Figures

DATA = Path(__file__).with_name("data") / "figures.csv"
_SPACE = uuid.UUID("b4f1e3d2-8a5d-5c0f-9f0e-2f6a7c1d9e34")  # so that the same line has the same id everywhere


def shipped() -> Iterator[dict[str, Any]]:
    """The values of every row that comes with the program."""
    with DATA.open(newline="", encoding="utf-8") as text:
        for row in csv.DictReader(text):
            yield {
                **row,
                "id": uuid.uuid5(_SPACE, f"{row['name']}|{row['from_on']}"),
                "value": Decimal(row["value"]),
                "from_on": date.fromisoformat(row["from_on"]),
            }


def lines() -> list[Figure]:
    """Every line of every figure, by name and day."""
    return list(Figure.objects.order_by("name", "from_on"))


def in_force(found: list[Figure], on: date) -> dict[str, Figure]:
    """The newest line of each figure that has begun."""
    return {line.name: line for line in found if line.from_on <= on}


def figures_on(on: date, found: list[Figure] | None = None) -> Figures:
    """The figures of that day. One query, unless the lines were fetched already."""
    values = {name: float(line.value) for name, line in in_force(lines() if found is None else found, on).items()}
    return Figures(values.pop("full_time_families", 15.0), values.pop("full_time_hours", 37.0), values)
