"""One paper in an officer’s queue, in words."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alongside.intelligence.queries import InQueue
from alongside.intelligence.rules import STATE_WORDS, days_since
from alongside.web.police.presenters import COLOURS


@dataclass(frozen=True)
class InQueueLine:
    id: UUID
    title: str
    at: datetime
    waits: str
    state: str
    colour: str
    urgent: bool
    held: bool
    said_at: datetime | None


def line(row: InQueue, now: datetime) -> InQueueLine:
    days = days_since(row.at, now)
    return InQueueLine(
        id=row.id, title=row.title, at=row.at, waits=days_words(days), state=STATE_WORDS[row.state],
        colour=COLOURS[row.state], urgent=row.urgent, held=row.held, said_at=row.said_at,
    )  # fmt: skip


def days_words(days: int) -> str:
    """“today”, “1 day ago”, “12 days ago”."""
    return {0: "today", 1: "1 day ago"}.get(days, f"{days} days ago")
