"""Tasks in words."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone

from alongside.support.rules import tasks as rules
from alongside.support.rules.tasks import TaskState, due_in_words
from alongside.web.design.moments import day

if TYPE_CHECKING:
    from alongside.support.models import Task

_COLOURS = {TaskState.OPEN: "", TaskState.DONE: "green", TaskState.LET_GO: "grey"}
_FROM = {
    "contact": ("desk:contact-one", "A contact"),
    "plannedcontact": ("desk:planned", "A planned contact"),
}


@dataclass(frozen=True)
class TaskLine:
    """One thing to do. `tag` says what is urgent or settled; `family` is its reference, for one's own list."""

    what: str
    href: str
    due: str
    tag: str
    colour: str
    who: str
    family: str


def task_line(task: "Task", today: date | None = None, *, family: str = "", name: bool = True) -> TaskLine:
    """`name`: say who does it, which needs the post and its account at hand."""
    today = today or timezone.localdate()
    state = TaskState(task.state)
    urgent = due_in_words(task.due_on, today) if state is TaskState.OPEN else rules.TASK_WORDS[state]
    late = state is TaskState.OPEN and task.due_on is not None and task.due_on < today
    return TaskLine(
        what=task.what,
        href=reverse("desk:task", args=[task.id]),
        due=f"By {day(task.due_on, weekday=True)}" if task.due_on else "No day set",
        tag=urgent,
        colour="yellow" if late else _COLOURS[state],
        who=task.post.account.name if name else "",
        family=family,
    )


def came_from(task: "Task") -> tuple[str, str]:
    """(address, words) of what it came from; nothing for one that somebody simply wrote down."""
    address, words = _FROM.get(task.from_kind, ("", ""))
    return (reverse(address, args=[task.from_id]), words) if address and task.from_id else ("", "")
