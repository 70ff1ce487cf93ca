"""What is asked when a file closes, opens again or moves on, and what a family asks of its worker now. Shape only."""

from typing import Any

from django.utils import timezone

from alongside.web.design import forms
from alongside.words import queries as words


def _listed(name: str) -> list[tuple[str, str]]:
    return words.choices(name, timezone.localdate())


class _Hinted(forms.Form):
    """Each choice with the line that stands under it in its list."""

    lists: tuple[tuple[str, str], ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field, name in self.lists:
            self.fields[field].hints = words.hints(name, timezone.localdate())  # type: ignore[attr-defined]


class CloseForm(_Hinted):
    """Why, what the parent said, and what stays for them."""

    lists = (("reason", "closing_reason"),)
    reason = forms.Radios(
        label="Why does it close?",
        choices=lambda: _listed("closing_reason"),
        missing="Choose why it closes",
    )
    because = forms.TextArea(label="Say more about why", rows=3, required=False, coach=True)
    parent_said = forms.TextArea(
        label="What did the parent say about it?",
        hint="In their own words. Leave it empty if nobody could ask.",
        rows=4,
        required=False,
        why=forms.Why("Ending is part of the support, and theirs as much as ours.", "000 §4.1; 004"),
    )
    stays = forms.TextArea(
        label="What stays open, and who sees to it now?",
        hint="For example a court date, a plan at school, a worker of the child’s own.",
        rows=3,
        required=False,
        coach=True,
    )
    later = forms.TextArea(
        label="What were they told they may do later?",
        hint="For example: ring any time, no new form, ask for the same worker.",
        rows=3,
        required=False,
        coach=True,
    )


class ReopenForm(forms.Form):
    because = forms.TextArea(label="Why is it opened again?", rows=3, missing="Say why, in a few words", coach=True)


class MoveForm(forms.Form):
    """Nothing about where to: the hub that lets go does not write it down."""

    because = forms.TextArea(
        label="What should the next hub know about why they move?",
        hint="Do not write where they are going. It stays sealed in the file and goes with it.",
        rows=3,
        required=False,
        coach=True,
    )


class CodeForm(forms.Form):
    """The code that the other hub gave to you, or to the family."""

    code = forms.CharField(
        label="The code you were given",
        hint="Twelve letters and numbers, such as 7KQ-M3M-DXA-H4T",
        missing="Enter the code you were given",
        width="20",
        max_length=40,
    )
    hub = forms.Select(label="Which of your hubs takes them in?")

    def __init__(self, *args: Any, hubs: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(hubs) < 2:
            del self.fields["hub"]
        else:
            self.fields["hub"].choices = hubs  # type: ignore[attr-defined]


class WorkForm(_Hinted):
    """What the family asks of its worker now."""

    lists = (("stage", "work_stage"), ("travel", "travel_band"))
    stage = forms.Radios(
        label="Where are you with this family?",
        choices=lambda: _listed("work_stage"),
        why=forms.Why(
            "So that nobody is given more than their hours allow. What each stage counts is our own reckoning.",
            "004, PLO programme (about 15 families); 001 (part-time hours, a large area)",
        ),
    )
    travel = forms.Radios(label="How far is it to them?", choices=lambda: _listed("travel_band"))


class FigureForm(forms.Form):
    """One figure from a day on."""

    value = forms.CharField(label="The figure", missing="Enter a number", width="4", max_length=8)
    from_on = forms.DateField(
        label="From which day?", hint="Today or later. What was worked out before stays as it was."
    )
    source = forms.CharField(
        label="Where does it come from?", hint="A decision, a contract, a policy", required=False, max_length=160
    )

    def clean_value(self) -> float:
        text = self.cleaned_data["value"].replace(",", ".")
        try:
            number = float(text)
        except ValueError:
            number = -1.0
        if not 0 <= number < 1000:
            raise forms.ValidationError("The figure must be a number, like 15 or 1.5")
        return round(number, 2)
