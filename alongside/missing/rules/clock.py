"""Time in an episode: elapsed hours, nights, and the clock of the return conversation.

Hours are counted as they pass, whatever the clocks on the wall do in March and October.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum

from alongside.missing.rules.states import Police, State
from alongside.observations.rules import Happened, Precision


def later(at: datetime, hours: int) -> datetime:
    """`hours` elapsed hours after `at`. In local time the same sum would gain or lose one when the clocks change."""
    return at.astimezone(UTC) + timedelta(hours=hours)


def elapsed(since: datetime, until: datetime) -> timedelta:
    """How long that was; never less than nothing."""
    return max(until.astimezone(UTC) - since.astimezone(UTC), timedelta())


def nights(since: datetime, until: datetime, zone: tzinfo) -> int:
    """How many midnights passed, where the family lives: “three nights”."""
    return max((until.astimezone(zone).date() - since.astimezone(zone).date()).days, 0)


def known_since(gone: Happened, told_at: datetime) -> datetime:
    """The earliest it can have been, so that no time is told too short; else when somebody told us."""
    dated = gone.precision in {Precision.EXACT, Precision.RANGE}
    return gone.from_at if dated and gone.from_at else told_at


class Due(StrEnum):
    RUNNING = "running"
    SOON = "soon"
    OVER = "over"
    MET = "met"
    LATE = "late"


@dataclass(frozen=True)
class TalkClock:
    """Where the return conversation stands. `from_return`: counted from the return itself, not from being told."""

    due: Due
    due_at: datetime
    minutes_left: int
    from_return: bool


def talk_due_at(hours: int, back: Happened, told_at: datetime) -> datetime:
    """When it should have been had: from the earliest the child can have been back, else from when we were told."""
    return later(known_since(back, told_at), hours)


def talk_clock(
    due_at: datetime, warn_hours: int, back: Happened, ended_at: datetime | None, now: datetime
) -> TalkClock:
    """An offer stops no clock; a conversation, or a child’s no, does."""
    end = ended_at or now
    left = int((due_at.astimezone(UTC) - end.astimezone(UTC)).total_seconds() // 60)
    if ended_at:
        due = Due.MET if ended_at <= due_at else Due.LATE
    elif now > due_at:
        due = Due.OVER
    else:
        due = Due.SOON if elapsed(now, due_at) <= timedelta(hours=warn_hours) else Due.RUNNING
    return TalkClock(due, due_at, left, back.precision in {Precision.EXACT, Precision.RANGE})


def not_before_problem(gone: Happened, back: Happened) -> str:
    """Nobody comes back before they have gone. Only what is known can contradict."""
    latest_back = back.until_at or back.from_at
    if gone.from_at and latest_back and latest_back < gone.from_at:
        return "This is before they went missing. Check the day and the time"
    return ""


def act_problem(at: datetime, now: datetime) -> str:
    """What is written down has happened."""
    return "This is in the future. Check the day and the time" if at > now else ""


def police_still_look(state: State, police: Police) -> bool:
    """Back, and police have not been told so."""
    return state in {State.BACK, State.SETTLED} and police is Police.REPORTED
