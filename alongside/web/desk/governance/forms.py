"""Forms of need-to-know."""

from typing import Any

from django.utils import timezone

from alongside.governance.actions.giving import Hand, reasons_for
from alongside.governance.rules import FOUND_WORDS, Found
from alongside.sharing.actions import Reasons
from alongside.web.design import forms
from alongside.words import queries as words


class EmergencyForm(forms.Form):
    """The exact reference, why it cannot wait, and a line of one's own."""

    reference = forms.CharField(
        label="The family’s reference",
        hint="Such as F-7KQM-3MDX. It stands on papers and letters, and colleagues can read it to you.",
        width="20",
        missing="Enter the family’s reference",
    )
    code = forms.Radios(label="Why can it not wait?", missing="Choose why it cannot wait")
    reason = forms.TextArea(
        label="What is happening, in your own words?",
        hint="The family’s own worker and your manager read this.",
        rows=3,
        max_length=1000,
        missing="Say in your own words why it cannot wait. One line is enough.",
        why=forms.Why(
            "A family tells us things because few people read them. So whoever reads them without working with the "
            "family says why, and somebody else looks at it again."
        ),
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, once=True)
        field: Any = self.fields["code"]
        field.choices = words.choices("emergency_reason", timezone.localdate())
        field.hints = words.hints("emergency_reason", timezone.localdate())


class ReviewForm(forms.Form):
    """What whoever reviews it found."""

    outcome = forms.Radios(
        label="Was it needed?",
        choices=[(found.value, FOUND_WORDS[found]) for found in Found],
        hints={
            Found.NOT_NEEDED.value: "Say why. A colleague who meant well needs a talk, not a tick.",
            Found.FOLLOW_UP.value: "Say what has to happen, and who does it. A parent may have to be told.",
        },
        missing="Choose what you found",
    )
    words = forms.TextArea(label="What do you want to say about it?", required=False, rows=3, max_length=2000)


class AnswerForm(forms.Form):
    """Why somebody looked."""

    answer = forms.TextArea(label="Why did you look?", rows=4, max_length=2000, missing="Write down why")

    def __init__(self, data: Any = None, *, own: bool) -> None:
        super().__init__(data)
        if not own:
            self.fields["answer"].label = "What did they tell you?"


class GiveForm(forms.Form):
    """What happens with the paper. `seen` is the digest of the list that was read."""

    hand = forms.Radios(
        label="What happens with the paper?",
        choices=[
            (Hand.TOGETHER.value, "We read it together, and I take it back with me"),
            (Hand.HOME.value, "They take it home"),
        ],
        hints={Hand.HOME.value: "Only where they have said that a letter is safe. Ask again who sees their post."},
        missing="Choose what happens with the paper",
        why=forms.Why(
            "The list says how often we look at somebody’s record. Found on a table by the wrong person, it says that "
            "they talk to us.", "000 §4.2",
        ),
    )  # fmt: skip
    seen = forms.Hidden(required=False)

    def __init__(self, data: Any = None, *, recipient: str) -> None:
        self.recipient = recipient
        # Only the button under the list says that it was read.
        if data is not None and "leave" not in data:
            data = data.copy()
            data["seen"] = ""
        super().__init__(data, once=True)

    def clean(self) -> dict[str, Any]:
        return {**super().clean(), "recipient": self.recipient}

    def reasons(self) -> Reasons:
        return reasons_for(Hand(self.cleaned_data["hand"]))

    def carried(self, digest: str) -> list[tuple[str, str]]:
        """The recipient stands in the address."""
        return [("hand", self.cleaned_data["hand"]), ("once", str(self.cleaned_data["once"])), ("seen", digest)]
