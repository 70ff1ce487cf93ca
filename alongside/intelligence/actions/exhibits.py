"""Exhibits with every hand they go through, and the marks of the disclosure schedule."""

from dataclasses import dataclass
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import NotVisible
from alongside.intelligence.actions.steps import Told, begin, row_of, take
from alongside.intelligence.models import DisclosureMark, Exhibit, Movement
from alongside.intelligence.rules import Verb
from alongside.support.actions.unfit import fits


@dataclass(frozen=True)
class Found:
    """What an exhibit is and how it came to the police; `mark` is the police’s own, such as JS/1."""

    mark: str
    what: str
    found_by: str = ""
    found_where: str = ""
    seal: str = ""


@dataclass(frozen=True)
class Hands:
    """From one hand to the next. `seal_whole` is None where nobody said."""

    to_whom: str
    from_whom: str = ""
    why: str = ""
    seal_whole: bool | None = None


def add_exhibit(*, told: Told, found: Found, by: Actor, now: datetime) -> Exhibit:
    submission = begin(told, by, now)
    fits(
        mark="" if found.mark.strip() else "Write the exhibit’s mark, such as JS/1",
        what="" if found.what.strip() else "Say what it is",
    )
    row = row_of(
        Exhibit, submission, told, by, now, mark=found.mark, what=found.what, found_by=found.found_by,
        found_where=found.found_where, seal=found.seal,
    )  # fmt: skip
    texts = (found.what, found.found_where)
    return take(row, Verb.EXHIBIT, told, by=by, now=now, texts=texts)


def hand_on(*, told: Told, exhibit: Exhibit, hands: Hands, by: Actor, now: datetime) -> Movement:
    """One more link: nothing is changed, a row is added."""
    submission = begin(told, by, now)
    if exhibit.submission_id != submission.pk:
        raise NotVisible
    fits(to_whom="" if hands.to_whom.strip() else "Say who has it now, or where it is kept")
    row = row_of(
        Movement, submission, told, by, now, exhibit=exhibit, to_whom=hands.to_whom, from_whom=hands.from_whom,
        why=hands.why, seal_whole=hands.seal_whole,
    )  # fmt: skip
    return take(row, Verb.HAND_ON, told, by=by, now=now, texts=(hands.why,))


def mark(*, told: Told, code: str, what: str, words: str = "", by: Actor, now: datetime) -> DisclosureMark:
    """One line of the schedule."""
    submission = begin(told, by, now)
    fits(code="" if code else "Choose how it is marked", what="" if what.strip() else "Say what it is")
    row = row_of(DisclosureMark, submission, told, by, now, code=code, what=what, words=words)
    return take(row, Verb.MARK, told, by=by, now=now, texts=(words,))
