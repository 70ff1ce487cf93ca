"""Lines of the chronology and things found, ready for their templates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from uuid import UUID

from django.utils import timezone

from alongside.families.happenings import Happening
from alongside.telling.search import Found
from alongside.web.design import moments
from alongside.web.desk.told.kinds import page_of, words_of


@dataclass(frozen=True)
class Line:
    at: datetime
    clock: str
    kind: str
    head: str
    said: str
    by: str
    href: str


@dataclass(frozen=True)
class Day:
    """The lines of one day, under its date."""

    words: str
    lines: list[Line]


def days(lines: Iterable[Happening], family: UUID) -> list[Day]:
    """As they come, the lines of a day under one heading."""
    told = [_line(line, family) for line in lines]
    return [Day(moments.day(on, weekday=True), list(one)) for on, one in groupby(told, _day)]


def _day(line: Line) -> date:
    return timezone.localdate(line.at)


def _line(line: Happening, family: UUID) -> Line:
    clock = f"{timezone.localtime(line.at):%H:%M}"
    href = page_of(line.kind, line.id, family)
    return Line(line.at, clock, words_of(line.kind), line.head, line.said, line.by, href)


@dataclass(frozen=True)
class Hit:
    at: datetime
    kind: str
    called: str
    label: str
    pieces: tuple[tuple[str, bool], ...]
    href: str


def hits(found: Iterable[Found], names: dict[UUID, str], references: dict[UUID, str]) -> list[Hit]:
    """Each with the family as its children are called."""
    return [
        Hit(
            at=one.text.at,
            kind=words_of(one.text.kind),
            called=names.get(one.text.family) or references[one.text.family],
            label=one.label,
            pieces=one.pieces,
            href=page_of(one.text.kind, one.text.id, one.text.family),
        )
        for one in found
    ]
