"""What whoever told something is owed, and each time they were told. It is the charity’s: no officer sees it."""

from django.db import models

from alongside.access.care import of_family
from alongside.families.models import FamilyRow
from alongside.families.models.family import MADE
from alongside.intelligence.models.police import SayBack, Submission
from alongside.intelligence.rules import Answered, Owed
from alongside.sealing.fields import SealedText
from alongside.sharing.models import SourceReference
from alongside.support.models import Contact


class AnswerOwed(FamilyRow):
    """One teller of one paper. `answered_at`: first told; `last_at`: last told.

    `since_at` is when it went, then when there was news; empty while nothing is owed, so that lists walk an index.
    """

    care = of_family(*MADE, "submission", "source", "state", "since_at", "answered_at", "last_at")

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="owed")
    source = models.OneToOneField(SourceReference, on_delete=models.CASCADE, related_name="owed")
    state = models.CharField(max_length=8, choices=[(s.value, s.value) for s in Owed], default=Owed.OWED.value)
    since_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    last_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "intelligence_answer_owed"
        indexes = [
            models.Index(fields=["hub", "since_at", "id"], name="owed_hub"),
            models.Index(fields=["family", "since_at", "id"], name="owed_family"),
        ]


class Answer(FamilyRow):
    """Somebody was told what became of it: in which contact, and word for word what was said."""

    care = of_family(*MADE, "owed", "contact", "code", "said_back", sealed=("words",))

    owed = models.ForeignKey(AnswerOwed, on_delete=models.CASCADE, related_name="answers")
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")
    code = models.CharField(max_length=12, choices=[(a.value, a.value) for a in Answered])
    said_back = models.ForeignKey(SayBack, null=True, on_delete=models.CASCADE, related_name="+")
    words = SealedText()

    class Meta:
        db_table = "intelligence_answer"
        indexes = [
            models.Index(fields=["owed", "made_at"], name="answer_owed"),
            models.Index(fields=["family", "made_at"], name="answer_family"),
        ]
