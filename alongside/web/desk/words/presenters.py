"""Lists and clocks in words for the page."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from alongside.words import queries, rules
from alongside.words.queries import ClockLine, CodeLine

LIST_WORDS: dict[str, str] = {
    "closing_reason": "Why a family’s file is closed",
    "travel_band": "How far the worker goes to a family",
    "work_stage": "What a family asks of its worker now",
    "bank_holiday": "Bank holidays: begin each with its day, like 25 December 2026",
    "ladder_education": "Steps when a school does not answer",
    "ladder_health": "Steps when a health service does not answer",
    "ladder_mental_health": "Steps when a mental health service does not answer",
    "ladder_other": "Steps when anybody else does not answer",
    "ladder_police": "Steps when police do not answer",
    "ladder_social_care": "Steps when social care does not answer",
    "meeting_kind": "Kinds of meeting, who comes, and when",
    "promise_agency": "Who promised",
    "promise_how": "How a promise was made",
    "referral_decision": "Answer to a child-protection referral",
    "told_how": "How we know what became of a promise",
    "disclosure_mark": "How police mark a line for disclosure",
    "police_handling": "Police grade 3x5x2: handling",
    "police_information": "Police grade 3x5x2: information",
    "police_outcome": "What came of what was passed on",
    "police_source": "Police grade 3x5x2: source",
    "police_told_how": "How police told us of a step of theirs",
    "say_back": "What may be said back to a parent",
    "dimension": "What kind of support a contact was",
    "disability": "A child’s disability",
    "emergency_reason": "Why a file is opened in an emergency",
    "explained": "What is explained about confidentiality and its limits",
    "exploitation": "The kind of exploitation",
    "lawful_basis": "The lawful basis for sharing",
    "legal_status": "A child’s legal status",
    "level": "How much a family needs, at screening",
    "locked_reason": "Why a locked fact is opened",
    "office_hours": "Office hours, for what counts as out of hours",
    "pathway": "What screening leads to",
    "practical_help": "Practical help a family may ask for",
    "referral_source": "Where a referral comes from",
    "relation": "Who somebody is to the child",
    "school_status": "A child’s school or college",
    "topic": "Topics gone over with a parent and with a child",
    "wellbeing_route": "Who is told when a parent is not well",
}
CLOCK_WORDS: dict[str, str] = {
    "answer_ask": "Answer of a worker who was asked",
    "answer_chair": "Answer of an independent chair or reviewing officer",
    "answer_child_protection": "Answer to a child-protection referral",
    "answer_complaint_1": "Answer to a complaint, stage 1",
    "answer_complaint_2": "Answer to a complaint, stage 2",
    "answer_complaint_3": "Review panel, complaint stage 3",
    "answer_manager": "Answer of a manager who was asked",
    "answer_minutes": "Answer when minutes should be corrected",
    "answer_nhs_complaint": "First answer to a complaint about health care",
    "answer_police_complaint": "First answer to a complaint about police",
    "first_contact": "First contact after a referral is received",
    "opening_review": "Reviewing that a file was opened in an emergency",
    "return_talk": "The return conversation after a child is back",
    "plan_review": "Reading a plan again after both agreed",
    "supervision_line": "Next supervision with the line manager",
    "supervision_outside": "Next offer of supervision with somebody from outside",
    "rhythm_daily": "Silence after which a family with a daily rhythm is quiet",
    "rhythm_fortnightly": "The same, every other week",
    "rhythm_monthly": "The same, once a month",
    "rhythm_twice_weekly": "The same, twice a week",
    "rhythm_weekly": "The same, every week",
}


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
    sure = str(line.confidence.label)
    return ClockRow(line.name, clock_title(line.name), _how_long(line), state, line.source, sure, now)


def _how_long(line: ClockLine) -> str:
    warned = replace(line.times, hours=line.times.warn_hours)
    return f"{line.times.words}, with a warning {warned.words} before" if warned.hours else line.times.words


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
