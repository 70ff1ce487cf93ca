"""The log's pages as words."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse

from alongside.observations.rules.paper import LogEntry
from alongside.web.design.moments import count, day
from alongside.web.log.place import DESK
from alongside.web.log.presenters import EntryView, entry

if TYPE_CHECKING:
    from alongside.observations.queries import CameIn, Filters, Week


def entries(told: list[LogEntry], families: Mapping[UUID, str] | None = None) -> list[EntryView]:
    """`families`: the reference of each family, where entries of several stand together."""
    return [entry(one, DESK, (families or {}).get(one.family, "")) for one in told]


def older(kept: str, told: list[LogEntry], more: bool) -> str:
    return f"?{kept}{'&' if kept else ''}after={told[-1].id}" if more and told else ""


def links(family: UUID, kept: str) -> dict[str, str]:
    """To paper and out of the file go the same entries that the page is narrowed to."""
    query = f"?{kept}" if kept else ""
    return {
        "first": DESK.first(family, beside=False),
        "beside": DESK.first(family, beside=True),
        "print": reverse("desk:log-print", args=[family]) + query,
        "share": reverse("desk:log-share", args=[family]) + query,
    }


@dataclass(frozen=True)
class WeekLine:
    """What one person wrote about one family."""

    text: str
    more: str
    entries: str
    newest_at: datetime
    href: str


@dataclass(frozen=True)
class WeekView:
    """`groups`: (heading, how many, lines)."""

    from_on: date
    last_on: date
    total: str
    groups: list[tuple[str, str, list[WeekLine]]]


def week(found: "Week", names: Mapping[UUID, str], by: str) -> WeekView:
    grouped: dict[str, list[CameIn]] = defaultdict(list)
    for line in found.lines:
        grouped[line.by if by == "worker" else _called(line, names)].append(line)
    return WeekView(
        from_on=found.from_on,
        last_on=found.until_on - timedelta(days=1),
        total=_entries(found.lines),
        groups=[
            (heading, _entries(lines), [_line(line, found, names, by) for line in lines])
            for heading, lines in grouped.items()
        ],
    )


def _entries(lines: "list[CameIn]") -> str:
    return count(sum(line.entries for line in lines), "entry", "entries")


def _called(line: "CameIn", names: Mapping[UUID, str]) -> str:
    called = names.get(line.family, "")
    return f"{called}, {line.reference}" if called else line.reference


def _line(line: "CameIn", found: "Week", names: Mapping[UUID, str], by: str) -> WeekLine:
    last = found.until_on - timedelta(days=1)
    query = "&".join(
        f"{name}-{part}={value}"
        for name, on in (("since", found.from_on), ("until", last))
        for part, value in (("day", on.day), ("month", on.month), ("year", on.year))
    )
    return WeekLine(
        text=_called(line, names) if by == "worker" else line.by,
        more="",
        entries=count(line.entries, "entry", "entries"),
        newest_at=line.newest_at,
        href=f"{reverse('desk:log', args=[line.family])}?{query}",
    )


def week_links(back: int, by: str) -> dict[str, str]:
    return {
        "older": f"?back={back + 1}&by={by}",
        "newer": f"?back={back - 1}&by={by}" if back else "",
        "other": f"?back={back}&by={'family' if by == 'worker' else 'worker'}",
    }


def narrowed_to(filters: "Filters") -> str:
    """What a paper says it holds, so that nobody takes a part for the whole."""
    parts = [
        f"written from {day(filters.since)}" if filters.since else "",
        f"written until {day(filters.until)}" if filters.until else "",
        "noticed in one way" if filters.how else "",
        "with something of one kind in them" if filters.kind else "",
        "in which certain words stand" if filters.said else "",
        "that were corrected or correct another" if filters.corrected else "",
    ]
    said = ", ".join(part for part in parts if part)
    return f"Only entries {said}." if said else "Every entry of the log."
