"""Something to be done, what became of it, a correction, and how often to speak."""

from typing import Any

from alongside.support.rules.rhythm import RHYTHM_WORDS, Rhythm
from alongside.support.rules.tasks import MOVES, Settle, TaskState
from alongside.web.design import forms
from alongside.web.desk.support.forms.choosing import Offered

_SETTLE_WORDS = {
    Settle.DO: "It is done",
    Settle.LET_GO: "Let it go",
    Settle.OPEN_AGAIN: "It is to be done after all",
}


class TaskForm(forms.Form):
    what = forms.CharField(label="What is to be done?", missing="Write down what is to be done")
    due_on = forms.DateField(label="By when?", hint="Leave it empty if there is no day", required=False)
    post = forms.Radios(label="Who does it?", required=False)

    def __init__(self, data: Any = None, *, posts: Offered, mine: str) -> None:
        super().__init__(data, once=True)
        asked: Any = self.fields["post"]
        asked.choices = posts
        asked.initial = mine


class SettleForm(forms.Form):
    how = forms.Radios(label="What became of it?", reveals={Settle.LET_GO.value: "words"})
    words = forms.CharField(label="Why?", required=False, missing="Say why it is let go, in a few words")

    def __init__(self, data: Any = None, *, state: TaskState) -> None:
        super().__init__(data)
        asked: Any = self.fields["how"]
        asked.choices = [(how.value, _SETTLE_WORDS[how]) for how in MOVES[state]]


class CorrectForm(forms.Form):
    """What is right; the contact itself stays as it was written."""

    words = forms.TextArea(
        label="What is right?", hint="What was written stays. This stands beside it, with your name and the day.",
        missing="Write down what is right", rows=4, coach=True,
    )  # fmt: skip
    counts = forms.Tick(
        label="It did not take place, or not with this family",
        hint="Then it no longer counts as a talk when we look for families that have gone quiet.",
        required=False,
    )


class RhythmForm(forms.Form):
    rhythm = forms.Radios(
        label="How often shall we speak?",
        choices=[(one.value, RHYTHM_WORDS[one]) for one in Rhythm],
        why=forms.Why(
            "So that a family that goes quiet is noticed. It is a promise of ours, and nothing that is asked of them.",
            "000 §4.1",
        ),
    )
    because = forms.CharField(
        label="Why?", hint="For example: she asked for a call every evening until the hearing",
        missing="Say why, in a few words",
    )  # fmt: skip
