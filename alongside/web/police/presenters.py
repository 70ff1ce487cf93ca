"""A paper and the police’s side of it in words, the same at both doors."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from django.utils import timezone

from alongside.intelligence.rules import STATE_WORDS, State, Verb
from alongside.web.design import moments
from alongside.web.police.forms import hold_words
from alongside.words.queries import label

if TYPE_CHECKING:
    from alongside.intelligence.models import Exhibit
    from alongside.intelligence.models.police import FromPolice
    from alongside.intelligence.queries import Paper

P = TypeVar("P", bound="FromPolice")
HEADINGS: dict[Verb, str] = {
    Verb.RECEIVE: "Police have it",
    Verb.GRADE: "How police graded it",
    Verb.HANDLING: "How it must be handled",
    Verb.REFERENCE: "Investigation reference",
    Verb.OUTCOME: "What came of it",
    Verb.SAY_BACK: "What may be said back",
    Verb.HOLD: "Only “received” may be said",
    Verb.LIFT: "More may be said again",
    Verb.EXHIBIT: "An exhibit",
    Verb.HAND_ON: "An exhibit goes to somebody else",
    Verb.MARK: "Mark something for disclosure",
}
# What the buttons say, in the order in which they are used.
DOORS: tuple[tuple[Verb, str], ...] = (
    (Verb.RECEIVE, "Acknowledge it"),
    (Verb.LIFT, "Lift a hold"),
    (Verb.SAY_BACK, "What may be said back"),
    (Verb.OUTCOME, "What came of it"),
    (Verb.GRADE, "Grade it"),
    (Verb.HOLD, "Hold it: possible witness, or not before a day"),
    (Verb.HANDLING, "Handling conditions"),
    (Verb.REFERENCE, "Investigation reference"),
    (Verb.EXHIBIT, "Add an exhibit"),
    (Verb.HAND_ON, "Hand an exhibit on"),
    (Verb.MARK, "Mark for disclosure"),
)
COLOURS = {State.PASSED: "yellow", State.RECEIVED: "blue", State.GRADED: "green"}


@dataclass(frozen=True)
class Line:
    """One step: what, more of it, and how it is known."""

    text: str
    more: str
    at: datetime
    known: str


@dataclass(frozen=True)
class ExhibitView:
    mark: str
    what: str
    facts: list[tuple[str, str]]
    known: str
    hands: list[Line]


@dataclass(frozen=True)
class PaperView:
    """Everything a page, or the printed schedule, says of one paper."""

    title: str
    paragraphs: list[str]
    at: datetime
    urgent: bool
    handling: str
    digest: str
    state: str
    colour: str
    held: bool
    facts: list[tuple[str, str]]
    outcomes: list[Line]
    said: list[Line]
    holds: list[Line]
    exhibits: list[ExhibitView]
    marks: list[Line]
    before: list[Line]
    first: tuple[str, str] | None = None
    doors: list[tuple[str, str]] = field(default_factory=list)


def view(paper: "Paper", door: Callable[[Verb], str]) -> PaperView:
    decision, state = paper.decision, State(paper.submission.state)
    passing = decision.passing
    open_ = [(words, door(verb)) for verb, words in DOORS if verb in paper.open]
    return PaperView(
        title=decision.snapshot.title, paragraphs=list(decision.snapshot.paragraphs), at=paper.submission.given_at,
        urgent=passing.urgent, digest=decision.snapshot.digest,
        handling=label("handling", passing.handling) if passing.handling else "OFFICIAL-SENSITIVE",
        state=STATE_WORDS[state], colour=COLOURS[state], held=paper.submission.held, facts=_facts(paper),
        outcomes=[_line(label("police_outcome", row.outcome), row.words, row) for row in paper.steps if row.outcome],
        said=[_line(said_words(row), "", row) for row in reversed(paper.said)],
        holds=[_hold(row) for row in paper.holds],
        exhibits=[_exhibit(row, paper) for row in paper.exhibits],
        marks=[_line(row.what, ". ".join(filter(None, (label("disclosure_mark", row.code), row.words))), row)
               for row in _in_time(paper.marks)],
        before=_before(paper), first=open_[0] if open_ else None, doors=open_[1:],
    )  # fmt: skip


def _in_time(rows: "Sequence[P]") -> "list[P]":
    """As it happened; what is of the same moment, as it was written down."""
    return sorted(rows, key=lambda row: (row.at, row.made_at, row.pk))


def _facts(paper: "Paper") -> list[tuple[str, str]]:
    """The newest of each; what was said before stands below."""
    received, grade = paper.newest(Verb.RECEIVE), paper.newest(Verb.GRADE)
    handling, reference = paper.newest(Verb.HANDLING), paper.newest(Verb.REFERENCE)
    told = (
        ("Acknowledged", received and f"{_moment(received.at)}. {known(received)}"),
        ("Grade", grade and f"{grade_words(grade)}. {known(grade)}"),
        ("Conditions", grade and grade.words),
        ("Handling", handling and f"{handling.words} ({known(handling)})"),
        ("Investigation reference", reference and f"{reference.words} ({known(reference)})"),
    )
    return [(name, words) for name, words in told if words]


def grade_words(row: Any) -> str:
    """“2 B P”, and what each stands for."""
    parts = (("police_source", row.source), ("police_information", row.information), ("police_handling", row.handling))
    said = "; ".join(label(list_, code).partition(": ")[2] or label(list_, code) for list_, code in parts)
    return f"{row.source} {row.information} {row.handling} ({said})"


def _before(paper: "Paper") -> list[Line]:
    """What no longer counts, because something newer was said: kept, and shown folded."""
    shown = {paper.newest(verb) for verb in Verb}
    old = [row for row in paper.steps if row not in shown and not row.outcome]
    return [_line(f"{HEADINGS[Verb(row.verb)]}: {_says(row)}", "", row) for row in reversed(old)]


def _says(row: Any) -> str:
    return grade_words(row) if row.verb == Verb.GRADE else row.words


def said_words(row: Any) -> str:
    """Word for word what may be said back."""
    return " ".join(part for part in (label("say_back", row.code) if row.code else "", row.words) if part)


def _hold(row: Any) -> Line:
    lifted = f"Lifted {_moment(row.lifted_at)}. {row.lifted_words}".strip() if row.lifted_at else "Still in force."
    return _line(hold_words(row), " ".join(filter(None, (row.words, lifted))), row)


def _exhibit(row: "Exhibit", paper: "Paper") -> ExhibitView:
    seals = {True: "The seal was whole.", False: "The seal was not whole.", None: ""}
    hands = [
        _line(
            f"To {one.to_whom}" + (f", from {one.from_whom}" if one.from_whom else ""),
            " ".join(filter(None, (one.why, seals[one.seal_whole]))), one,
        )
        for one in _in_time(paper.movements)
        if one.exhibit_id == row.pk
    ]  # fmt: skip
    facts = [("Found by", row.found_by), ("Where and when", row.found_where), ("Seal or bag", row.seal)]
    return ExhibitView(row.mark, row.what, [pair for pair in facts if pair[1]], known(row), hands)


def _line(text: str, more: str, row: Any) -> Line:
    return Line(text, more, row.at, known(row))


def known(row: "FromPolice") -> str:
    """How we know: an officer wrote it, or somebody was told by whom and how."""
    if not row.how:
        return f"By {row.made_by.name}"
    how = label("police_told_how", row.how)
    return f"Told by {row.told_by}, {how[:1].lower()}{how[1:]}; written down by {row.made_by.name}"


def _moment(at: datetime) -> str:
    return moments.moment(at, timezone.get_current_timezone())


def newest_values(paper: "Paper", verb: Verb) -> tuple[dict[str, Any], str]:
    """What somebody else has just said in the same place, as answers of the form, and who it was."""
    if verb is Verb.SAY_BACK:
        rows: list[Any] = list(paper.said)
    elif verb in {Verb.HOLD, Verb.LIFT}:
        rows = list(paper.holds)
    else:
        rows = [row for row in paper.steps if row.verb == verb]
    if not rows:
        return {}, "a colleague"
    newest = rows[-1]
    names = ("source", "information", "handling", "words", "code", "kind", "until_on")
    return {name: getattr(newest, name) for name in names if hasattr(newest, name)}, newest.made_by.name
