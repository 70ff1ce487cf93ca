"""The sheet of open promises as words: what is laid on the table at the next meeting, and what leaves."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Line:
    """One promise that is still owed."""

    agency: str
    owner: str
    what: str
    made_on: date
    how: str
    due_on: date | None
    due: str
    overdue: bool
    asked: int

    @property
    def told(self) -> str:
        """Who said it, when and how: “Sam Okoro, 3 May 2026, at a meeting”."""
        parts = [self.owner, day(self.made_on), self.how[:1].lower() + self.how[1:]]
        return ", ".join(part for part in parts if part)

    @property
    def when(self) -> str:
        """“By 7 May 2026. 3 days overdue. Asked for again twice.”"""
        by = f"By {day(self.due_on)}. " if self.due_on else ""
        again = f" Asked for again {_times(self.asked)}." if self.asked else ""
        return f"{by}{self.due}.{again}"


@dataclass(frozen=True)
class Group:
    """What one agency owes."""

    agency: str
    lines: list[Line]


def grouped(lines: Iterable[Line]) -> list[Group]:
    """By agency; the one with the most urgent promise first, as the lines come."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line.agency, []).append(line)
    return [Group(agency, its) for agency, its in found.items()]


def paragraphs(groups: Iterable[Group]) -> list[str]:
    """The sheet as it leaves: one paragraph a promise, under its agency."""
    return [
        "\n".join([group.agency, line.what, f"Promised: {line.told}", line.when])
        for group in groups
        for line in group.lines
    ]


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(on: date) -> str:
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")
