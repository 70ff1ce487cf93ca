"""Whether speaking up helped."""

from typing import Any

from alongside.advocacy.rules.outcomes import HELPED_WORDS, Helped
from alongside.web.design import forms

_WHY = forms.Why("Sometimes speaking up makes things worse. We only learn that if we ask.", "004, remote advocacy")


class HelpedForm(forms.Form):
    helped = forms.Radios(label="Did it help?", choices=[(one.value, HELPED_WORDS[one]) for one in Helped], why=_WHY)
    words = forms.TextArea(
        label="In the parent’s own words", hint="It stays in the charity’s file.", required=False, rows=4
    )
    person = forms.Radios(label="Who says so?", required=False)

    def __init__(self, data: Any = None, *, people: list[tuple[str, str]]) -> None:
        super().__init__(data, once=True)
        self.fields["person"].choices = people  # type: ignore[attr-defined]
