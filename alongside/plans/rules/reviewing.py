"""When a plan is read again: on a day that was chosen, the usual time after both agreed, after every episode."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


class Why(StrEnum):
    """Why a plan is to be looked at on a day."""

    CHOSEN = "chosen"
    USUAL = "usual"
    EPISODE = "episode"


WHY_WORDS: Mapping[Why, str] = {
    Why.CHOSEN: "a day you chose",
    Why.USUAL: "the usual time after both agreed",
    Why.EPISODE: "after the child was missing",
}


class ReviewOutcome(StrEnum):
    SAME = "same"
    CHANGE = "change"


LATEST = timedelta(days=366)


@dataclass(frozen=True)
class Dated:
    """One date that was set: for when, why, and when it was set."""

    on: date
    why: Why
    at: datetime


def next_review(dates: Iterable[Dated], reviewed_at: datetime | None) -> date | None:
    """The day that stands. A review answers every date set before it. A newly chosen day takes the place of one chosen
    or given earlier, but never of the one that an episode asks for.
    """
    standing = [dated for dated in dates if reviewed_at is None or dated.at >= reviewed_at]
    chosen = [dated for dated in standing if dated.why is not Why.EPISODE]
    newest = max(chosen, key=lambda dated: dated.at, default=None)
    after = [dated.on for dated in standing if dated.why is Why.EPISODE]
    return min([*after, *([newest.on] if newest else [])], default=None)


def date_problem(on: date, today: date) -> str:
    """Empty if a review may be set for that day, else the sentence to show."""
    if on < today:
        return "This day is past. Choose today or a later day"
    if on > today + LATEST:
        return "Choose a day within a year: a plan that nobody reads for longer no longer fits"
    return ""
