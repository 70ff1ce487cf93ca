"""Something to be done for a family: open, done, or let go with a reason. From plain values."""

from datetime import date, timedelta
from enum import StrEnum


class TaskState(StrEnum):
    """Where a task stands."""

    OPEN = "open"
    DONE = "done"
    LET_GO = "let_go"


class Settle(StrEnum):
    """What somebody does with it."""

    DO = "do"
    LET_GO = "let_go"
    OPEN_AGAIN = "open_again"


TASK_WORDS: dict[TaskState, str] = {TaskState.OPEN: "To do", TaskState.DONE: "Done", TaskState.LET_GO: "Let go"}
_AGAIN = {Settle.OPEN_AGAIN: TaskState.OPEN}
MOVES: dict[TaskState, dict[Settle, TaskState]] = {
    TaskState.OPEN: {Settle.DO: TaskState.DONE, Settle.LET_GO: TaskState.LET_GO},
    TaskState.DONE: _AGAIN,
    TaskState.LET_GO: _AGAIN,
}
FARTHEST = timedelta(days=5 * 366)


def settle_problem(now_at: TaskState, how: Settle) -> str:
    """Empty if this may be done with it now, else the sentence to show."""
    if how in MOVES[now_at]:
        return ""
    if how is Settle.OPEN_AGAIN:
        return "This is still open."
    return f"Somebody settled this before you: it stands at “{TASK_WORDS[now_at]}”."


def day_problem(due_on: date | None, today: date) -> str:
    """No day is a fine answer. A day that has passed is somebody's slip."""
    if due_on is None:
        return ""
    if due_on < today:
        return "This day has passed. Give today or a later day, or leave it empty"
    return "This is more than five years away. Check the year" if due_on - today > FARTHEST else ""


def due_in_words(due_on: date | None, today: date) -> str:
    """“Due today”, “Due tomorrow”, “2 days late”; nothing where there is no day or it is farther off."""
    if due_on is None:
        return ""
    days = (due_on - today).days
    if days in (0, 1):
        return "Due today" if days == 0 else "Due tomorrow"
    return f"{-days} {'day' if days == -1 else 'days'} late" if days < 0 else ""
