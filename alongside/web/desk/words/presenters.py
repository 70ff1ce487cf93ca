"""Lists and clocks in words for the page."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alongside.words import queries, rules
from alongside.words.queries import ClockLine, CodeLine

LIST_WORDS: dict[str, str] = {
    "disability": "A child’s disability",
    "explained": "What is explained about confidentiality and its limits",
    "exploitation": "The kind of exploitation",
    "lawful_basis": "The lawful basis for sharing",
    "legal_status": "A child’s legal status",
    "level": "How much a family needs, at screening",
    "locked_reason": "Why a locked fact is opened",
    "pathway": "What screening leads to",
    "referral_source": "Where a referral comes from",
    "relation": "Who somebody is to the child",
    "school_status": "A child’s school or college",
    "wellbeing_route": "Who is told when a parent is not well",
}
CLOCK_WORDS: dict[str, str] = {"first_contact": "First contact after a referral is received"}


@dataclass(frozen=True)
class ClockRow:
    """One line of a clock; `state` is Now, From a day, or Until a day."""

    name: str
    title: str
    words: str
    state: str
    source: str
    confidence: str
    now: bool


@dataclass(frozen=True)
class ListRow:
    name: str
    title: str
    offered: int
    fixed: bool


@dataclass(frozen=True)
class ChoiceRow:
    key: UUID
    label: str
    hint: str
    source: str
    confidence: str
    offered: bool
    until_on: date | None
    version: int


def clock_rows(today: date) -> list[ClockRow]:
    return [_clock_row(line, today) for line in queries.clock_lines()]


def _clock_row(line: ClockLine, today: date) -> ClockRow:
    end = queries.ends_on(line)
    now = line.from_on <= today and (end is None or today <= end)
    state = "In force now" if now else (f"From {_day(line.from_on)}" if line.from_on > today else f"Until {_day(end)}")
    words = f"{line.times.hours} hours, with a warning {line.times.warn_hours} hours before"
    return ClockRow(line.name, clock_title(line.name), words, state, line.source, str(line.confidence.label), now)


def clock_title(name: str) -> str:
    return CLOCK_WORDS.get(name, name.replace("_", " ").capitalize())


def list_title(name: str) -> str:
    return LIST_WORDS.get(name, name.replace("_", " ").capitalize())


def list_rows(today: date) -> list[ListRow]:
    rows = [
        ListRow(name, list_title(name), len(queries.offered(name, today)), name in rules.FIXED)
        for name in queries.lists()
    ]
    return sorted(rows, key=lambda row: row.title)


def choice_rows(name: str, today: date) -> list[ChoiceRow]:
    return [_choice_row(line, today) for line in queries.everything(name)]


def _choice_row(line: CodeLine, today: date) -> ChoiceRow:
    return ChoiceRow(
        key=line.id,
        label=line.label,
        hint=line.hint,
        source=line.source,
        confidence=str(line.confidence.label),
        offered=rules.in_force(line.from_on, line.until_on, today),
        until_on=line.until_on,
        version=line.version,
    )


def _day(on: date | None) -> str:
    return f"{on.day} {on:%B %Y}" if on else ""
