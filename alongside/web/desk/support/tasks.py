"""Things to do: one's own list, those of a family, and one on its own page."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.access.gate import NotVisible, Refused, allowed
from alongside.access.policy import Can
from alongside.families import queries as families
from alongside.record.writing import looked_at, looked_over
from alongside.support import actions, queries
from alongside.support.actions import Todo
from alongside.support.rules.tasks import TASK_WORDS, Settle, TaskState
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.families.forms.choosing import picked
from alongside.web.desk.support.forms.tasks import SettleForm, TaskForm
from alongside.web.desk.support.presenters import tasks as presenters
from alongside.web.desk.support.presenters.names import posts
from alongside.web.desk.support.presenters.reach import safe_cards
from alongside.web.desk.support.presenters.steps import of_task
from alongside.web.guard import open_to
from alongside.web.log.forms import key_of
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.support.models import Contact, Task


@open_to(*DESK)
def mine(request: MemberRequest) -> HttpResponse:
    """What this person said they would do, the most urgent first."""
    found, today = queries.tasks_for(request.actor, request.now), timezone.localdate(request.now)
    looked_over(by=request.actor, did="support.tasks", seen={(task.hub_id, task.family_id) for task in found})
    context = {
        "heading": "To do",
        "lines": [presenters.task_line(task, today, family=task.family.reference) for task in found],
    }
    return pages.render(request, "desk/support/tasks.html", context)


@open_to(*DESK)
def of_family(request: MemberRequest, family: UUID) -> HttpResponse:
    """Open, done or let go."""
    found = families.family_for(request.actor, family)
    show = request.GET.get("show", "")
    state = TaskState(show) if show in set(TaskState) else TaskState.OPEN
    rows = queries.tasks_of(request.actor, found, state)
    looked_at(by=request.actor, did="families.see", about=found)
    today = timezone.localdate(request.now)
    context = {
        "heading": "To do for this family",
        "family": found,
        "lines": [presenters.task_line(task, today) for task in rows],
        "shelves": [(words, f"?show={one}", one is state) for one, words in TASK_WORDS.items()],
        "may_write": allowed(request.actor, Can.WORK_WITH_FAMILY, found),
    }
    return pages.render(request, "desk/support/family_tasks.html", context)


@open_to(*DESK, methods=("GET", "POST"))
def new(request: MemberRequest, family: UUID) -> HttpResponse:
    """Something to do, perhaps after a contact."""
    found = families.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    source = _source(request, family)
    who = queries.posts_for(found, request.now)
    own = queries.own_post(request.actor, found, request.now)
    form = TaskForm(sent(request), posts=posts(who), mine=str(own.id))

    def save(said: Said) -> object:
        todo = Todo(said["what"], said["due_on"], picked(who, said["post"]))
        return actions.add_task(
            family=found, todo=todo, source=source, once=said["once"], by=request.actor, now=request.now
        )

    return ask(
        request, found, form, heading="Something to do", save=save, done="It is on the list.", anchor="beside",
        to=reverse("desk:contact-one", args=[source.id]) if source else "",
    )  # fmt: skip


def _source(request: MemberRequest, family: UUID) -> "Contact | None":
    """The contact it comes from, if the address names one of this family."""
    key = key_of(request.GET.get("contact"))
    if key is None:
        return None
    found = queries.contact_for(request.actor, key)
    if found.family_id != family:
        raise NotVisible
    return found


@open_to(*DESK, methods=("GET", "POST"))
def task(request: MemberRequest, task: UUID) -> HttpResponse:
    """One thing to do, where it came from, and what became of it. After a missed call: when it is safe to ring."""
    can = Can.WORK_WITH_FAMILY if request.method == "POST" else Can.SEE_FAMILY
    found = queries.task_for(request.actor, task, can)
    form = SettleForm(sent(request), state=TaskState(found.state))
    if request.method == "POST" and form.is_valid() and _settled(request, found, form):
        return redirect(reverse("desk:family", args=[found.family_id]) + "#beside")
    looked_at(by=request.actor, did="families.see", about=found)
    may_write = allowed(request.actor, Can.WORK_WITH_FAMILY, found)
    missed = found.from_kind == "plannedcontact" and found.state == TaskState.OPEN and may_write
    context = {
        "heading": "Something to do",
        "family": found.family,
        "line": presenters.task_line(found, timezone.localdate(request.now)),
        "source": presenters.came_from(found),
        "steps": of_task(queries.steps_of(found)),
        "cards": safe_cards(queries.reach_for(request.actor, found.family_id, request.now)) if missed else [],
        "form": form if may_write else None,
    }
    return pages.render(request, "desk/support/task.html", context)


def _settled(request: MemberRequest, found: "Task", form: SettleForm) -> bool:
    given = form.cleaned_data
    try:
        actions.settle_task(
            task=found, how=Settle(given["how"]), words=given["words"], by=request.actor, now=request.now
        )
    except Refused as refused:
        form.add_error(getattr(refused, "field", None), str(refused))
        return False
    messages.success(request, "Written down. Thank you.")
    return True
