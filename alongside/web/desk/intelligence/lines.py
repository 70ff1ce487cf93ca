"""What is owed, in words: since when, what was last said back, and whether there is something new to say."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from alongside.intelligence.rules import OWED_WORDS, OWING, Owed, days_since
from alongside.web.design import moments
from alongside.web.log.presenters import short

if TYPE_CHECKING:
    from alongside.intelligence.models import Answer
    from alongside.intelligence.queries import Owing

_COLOURS = {Owed.OWED: "yellow", Owed.NEWS: "blue", Owed.PAID: "green", Owed.BACK: "grey"}


@dataclass(frozen=True)
class OwedLine:
    """One answer owed, for a list; `href` leads to giving it, and is empty for somebody who may not."""

    text: str
    more: str
    tag: str
    colour: str
    href: str
    last: str = ""
    before: list[str] = field(default_factory=list)


def owed_lines(found: "list[Owing]", now: datetime, may_answer: bool) -> list[OwedLine]:
    return [owed_line(one, now, may_answer, names=False) for one in found]


def owed_line(one: "Owing", now: datetime, may_answer: bool, *, names: bool) -> OwedLine:
    state = Owed(one.owed.state)
    owing = state in OWING
    return OwedLine(
        text=_told(one) if names else OWED_WORDS[state],
        more=_passed(one, now),
        tag=OWED_WORDS[state] if names else "",
        colour=_COLOURS[state],
        href=reverse("desk:answer-owed", args=[one.owed.pk]) if may_answer and state is not Owed.BACK else "",
        last=_last(one) if not owing or one.owed.last_at else "",
        before=[answer_words(row) for row in one.answers],
    )


def teller(one: "Owing") -> str:
    """Whoever told it, for the family’s own worker."""
    row = one.told[0] if one.told else None
    if row is None:
        return one.owed.family.reference
    return row.said_by.called if row.said_by else row.made_by.name


def _told(one: "Owing") -> str:
    words = f": “{short(one.told[0].words)}”" if one.told else ""
    return f"{teller(one)}{words}"


def _passed(one: "Owing", now: datetime) -> str:
    days = days_since(one.owed.submission.given_at, now)
    return {0: "Passed on today", 1: "Passed on 1 day ago"}.get(days, f"Passed on {days} days ago")


def _last(one: "Owing") -> str:
    return f"Last said back {_moment(one.owed.last_at)}" if one.owed.last_at else ""


def answer_words(row: "Answer") -> str:
    return f"{_moment(row.made_at)}, by {row.made_by.name}: {row.words}"


def _moment(at: datetime) -> str:
    return moments.moment(at, timezone.get_current_timezone())


def who(one: "Owing") -> UUID | None:
    """The person of the family who told it, if it was one of them."""
    return one.told[0].said_by_id if one.told else None
