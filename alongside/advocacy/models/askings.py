"""What was put to somebody who owes an answer, and the answers. The charity's own: a partner reads none of it here."""

from django.db import models

from alongside.access.care import of_family
from alongside.advocacy.models.meetings import Meeting
from alongside.advocacy.models.promises import Promise
from alongside.advocacy.rules.askings import Kind, State
from alongside.families.models import FamilyRow, Person
from alongside.families.models.family import MADE
from alongside.sealing.fields import SealedText


class Asking(FamilyRow):
    """A challenge, a child-protection referral, or a wish to have minutes mended. `state` is kept for lists.

    step: a code of the list “ladder_<agency>”, for a challenge. said: our words, or for minutes what the parent says
    happened, word for word; `minutes_say` is what stands in the minutes. `goes_on`: the asking this one goes on from.
    """

    care = of_family(
        *MADE, "kind", "agency", "step", "promise", "meeting", "person", "goes_on", "at", "due_on", "state", "told",
        "version", sealed=("to_whom", "said", "minutes_say", "why_not_told"),
    )  # fmt: skip

    kind = models.CharField(max_length=16, choices=[(k.value, k.value) for k in Kind])
    agency = models.CharField(max_length=32)
    step = models.CharField(max_length=32, blank=True)
    promise = models.ForeignKey(Promise, null=True, on_delete=models.SET_NULL, related_name="askings")
    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.SET_NULL, related_name="askings")
    # The child a referral is about; or the parent whose words correct the minutes.
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    goes_on = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    due_on = models.DateField(null=True)
    state = models.CharField(max_length=8, choices=[(s.value, s.value) for s in State], default=State.WAITING.value)
    told = models.CharField(max_length=8, blank=True)
    version = models.PositiveIntegerField(default=1)
    to_whom = SealedText(default="")
    said = SealedText()
    minutes_say = SealedText(default="")
    why_not_told = SealedText(default="")

    class Meta:
        db_table = "advocacy_asking"
        indexes = [
            models.Index(fields=["family", "state", "due_on"], name="asking_family_state"),
            models.Index(fields=["hub", "state", "due_on"], name="asking_hub_state"),
        ]


class Answer(FamilyRow):
    """What came back, or that we let it go or asked on. `result` is a code; `words` what they said."""

    care = of_family(
        *MADE, "asking", "verb", "at", "result", "due_on", sealed=("from_whom", "words"),
    )  # fmt: skip

    asking = models.ForeignKey(Asking, on_delete=models.CASCADE, related_name="answers")
    verb = models.CharField(max_length=8)
    at = models.DateTimeField()
    result = models.CharField(max_length=32, blank=True)
    due_on = models.DateField(null=True)
    from_whom = SealedText(default="")
    words = SealedText(default="")

    class Meta:
        db_table = "advocacy_answer"
        indexes = [models.Index(fields=["family", "-at"], name="answer_family_at")]
