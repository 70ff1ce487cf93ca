"""What was born in the hub record, live for partners tied to the family: reports to police, meetings, promises."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from alongside.missing.rules import NUMBER_WORDS, Told

if TYPE_CHECKING:
    from alongside.advocacy.queries.hub import MeetingFace, PromiseFace
    from alongside.missing.queries.hub import ReportFace

_REPORT_WORDS = {Told.MISSING: "Police were told that they were missing", Told.BACK: "Police were told of the return"}


@dataclass(frozen=True)
class Report:
    head: str
    at: datetime
    number: str
    reference: str
    officer: str
    words: str


def report(face: "ReportFace") -> Report:
    head, number = _REPORT_WORDS[face.kind], NUMBER_WORDS[face.number]
    return Report(head, face.at, number, face.reference, face.officer, face.words)


@dataclass(frozen=True)
class Meeting:
    head: str
    at: datetime
    facts: list[tuple[str, str]]
    words: str


def meeting(face: "MeetingFace") -> Meeting:
    who = "; ".join(", ".join(part for part in person if part) for person in face.people)
    facts = [
        ("Where", face.place),
        ("What about", face.about),
        ("Called by", face.called_by),
        ("Chair", face.chair),
        ("Was the parent invited?", face.invited),
        ("Did they come?", face.came),
        ("Who was there", who),
    ]
    return Meeting(f"{face.kind}: {_small(face.state)}", face.at, [pair for pair in facts if pair[1]], face.words)


@dataclass(frozen=True)
class Promise:
    what: str
    who: str
    made_on: date
    due: str
    state: str
    overdue: bool
    steps: list[str]


def promise(face: "PromiseFace") -> Promise:
    who = ", ".join(part for part in (face.owner, face.agency) if part)
    steps = [f"{words}. {said}" if said else words for _, words, said in face.steps]
    return Promise(face.what, who, face.made_on, face.due, face.state, face.overdue, steps)


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]
