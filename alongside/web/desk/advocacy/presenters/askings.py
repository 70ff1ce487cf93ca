"""What was put to somebody, and what came back, in words."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse

from alongside.advocacy.queries import heads
from alongside.advocacy.rules import paper
from alongside.advocacy.rules.askings import STATE_WORDS, Kind, State, due_words, is_overdue
from alongside.words.queries import bank_holidays, label

if TYPE_CHECKING:
    from alongside.advocacy.models import Answer, Asking
    from alongside.advocacy.queries import Advocacy, AskingFile

COLOURS = {State.WAITING: "blue", State.ANSWERED: "green", State.LET_GO: "grey"}
_TOLD = {"told": "The parent was told", "not_told": "The parent was not told"}


@dataclass(frozen=True)
class AskingLine:
    """One asking on a list."""

    id: UUID
    href: str
    title: str
    more: str
    at: datetime
    due: str
    overdue: bool
    state: str
    colour: str


@dataclass(frozen=True)
class AnswerLine:
    title: str
    at: datetime
    by: str
    body: str


@dataclass(frozen=True)
class AskingView:
    line: AskingLine
    kind: str
    said: str
    minutes_say: str
    whose: str
    facts: list[tuple[str, str]]
    answers: list[AnswerLine]
    links: dict[str, str]


def line(row: "Asking", today: date) -> AskingLine:
    state = State(row.state)
    return AskingLine(
        id=row.id,
        href=reverse("desk:advocacy-asking", args=[row.id]),
        title=title(row),
        more=", ".join(filter(None, [label("promise_agency", row.agency), row.to_whom])),
        at=row.at,
        due=due_words(state, row.due_on, today, bank_holidays()),
        overdue=is_overdue(state, row.due_on, today),
        state=STATE_WORDS[state],
        colour="red" if is_overdue(state, row.due_on, today) else COLOURS[state],
    )


def title(row: "Asking") -> str:
    if row.kind == Kind.CHILD_PROTECTION:
        return "Child-protection referral"
    return "Minutes to be corrected" if row.kind == Kind.MINUTES else heads.step_of(row)


def lines(rows: "list[Asking]", today: date) -> list[AskingLine]:
    """Silence first, the longest on top; then what is awaited; then the rest, newest first."""
    waiting = [row for row in rows if row.state == State.WAITING]
    rest = [row for row in rows if row.state != State.WAITING]
    ordered = sorted(waiting, key=lambda row: (row.due_on is None, row.due_on or today, row.at))
    return [line(row, today) for row in (*ordered, *rest)]


def view(found: "Advocacy", one: "AskingFile", today: date, people: dict[UUID, str]) -> AskingView:
    row = one.asking
    return AskingView(
        line=line(row, today),
        kind=row.kind,
        said=row.said,
        minutes_say=row.minutes_say,
        whose=people.get(row.person_id or row.id, ""),
        facts=_facts(row, people),
        answers=[_answer(row, answer, found.names) for answer in reversed(one.answers)],
        links=_links(row) if found.may_write else {},
    )


def _facts(row: "Asking", people: dict[UUID, str]) -> list[tuple[str, str]]:
    found = [
        ("To", ", ".join(filter(None, [label("promise_agency", row.agency), row.to_whom]))),
        ("An answer is due by", paper.day(row.due_on) if row.due_on else "No day was named"),
    ]
    if row.kind == Kind.CHILD_PROTECTION:
        told = _TOLD.get(row.told, "")
        found.append(("About", people.get(row.person_id or row.id, "")))
        found.append(("The parent", f"{told}: {row.why_not_told}" if row.why_not_told else told))
    return found


def _answer(asked: "Asking", row: "Answer", names: dict[UUID, str]) -> AnswerLine:
    new_day = f"An answer by {paper.day(row.due_on)}. " if row.due_on else ""
    who = f"{row.from_whom}: " if row.from_whom and row.words else row.from_whom
    return AnswerLine(heads.answer_of(asked, row), row.at, names.get(row.made_by_id, ""), f"{new_day}{who}{row.words}")


def _links(row: "Asking") -> dict[str, str]:
    family = [row.family_id]
    found = {
        "answer": reverse("desk:advocacy-asking-answer", args=[row.id]),
        "helped": f"{reverse('desk:advocacy-helped', args=family)}?asking={row.id}",
    }
    if row.kind != Kind.MINUTES:
        found["next"] = f"{reverse('desk:advocacy-challenge', args=family)}?asking={row.id}"
    if row.promise_id:
        found["promise"] = reverse("desk:advocacy-promise", args=[row.promise_id])
    if row.meeting_id:
        found["meeting"] = reverse("desk:advocacy-meeting", args=[row.meeting_id])
    return found
