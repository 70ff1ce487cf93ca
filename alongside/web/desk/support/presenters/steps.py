"""What was said of a plan or a task, step by step, for `desk/support/_steps.html`."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from alongside.support.rules.planned import PLANNED_WORDS, PlannedState
from alongside.support.rules.tasks import TASK_WORDS, TaskState

if TYPE_CHECKING:
    from alongside.support.models import PlannedStep, TaskStep


@dataclass(frozen=True)
class StepLine:
    state: str
    at: datetime
    by: str
    words: str


def of_plan(steps: "list[PlannedStep]") -> list[StepLine]:
    return [
        StepLine(PLANNED_WORDS[PlannedState(step.state)], step.made_at, step.made_by.name, step.because)
        for step in steps
    ]


def of_task(steps: "list[TaskStep]") -> list[StepLine]:
    return [StepLine(TASK_WORDS[TaskState(step.state)], step.made_at, step.made_by.name, step.words) for step in steps]
