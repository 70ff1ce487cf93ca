"""What is asked when a clock or a choice changes."""

from typing import Any

from alongside.web.design import forms

_SOURCE = forms.Why("So that whoever reads this in five years knows why it is so.", "000 §4.6")


class ChangeClock(forms.Form):
    hours = forms.Integer(label="How many hours may it take?", missing="Enter the number of hours", max_value=1440)
    warn_hours = forms.Integer(
        label="How many hours before that should a warning show?",
        hint="0 for no warning",
        missing="Enter the number of hours for the warning",
        max_value=1440,
    )
    from_on = forms.DateField(label="From which day?", hint="Today or later. What was due before keeps its own time.")
    source = forms.CharField(
        label="Where does this come from?", hint="A decision, a contract, a policy", required=False, max_length=160
    )

    def __init__(self, data: Any = None, *, unit: str = "hours", **given: Any) -> None:
        """A clock in working days is asked in working days."""
        super().__init__(data, **given)
        if unit != "hours":
            self.fields["hours"].label = "How many working days may it take?"
            self.fields["warn_hours"].label = "How many working days before that should a warning show?"


class Choice(forms.Form):
    label = forms.CharField(label="The words people choose", missing="Enter the words of this choice", max_length=160)
    hint = forms.TextArea(
        label="A line under it, if it needs one", required=False, max_length=240, rows=3, hint="Plain words, no blame"
    )


class NewChoice(Choice):
    source = forms.CharField(
        label="Where does it come from?",
        hint="A return you must make, a partner’s list, your own practice",
        required=False,
        max_length=160,
        why=_SOURCE,
    )


class EndChoice(forms.Form):
    until_on = forms.DateField(
        label="From which day is it no longer offered?", hint="Where it was chosen before, it stays and keeps its words"
    )


class OfferAgain(forms.Form):
    """Nothing to ask; the version guards against two people."""
