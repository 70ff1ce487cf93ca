"""When it was: exactly, between two times, roughly in their words, or nobody knows. None of these is a worse answer."""

from datetime import datetime
from typing import ClassVar

from alongside.observations.rules import Happened, Precision
from alongside.web.design import forms

NOW = "now"
WHEN = (
    (NOW, "Just now"),
    (Precision.EXACT.value, "At a time that is known"),
    (Precision.RANGE.value, "Between two times"),
    (Precision.VAGUE.value, "Roughly, in their own words"),
    (Precision.UNKNOWN.value, "Nobody knows"),
)
REVEALS: dict[str, str | tuple[str, ...]] = {
    Precision.EXACT.value: "happened_at",
    Precision.RANGE.value: ("happened_from", "happened_until"),
    Precision.VAGUE.value: "when_words",
}


class WhenForm(forms.Drafted):
    """A form that asks when; `FOLDED` stands behind “Add more”."""

    FOLDED: ClassVar[tuple[str, ...]] = ()
    MORE: ClassVar[str] = "Add more"

    when = forms.Radios(label="When?", choices=WHEN, reveals=REVEALS, initial=NOW)
    happened_at = forms.DateTimeField(label="The day and the time", required=False, missing="Enter when it was")
    happened_from = forms.DateTimeField(label="From", required=False, missing="Enter from when")
    happened_until = forms.DateTimeField(label="Until", required=False, missing="Enter until when")
    when_words = forms.CharField(
        label="When was it, roughly?", hint="As they said it: “after tea, the day of the match”", required=False,
        missing="Write when it was, the way they said it",
    )  # fmt: skip

    def began(self, at: datetime) -> None:
        """“Just now” was when it was begun, not when somebody carries on."""
        if self.initial.get("when") == NOW:
            self.initial = {**self.initial, "when": Precision.EXACT.value, "happened_at": at}

    def happened(self, now: datetime) -> Happened:
        given = self.cleaned_data
        if given["when"] == NOW:
            return Happened(Precision.EXACT, now)
        precision = Precision(given["when"])
        exact = precision is Precision.EXACT
        return Happened(
            precision,
            given["happened_at"] if exact else given["happened_from"] if precision is Precision.RANGE else None,
            given["happened_until"] if precision is Precision.RANGE else None,
            given["when_words"] if precision is Precision.VAGUE else "",
        )

    @property
    def first(self) -> list[str]:
        """The questions that stand open, in order; what a choice reveals is drawn in its place."""
        shown = {bound.name for bound in self._standing()}
        return [name for name in self.fields if name in shown and name not in self.FOLDED]

    @property
    def folded_open(self) -> bool:
        """What somebody filled in, or must mend, is not hidden from them."""
        return any(self[name].value() or (self.is_bound and self.errors.get(name)) for name in self.FOLDED)
