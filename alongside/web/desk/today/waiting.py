"""What waits, area by area, as lines of Today: one tap from doing it, with the children's names and nothing sealed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from alongside.families.happenings import Waits
from alongside.telling.waiting import MOST
from alongside.web.design import moments


@dataclass(frozen=True)
class Line:
    text: str
    href: str
    more: str = ""
    tag: str = ""
    colour: str = ""
    seen: str = ""


@dataclass(frozen=True)
class Part:
    """One heading of the page. `all` leads to the whole list where there is more than the page shows."""

    heading: str
    kind: str
    lines: list[Line]
    all: str = ""


def part(heading: str, kind: str, lines: list[Line], all_: str = "") -> Part:
    return Part(heading, kind, lines[:MOST], all_ if len(lines) > MOST else "")


@dataclass(frozen=True)
class _Kind:
    """How one kind of waiting reads: what is said of it, whether its time is a day, and the page it is done on."""

    words: str
    page: str
    of: str = "id"
    since: str = ""  # “since”, “due”; “at” where the time itself is enough; empty says nothing of time
    day: bool = False
    tag: tuple[str, str] = ("", "")


_KINDS: Mapping[tuple[str, str], _Kind] = {
    ("missing_now", ""): _Kind("Missing", "missing-episode", since="since", tag=("Missing now", "red")),
    ("tell_police", ""): _Kind("Back: tell police, who may still be looking", "missing-episode"),
    ("return_talk", ""): _Kind("Return conversation", "missing-episode", since="by"),
    ("quiet", "quiet"): _Kind("Nobody has spoken with a parent", "contact", "family", "since"),
    ("promise", "overdue"): _Kind("A promise is overdue", "advocacy-promise", since="was due", day=True),
    ("asking", "no_answer"): _Kind("No answer to what we asked", "advocacy-asking", since="was due", day=True),
    ("asking", "no_answer_child"): _Kind(
        "No answer to a child-protection referral", "advocacy-asking", since="was due", day=True, tag=("Now", "red")
    ),
    ("asking", "no_answer_minutes"): _Kind(
        "The minutes have not been corrected", "advocacy-asking", since="was due", day=True
    ),
    ("meeting", "soon"): _Kind("Meeting", "advocacy-meeting", since="at"),
    ("meeting", "to_tell"): _Kind("A meeting has taken place: what came of it?", "advocacy-meeting", since="at"),
    ("planned", "today"): _Kind("Planned", "planned", since="at"),
    ("planned", "what_became"): _Kind("Planned: what became of it?", "planned", since="at"),
    ("appointment", "today"): _Kind("Regular call", "appointment", since="at"),
    ("appointment", "what_became"): _Kind("Regular call: did it happen?", "appointment", since="at"),
    ("task", "due"): _Kind("To do", "task", since="due", day=True),
    ("plan", "review_due"): _Kind("Read the plan again", "plan", since="due", day=True),
    ("help", "look_again"): _Kind("Did the help come through?", "helps", "family"),
    ("mentions", "to_check"): _Kind(
        "Things were picked out of an entry: are they right?", "log-mentions", since="written"
    ),
    ("answer", "nothing_yet"): _Kind("An answer is owed for what was told us", "answer-owed", since="passed on"),
    ("answer", "news"): _Kind(
        "An answer is owed, and there is something new to say", "answer-owed", since="since", tag=("News", "blue")
    ),
    ("read_again", "to_read"): _Kind("Read what was passed on", "crossed", "family", "by", tag=("Read it", "yellow")),
    ("emergency_opening", "to_review"): _Kind(
        "Opened in an emergency: was it needed?", "opening-review", since="by", tag=("Review it", "yellow")
    ),
    ("why_asked", "to_say"): _Kind("Somebody asks why you looked", "asked", since="asked"),
    ("sharing_review", "to_review"): _Kind("Passed on: is it still needed?", "crossing", since="due", day=True),
}
_PARTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Missing now", "now", ("missing_now",)),
    ("Gone quiet", "due", ("quiet",)),
    ("Promises and answers overdue", "due", ("promise", "asking")),
    ("Calls, visits and meetings", "", ("appointment", "planned", "meeting")),
    ("Answers owed", "due", ("answer",)),
    ("To do", "", ("task",)),
    ("After they came back", "", ("tell_police", "return_talk")),
    ("To look at again", "", ("emergency_opening", "why_asked", "read_again", "plan", "help", "sharing_review")),
    ("Noticed, to be checked", "", ("mentions",)),
)
_ALL = {"To do": "desk:tasks", "Answers owed": "desk:answers"}


def parts(found: list[Waits], names: Mapping[UUID, str], now: datetime) -> list[Part]:
    """Every part, also an empty one; within a part, what has waited longest first. A family may go unnamed."""
    made = []
    for heading, kind, kinds in _PARTS:
        rows = sorted((row for row in found if row.kind in kinds), key=lambda row: (row.at, row.id))
        address = reverse(_ALL[heading]) if heading in _ALL else ""
        made.append(part(heading, kind, [line(row, names.get(row.family, ""), now) for row in rows], address))
    return made


def line(row: Waits, called: str, now: datetime) -> Line:
    kind = _KINDS[row.kind, row.state]
    href = reverse(f"desk:{kind.page}", args=[row.family if kind.of == "family" else row.id])
    text = f"{called}: {_small(kind.words)}" if called else kind.words
    return Line(text, href, _when(kind, row.at, now), *kind.tag)


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _when(kind: _Kind, at: datetime, now: datetime) -> str:
    if not kind.since:
        return ""
    if kind.day:  # a day stands as its midnight of UTC
        return _great(f"{kind.since} {moments.on_day(at.date(), timezone.localdate(now))}")
    words = moments.when(at, now, timezone.get_current_timezone())
    return words if kind.since == "at" else _great(f"{kind.since} {moments.inside(words)}")


def _great(words: str) -> str:
    return words[:1].upper() + words[1:]
