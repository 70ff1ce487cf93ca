"""What somebody will do for a family, by when, and what it came from."""

from django.db import models

from alongside.access.care import of_family
from alongside.families.models import FamilyRow
from alongside.families.models.family import MADE
from alongside.hubs.models import Account, Post
from alongside.sealing.fields import SealedText
from alongside.support.rules.tasks import TaskState


class Task(FamilyRow):
    """One thing to do, by a day or by none, for a post. `from_kind` and `from_id` say what it came from.

    `state` stands here for lists; steps say who settled it, when and why.
    """

    care = of_family(
        *MADE, "due_on", "post", "from_kind", "from_id", "state", "state_at", "state_by", sealed=("what",),
    )  # fmt: skip

    due_on = models.DateField(null=True)
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    from_kind = models.CharField(max_length=16, blank=True)
    from_id = models.UUIDField(null=True)
    state = models.CharField(max_length=8, choices=[(s.value, s.value) for s in TaskState])
    state_at = models.DateTimeField()
    state_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    what = SealedText()

    class Meta:
        db_table = "support_task"
        indexes = [
            models.Index(fields=["family", "state"], name="task_family"),
            models.Index(fields=["post", "state", "due_on"], name="task_post"),
        ]


class TaskStep(FamilyRow):
    """Done, let go with a reason, or open again: by whom and when."""

    care = of_family(*MADE, "task", "state", sealed=("words",))

    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=8, choices=[(s.value, s.value) for s in TaskState])
    words = SealedText(default="")

    class Meta:
        db_table = "support_task_step"
        indexes = [models.Index(fields=["task", "made_at"], name="task_step")]
