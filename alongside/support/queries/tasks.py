"""Tasks: of a family, and of the person who asks."""

import uuid
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.gate import NotVisible
from alongside.access.policy import Can
from alongside.access.roles import WORKING, Role
from alongside.families.models import Family, Tie
from alongside.families.queries.lists import ties_in_force
from alongside.hubs.models import Post
from alongside.sealing import keyring
from alongside.sealing.models import Purpose
from alongside.support.models import Task, TaskStep
from alongside.support.queries.scope import working, working_or_managing
from alongside.support.rules.tasks import TaskState

MOST = 200  # open tasks of one person; whoever has more sees the most urgent


def posts_for(family: Family, now: datetime) -> list[Post]:
    """Who may be given a task of this family: its PLO, who covers, and the hub's service managers."""
    tied = [tie.post for tie in ties_in_force(now).filter(family=family, kind__in=sorted(WORKING))]
    managing = _held(now).filter(hub=family.hub_id, role=Role.SERVICE_MANAGER.value)
    return list({post.pk: post for post in (*tied, *managing.select_related("account"))}.values())


def own_post(actor: Actor, family: Family, now: datetime) -> Post:
    """The post by which this person works with the family."""
    posts = [post for post in posts_for(family, now) if post.account_id == actor.id]
    if not posts:
        raise NotVisible
    return posts[0]


def _held(now: datetime) -> "QuerySet[Post]":
    today = timezone.localdate(now)
    return Post.objects.filter(Q(until_on=None) | Q(until_on__gt=today), from_on__lte=today).order_by("from_on", "id")


def _urgent_first(rows: "QuerySet[Task]") -> "QuerySet[Task]":
    return rows.order_by(F("due_on").asc(nulls_last=True), "made_at", "id")


def own_tasks(actor: Actor, now: datetime) -> "QuerySet[Task]":
    """This person's open tasks where they may still act, and those that a worker before them left open."""
    beside = Tie.objects.filter(post=OuterRef("post"), family=OuterRef("family"), from_at__lte=now, kind__in=WORKING)
    gone = ~Exists(beside.filter(Q(until_at=None) | Q(until_at__gt=now))) & ~Q(post__role=Role.SERVICE_MANAGER)
    mine = Q(post__account=actor.id) & working_or_managing(actor)
    return Task.objects.filter(mine | (working(actor) & gone), state=TaskState.OPEN.value)


def tasks_for(actor: Actor, now: datetime, limit: int = MOST) -> list[Task]:
    """One's own list, the most urgent first."""
    rows = own_tasks(actor, now).select_related("family", "made_by", "post__account")
    found = list(_urgent_first(rows)[:limit])
    keyring.warm(Purpose.FAMILY, {task.family_id for task in found})
    return found


def tasks_of(actor: Actor, family: Family, state: TaskState, limit: int = MOST) -> list[Task]:
    """Tasks of one family in one state: open ones most urgent first, the others newest first."""
    gate.require(actor, Can.SEE_FAMILY, family)
    rows = Task.objects.filter(family=family, state=state.value).select_related("post__account", "state_by", "made_by")
    ordered = _urgent_first(rows) if state is TaskState.OPEN else rows.order_by("-state_at", "-id")
    return list(ordered[:limit])


def task_for(actor: Actor, key: uuid.UUID, can: Can = Can.SEE_FAMILY) -> Task:
    rows = Task.objects.select_related("family", "post__account", "made_by", "state_by")
    return gate.one(actor, can, rows, key)


def steps_of(task: Task) -> list[TaskStep]:
    """What became of it, oldest first."""
    return list(TaskStep.objects.filter(task=task).select_related("made_by").order_by("made_at", "id"))
