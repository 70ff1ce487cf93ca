"""The course of a file in words."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from alongside.words import queries as words

if TYPE_CHECKING:
    from alongside.families.models import Closing, Family, Reopening
    from alongside.families.queries.course import Course


@dataclass(frozen=True)
class Turn:
    """The file opened, closed or opened again. `parent_said` are the parent's own words; `notes` ours."""

    title: str
    at: datetime
    by: str
    parent_said: str = ""
    notes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class OtherFile:
    reference: str
    href: str
    opened_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True)
class CourseView:
    reference: str
    turns: list[Turn]
    others: list[OtherFile]
    open: bool
    may_arrange: bool
    links: dict[str, str]


def course(found: "Course") -> CourseView:
    family = found.family
    turns = [*map(_closed, found.closings), *map(_opened_again, found.reopenings)]
    turns.append(Turn("The file was opened", family.opened_at, ""))
    return CourseView(
        reference=family.reference,
        turns=sorted(turns, key=lambda turn: turn.at, reverse=True),
        others=[other(file) for file in found.others],
        open=family.closed_at is None,
        may_arrange=found.may_arrange,
        links={name: reverse(f"desk:{name}", args=[family.id]) for name in ("close", "reopen", "move")},
    )


def other(file: "Family") -> OtherFile:
    return OtherFile(file.reference, reverse("desk:family", args=[file.id]), file.opened_at, file.closed_at)


def _closed(row: "Closing") -> Turn:
    notes = (
        ("More about why", row.because),
        ("What stays open, and who sees to it", row.stays),
        ("What they may do later", row.later),
    )
    title = f"Closed: {words.label('closing_reason', row.reason)}"
    return Turn(title, row.made_at, row.made_by.name, row.parent_said, tuple(note for note in notes if note[1]))


def _opened_again(row: "Reopening") -> Turn:
    why = row.because or ("A new referral was made" if row.referral else "")
    return Turn("Opened again", row.made_at, row.made_by.name, notes=(("Why", why),) if why else ())
