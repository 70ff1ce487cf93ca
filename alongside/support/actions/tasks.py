"""Adds something to be done for a family, and settles it: done, let go, or open again."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.actions.rows import keep, new
from alongside.families.models import Family, FamilyRow
from alongside.hubs.models import Post
from alongside.record.writing import recorded
from alongside.support.actions.unfit import Unfit, fits
from alongside.support.models import Task, TaskStep
from alongside.support.queries.tasks import own_post, posts_for
from alongside.support.rules import tasks as rules
from alongside.support.rules.tasks import Settle, TaskState


@dataclass(frozen=True)
class Todo:
    """What is to be done, by when if there is a day, and by whom; nobody named means whoever writes it."""

    what: str
    due_on: date | None = None
    post: Post | None = None


NOTHING_TO_DO = Todo("")


def add_task(
    *,
    family: Family,
    todo: Todo,
    source: FamilyRow | None = None,
    once: uuid.UUID | None = None,
    by: Actor,
    now: datetime,
) -> Task:
    """`source`: the contact, plan, meeting … of the same family that it came from."""
    require(by, Can.WORK_WITH_FAMILY, family)
    fits(
        what="" if todo.what.strip() else "Write down what is to be done",
        due_on=rules.day_problem(todo.due_on, timezone.localdate(now)),
    )
    if source is not None and source.family_id != family.id:
        raise Refused("That belongs to another family.")
    row = new(
        Task, within=family, by=by, now=now, once=once, due_on=todo.due_on, post=_whose(family, todo, by, now),
        from_kind=source._meta.model_name or "" if source else "", from_id=source.pk if source else None,
        state=TaskState.OPEN.value, state_at=now, state_by_id=by.id, what=todo.what,
    )  # fmt: skip
    return keep(row, by=by, did="support.task")


def _whose(family: Family, todo: Todo, by: Actor, now: datetime) -> Post:
    """A post that stands beside the family, so that whoever gets a task can also open it."""
    if todo.post is None:
        return own_post(by, family, now)
    if todo.post not in posts_for(family, now):
        raise Unfit("post", "Choose somebody who works with this family, or their manager")
    return todo.post


def settle_task(*, task: Task, how: Settle, words: str = "", by: Actor, now: datetime) -> Task:
    """Done or let go. Letting go says why; what was settled can be opened again."""
    require(by, Can.WORK_WITH_FAMILY, task)
    if problem := rules.settle_problem(TaskState(task.state), how):
        raise Refused(problem)
    if how is Settle.LET_GO and not words.strip():
        raise Unfit("words", "Say why it is let go, in a few words")
    to = rules.MOVES[TaskState(task.state)][how]
    step = new(TaskStep, within=task, by=by, now=now, task=task, state=to.value, words=words)
    with recorded(by=by, did="support.task_settled", about=task, because=to.value):
        rows = Task.objects.filter(pk=task.pk, state=task.state)
        if not rows.update(state=to.value, state_at=now, state_by_id=by.id):
            raise Refused("Somebody settled this a moment before you. Open it again to see how.")
        step.save(force_insert=True)
    task.state, task.state_at, task.state_by_id = to.value, now, by.id
    return task
