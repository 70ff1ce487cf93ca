"""Stages, levels and the clock of a referral, from plain values."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Form(StrEnum):
    """How it came."""

    PROFESSIONAL = "professional"
    PHONE = "phone"
    SELF = "self"


FORM_WORDS: dict[Form, str] = {
    Form.PROFESSIONAL: "Sent by a professional",
    Form.PHONE: "Written down during a phone call",
    Form.SELF: "A parent asked for help themselves",
}


class Stage(StrEnum):
    RECEIVED = "received"
    WAITING = "waiting"  # more was asked of the referrer
    SCREENED = "screened"
    ALLOCATED = "allocated"
    CONTACTED = "contacted"
    CLOSED = "closed"


STAGE_WORDS: dict[Stage, str] = {
    Stage.RECEIVED: "Received, to be screened",
    Stage.WAITING: "Waiting for more from the referrer",
    Stage.SCREENED: "Screened, to be allocated",
    Stage.ALLOCATED: "Allocated, first contact due",
    Stage.CONTACTED: "First contact made",
    Stage.CLOSED: "Closed",
}
MOVES: dict[Stage, frozenset[Stage]] = {
    Stage.RECEIVED: frozenset({Stage.WAITING, Stage.SCREENED, Stage.CLOSED}),
    Stage.WAITING: frozenset({Stage.WAITING, Stage.SCREENED, Stage.CLOSED}),
    Stage.SCREENED: frozenset({Stage.WAITING, Stage.SCREENED, Stage.ALLOCATED, Stage.CLOSED}),
    Stage.ALLOCATED: frozenset({Stage.ALLOCATED, Stage.CONTACTED, Stage.CLOSED}),
    Stage.CONTACTED: frozenset({Stage.CLOSED}),
    Stage.CLOSED: frozenset({Stage.RECEIVED}),
}
OPEN = frozenset(Stage) - {Stage.CONTACTED, Stage.CLOSED}
SCREENABLE = frozenset({Stage.RECEIVED, Stage.WAITING, Stage.SCREENED})


def may_move(now_at: Stage, to: Stage) -> str:
    """Empty if the move is allowed, else the sentence to show."""
    if to in MOVES[now_at]:
        return ""
    return f"This referral is at “{STAGE_WORDS[now_at]}”, so it cannot become “{STAGE_WORDS[to]}”."


def may_reopen(now_at: Stage, contacted: bool) -> str:
    """Empty if it may be opened again, else why not. What was answered stays answered."""
    if contacted:
        return "The parent was reached for this referral. A new worry is a new referral."
    return may_move(now_at, Stage.RECEIVED)


def may_write_on(now_at: Stage, is_writer: bool) -> str:
    """Only the person who took the call goes on writing, and only until somebody screens what they wrote."""
    if not is_writer:
        return "Only the person who wrote this referral down can go on writing it."
    return "" if now_at is Stage.RECEIVED else "This referral has been screened, so its words stay as they are now."


def may_have_reached(at: datetime, received_at: datetime, now: datetime) -> str:
    """A first contact comes after the referral and not in the future."""
    if at > now:
        return "This time is still to come. Give the time you spoke."
    return "This is before the referral was received. Check the day and the time." if at < received_at else ""


def names_somebody(child_name: str, parent_name: str) -> bool:
    """The one thing a referral cannot do without: a name, the child’s or the parent’s, whichever came first."""
    return bool(child_name.strip() or parent_name.strip())


class Level(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class ParentKnows(StrEnum):
    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"


class Danger(StrEnum):
    """What somebody who asks for help themselves says of danger at this moment."""

    YES = "yes"
    NO = "no"
    NOT_SAID = "not_said"


DANGER_WORDS: dict[Danger, str] = {
    Danger.YES: "They said that somebody is in danger now",
    Danger.NO: "They said that nobody is in danger now",
    Danger.NOT_SAID: "",
}


class Pathway(StrEnum):
    """What screening leads to. The labels are in the code list `pathway`."""

    ONE_TO_ONE = "one_to_one"
    TELEPHONE = "telephone"
    GROUP = "group"
    SIGNPOST = "signpost"
    MORE = "more"


# A family in work is screened again when the need has changed; who stands beside them stays as it is.
NEED_CHANGES = frozenset({Stage.ALLOCATED, Stage.CONTACTED})


def may_screen_again(now_at: Stage) -> str:
    """Empty if the level may be looked at again beside the work, else the sentence to show."""
    if now_at in NEED_CHANGES:
        return ""
    return f"This referral is at “{STAGE_WORDS[now_at]}”, so its need is not looked at again here."


def stage_after(pathway: Pathway) -> Stage:
    if pathway is Pathway.ONE_TO_ONE:
        return Stage.SCREENED
    return Stage.WAITING if pathway is Pathway.MORE else Stage.CLOSED


@dataclass(frozen=True)
class Clock:
    """How long the first contact may take, in elapsed hours. 24 is one PLO's practice (004): a setting."""

    hours: int
    warn_hours: int


class Due(StrEnum):
    RUNNING = "running"
    SOON = "soon"
    OVERDUE = "overdue"
    MET = "met"
    LATE = "late"


@dataclass(frozen=True)
class Deadline:
    """Where a first contact stands. Attempts do not stop it; reaching the parent does."""

    state: Due
    due_at: datetime
    minutes_left: int
    since_allocated: timedelta | None


def deadline(
    clock: Clock, received_at: datetime, allocated_at: datetime | None, contacted_at: datetime | None, now: datetime
) -> Deadline:
    """Elapsed hours from receipt, whatever the day of the week or the time change."""
    due_at = received_at + timedelta(hours=clock.hours)
    end = contacted_at or now
    left = int((due_at - end).total_seconds() // 60)
    if contacted_at:
        state = Due.MET if contacted_at <= due_at else Due.LATE
    elif now > due_at:
        state = Due.OVERDUE
    else:
        state = Due.SOON if due_at - now <= timedelta(hours=clock.warn_hours) else Due.RUNNING
    return Deadline(state, due_at, left, end - allocated_at if allocated_at else None)


# Who sent it, for the national list of referral sources (CIN), from the kind of agency a post stands in.
SOURCE_OF_AGENCY: dict[str, str] = {
    "charity": "8",
    "police": "6",
    "social_care": "5A",
    "health": "3F",
    "education": "2A",
    "youth": "5B",
    "carer": "1A",
    "council": "5B",
    "other": "8",
}
SOURCE_UNKNOWN = "10"
SOURCE_SELF = "1A-self"
