"""The form of one cell of the topic grid."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from alongside.support.rules.topics import COVERED_WORDS, Covered
from alongside.web.design import forms
from alongside.words import queries as words


class MarkForm(forms.Form):
    """One cell of the topic grid."""

    topic = forms.Select(label="Which topic?")
    state = forms.Radios(
        label="How does it stand?",
        choices=[(covered.value, COVERED_WORDS[covered]) for covered in Covered],
        why=forms.Why(
            "A parent and a child who hear the same things at about the same time can talk about them at home. "
            "Nothing either of them says is in the grid.",
            "000 §3.4, §4.4",
        ),
    )
    day_on = forms.DateField(
        label="On which day?",
        hint="For “talked about”, leave it empty if it was today. For “planned”, leave it empty if no day is set",
        required=False,
    )

    def __init__(self, *args: Any, now: datetime, topic: str = "", state: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = timezone.localdate(now)
        offer(self, "topic", "topic", now)
        self.fields["topic"].initial, self.fields["state"].initial = topic, state

    def told(self) -> dict[str, Any]:
        """The answers as the action takes them."""
        state, day_on = Covered(self.cleaned_data["state"]), self.cleaned_data["day_on"]
        if state is Covered.TALKED and day_on is None:
            day_on = self.today
        given = {name: self.cleaned_data[name] for name in ("topic", "once")}
        return {**given, "state": state, "day_on": day_on}


def offer(form: forms.Form, name: str, list_: str, now: datetime) -> None:
    """The choices of a dated list, as on offer today."""
    field: Any = form.fields[name]
    field.choices = words.choices(list_, timezone.localdate(now))
