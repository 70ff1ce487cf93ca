"""The list a parent is given of who opened their record: plain values to plain lines, at a reading age of nine.

Charity workers stand with their name: the parent may ask for them. Everybody else stands with what they are and no
name: a paper lies on tables, and a detective's or a social worker's name on it can put somebody at risk. What a paper
says of the service is as little as it can be: it may be read by somebody who must not know of it.
"""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from alongside.access.roles import CHARITY, Role
from alongside.governance.rules.looks import Because, Span, reason_at

TITLE = "A list for you"
MOST = 400  # lines on a paper

# Why somebody looked, as a parent may read it. It says nothing of what the family's trouble is.
WHY: dict[Because, str] = {
    Because.WORKER: "They work with you.",
    Because.COVER: "They stood in for your worker.",
    Because.SUPERVISOR: "They help your worker to do the job well.",
    Because.CHILDS_WORKER: "They work with your child.",
    Because.PARTNER: "They are in the team around your family.",
    Because.CARER: "They look after your child.",
    Because.EMERGENCY: "It was urgent and your worker was not there. A manager checks each time this happens.",
    Because.TASK: "They had something to do for you.",
    Because.WROTE: "They had something to do for you.",
}
_POSTS: dict[Role, str] = {
    Role.SERVICE_MANAGER: "They manage the service.",
    Role.OPERATIONAL_MANAGER: "They run the team around your family.",
    Role.NATIONAL: "They check that the service does its work well.",
}
NOT_KNOWN = "We have not written down why. You can ask us, and we will find out."
# What somebody is called here. A title that tells what the service is for stays off the paper.
_WHO: dict[Role, str] = {
    Role.PLO: "a worker for parents",
    Role.SERVICE_MANAGER: "a manager",
    Role.NATIONAL: "a manager",
    Role.OPERATIONAL_MANAGER: "The manager of the team",
    Role.DETECTIVE: "Somebody from another service in the team",
    Role.SOCIAL_WORKER: "Somebody from another service in the team",
    Role.CHILDS_WORKER: "A worker for your child",
    Role.HEALTH: "Somebody from another service in the team",
    Role.FOSTER_CARER: "A carer",
    Role.RESIDENTIAL_WORKER: "A carer",
    Role.COMMISSIONER: "Somebody from another service",
    Role.DATA_GUARDIAN: "Somebody who keeps your record safe",
    Role.CUSTODIAN: "Somebody who keeps your record safe",
}


@dataclass(frozen=True)
class Reader:
    """Somebody who opened the record: what they were called then, and the post they had in the hub, if any."""

    id: uuid.UUID
    name: str
    role: Role | None


@dataclass(frozen=True)
class Opened:
    """One person on one day: how often, and why."""

    on: date
    who: str
    times: int
    why: str


def opened_by_day(
    looks: Iterable[tuple[uuid.UUID, datetime]],
    readers: Mapping[uuid.UUID, Reader],
    spans: Mapping[uuid.UUID, list[Span]],
    zone: tzinfo,
) -> list[Opened]:
    """Newest day first; one line for each person and reason of a day. Every look stands in one line, and once."""
    found: dict[tuple[date, str, str], int] = {}
    for by, at in looks:
        reader = readers.get(by)
        line = (at.astimezone(zone).date(), _called(reader), _why(reader, spans.get(by, []), at))
        found[line] = found.get(line, 0) + 1
    made = [Opened(on, who, times, why) for (on, who, why), times in found.items()]
    return sorted(made, key=lambda one: (-one.on.toordinal(), one.who, one.why))


def _called(reader: Reader | None) -> str:
    if reader is None or reader.role is None:
        return "Somebody who works with us"
    words = _WHO[reader.role]
    return f"{reader.name}, {words}" if reader.role in CHARITY else words


def _why(reader: Reader | None, spans: list[Span], at: datetime) -> str:
    because = reason_at(spans, at)
    if because is not None:
        return WHY[because]
    return _POSTS.get(reader.role, NOT_KNOWN) if reader and reader.role else NOT_KNOWN


def lines(opened: list[Opened], listed: int, since: date, until: date) -> list[str]:
    """What the paper says, line by line."""
    made = [
        f"You asked who has looked at what we keep about you. This list goes from {_day(since)} to {_day(until)}.",
        *(f"{_day(one.on)}. {one.who}. {_times(one.times)} {one.why}" for one in opened[:MOST]),
    ]
    if not opened:
        made.append("Nobody opened it in this time.")
    if len(opened) > MOST:
        made.append("There is more than this paper holds. Ask us about earlier days.")
    if listed:
        made.append(f"Your name was also in a longer list that one of us looked at: {_often(listed)}.")
    return [*made, *_LAST]


_LAST = (
    "If we passed something on, others may have read it where they work. We can tell you about that when we meet.",
    "You can always ask us why somebody looked. You do not have to say why you want to know.",
)


def _times(number: int) -> str:
    return f"Looked {_often(number)}."


def _often(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def _day(on: date) -> str:
    return f"{on.day} {on:%B %Y}"
