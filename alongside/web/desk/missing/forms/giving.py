"""Under which the pack leaves: prefilled, so that a night at the phone needs one press."""

from datetime import datetime
from typing import Any

from alongside.web.design import forms
from alongside.web.desk.sharing.forms import AnswerForm

READ_OUT, HANDED = "Read out on the phone", "Handed over or sent"
_PURPOSE = "So that a missing child is found and comes home safely."


class GiveForm(AnswerForm):
    """As for every paper that leaves; purpose and ground are those of a missing child."""

    added = None  # type: ignore[assignment]
    sections = (
        forms.Section("Who has it", ("recipient",)),
        forms.Section("The parent", ("parent_told", "parent_view")),
        forms.Section("Why it may leave", ("purpose", "basis", "necessity")),
    )

    def __init__(self, data: Any = None, *, now: datetime) -> None:
        super().__init__(data, recipient="Police", now=now)
        first = {
            "purpose": _PURPOSE,
            "basis": "safeguarding",
            "necessity": "Police ask for these things in order to look for a child.",
            "parent_told": "told",
        }
        for name, value in first.items():
            self.fields[name].initial = value
