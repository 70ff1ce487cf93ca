"""The form of the answer to a referrer: what the seven golden rules ask somebody to think of (DfE 2024)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils import timezone

from alongside.sharing.actions import ParentTold, Reasons
from alongside.web.design import forms
from alongside.words import queries as words

_WHY_TOLD = forms.Why(
    "Families find out. It is better to hear it from you, before it leaves.", "Golden rule 2, DfE 2024"
)
_PURPOSE = "So that the person who referred the family knows that it was received and that support was offered."


class AnswerForm(forms.Form):
    """Prefilled: in most cases there is nothing to change. `seen` is the digest of the letter that was read."""

    recipient = forms.CharField(label="Who does it go to?", hint="Name and agency")
    added = forms.TextArea(
        label="Is there anything to add?",
        hint="It stands in the letter as you type it. Leave out where anybody lives, and what the parent told you.",
        required=False,
        rows=3,
    )
    parent_told = forms.Radios(
        label="Does the parent know that you are passing this on?",
        choices=[
            (ParentTold.TOLD.value, "Yes, they were told"),
            (ParentTold.AGREED.value, "Yes, they were told and agreed"),
            (ParentTold.NOT_TOLD.value, "No, not yet"),
        ],
        reveals={ParentTold.NOT_TOLD.value: "why_not_told"},
        why=_WHY_TOLD,
    )
    why_not_told = forms.TextArea(label="Why not?", missing="Say why the parent was not told", required=False, rows=2)
    parent_view = forms.TextArea(label="What do they think of it?", required=False, rows=2)
    purpose = forms.TextArea(label="What is it for?", initial=_PURPOSE, rows=2)
    basis = forms.Radios(label="What allows it?", initial="legitimate")
    necessity = forms.TextArea(label="Why is this needed, and no more than this?", required=False, rows=2)
    seen = forms.Hidden(required=False)
    sections = (
        forms.Section("The letter", ("recipient", "added")),
        forms.Section("The parent", ("parent_told", "parent_view")),
        forms.Section("Why it may leave", ("purpose", "basis", "necessity")),
    )

    def __init__(self, data: Any = None, *, recipient: str, now: datetime) -> None:
        # Only the button under the letter says that it was read; on any other way the answers must be read anew.
        if data is not None and "leave" not in data:
            data = data.copy()
            data["seen"] = ""
        super().__init__(data, once=True)
        self.fields["recipient"].initial = recipient
        today = timezone.localdate(now)
        self.fields["basis"].choices = words.choices("lawful_basis", today)  # type: ignore[attr-defined]
        self.fields["basis"].hints = words.hints("lawful_basis", today)  # type: ignore[attr-defined]

    def reasons(self) -> Reasons:
        given = self.cleaned_data
        return Reasons(
            purpose=given["purpose"],
            basis=given["basis"],
            necessity=given["necessity"],
            parent_told=ParentTold(given["parent_told"]),
            parent_view=given["parent_view"],
            why_not_told=given["why_not_told"],
        )

    def told(self) -> dict[str, Any]:
        """The answers that go to the action as they are."""
        return {name: self.cleaned_data[name] for name in ("recipient", "added", "seen", "once")}

    def carried(self, digest: str) -> list[tuple[str, str]]:
        """What was answered, for the page that shows the letter: nothing is typed twice, nothing is kept meanwhile."""
        given: Mapping[str, Any] = {**self.cleaned_data, "seen": digest}
        return [(name, str(value)) for name, value in given.items() if value]
