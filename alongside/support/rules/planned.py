"""What becomes of a planned contact, from plain values. A plan that came to nothing says why, and blames nobody."""

from datetime import datetime, timedelta
from enum import StrEnum


class PlannedState(StrEnum):
    """Where a planned contact stands."""

    AHEAD = "ahead"
    HAPPENED = "happened"
    MOVED = "moved"
    THEY_CALLED_OFF = "they_called_off"
    WE_CALLED_OFF = "we_called_off"
    NOBODY_CAME = "nobody_came"


class Became(StrEnum):
    """What somebody says became of it."""

    HAPPEN = "happen"
    MOVE = "move"
    THEY_CALL_OFF = "they_call_off"
    WE_CALL_OFF = "we_call_off"
    NOBODY_COME = "nobody_come"
    PUT_BACK = "put_back"


PLANNED_WORDS: dict[PlannedState, str] = {
    PlannedState.AHEAD: "Planned",
    PlannedState.HAPPENED: "It happened",
    PlannedState.MOVED: "Moved to another time",
    PlannedState.THEY_CALLED_OFF: "They called it off",
    PlannedState.WE_CALLED_OFF: "We called it off",
    PlannedState.NOBODY_CAME: "We could not meet or speak",
}
BECAME_WORDS: dict[Became, str] = {
    Became.HAPPEN: "It happened: write it down",
    Became.MOVE: "It moves to another time",
    Became.THEY_CALL_OFF: "They called it off",
    Became.WE_CALL_OFF: "We called it off",
    Became.NOBODY_COME: "Nobody came, or nobody answered",
    Became.PUT_BACK: "It is on after all",
}
_FROM_AHEAD: dict[Became, PlannedState] = {
    Became.HAPPEN: PlannedState.HAPPENED,
    Became.MOVE: PlannedState.MOVED,
    Became.THEY_CALL_OFF: PlannedState.THEY_CALLED_OFF,
    Became.WE_CALL_OFF: PlannedState.WE_CALLED_OFF,
    Became.NOBODY_COME: PlannedState.NOBODY_CAME,
}
_UNDONE = {Became.PUT_BACK: PlannedState.AHEAD}
MOVES: dict[PlannedState, dict[Became, PlannedState]] = {
    PlannedState.AHEAD: _FROM_AHEAD,
    PlannedState.HAPPENED: {},
    PlannedState.MOVED: {},
    PlannedState.THEY_CALLED_OFF: _UNDONE,
    PlannedState.WE_CALLED_OFF: _UNDONE,
    PlannedState.NOBODY_CAME: _UNDONE,
}
# What stands on the chronology although there was no contact.
CAME_TO_NOTHING = (PlannedState.THEY_CALLED_OFF, PlannedState.WE_CALLED_OFF, PlannedState.NOBODY_CAME)
FARTHEST = timedelta(days=2 * 366)


def became_problem(now_at: PlannedState, became: Became) -> str:
    """Empty if this may become of it now, else the sentence to show."""
    if became in MOVES[now_at]:
        return ""
    said = BECAME_WORDS[became].split(":")[0]
    return f"This is written down as “{PLANNED_WORDS[now_at]}”, so it cannot become “{said}”."


def when_problem(at: datetime, now: datetime) -> str:
    """A plan is for later, and not for a year that somebody typed wrong."""
    if at <= now:
        return "This time has passed. If it has happened, write it down as a contact"
    return "This is more than two years away. Check the year" if at - now > FARTHEST else ""


def passed_problem(at: datetime, became: Became, now: datetime) -> str:
    """Nobody can have come, or not come, to what is still ahead."""
    if at > now and became is Became.NOBODY_COME:
        return "It is still to come. Say this once the time has passed"
    return ""
