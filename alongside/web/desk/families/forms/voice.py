"""Forms for what parents say and decide, and for a worry about how a parent is."""

from datetime import date
from typing import Any

from django.utils import timezone

from alongside.families.choices import ChoiceAnswer, ConsentAbout, ConsentAnswer, NeedKind
from alongside.families.rules import ask_again_problem
from alongside.web.design import forms
from alongside.words import queries as words


class NeedForm(forms.Form):
    """A strength, or what would help, as they put it."""

    person = forms.Radios(label="Who said it?")
    kind = forms.Radios(
        label="What is it?",
        choices=NeedKind.choices,
        why=forms.Why(
            "A parent is a person with strengths and needs of their own, before they are anybody’s source.",
            "000 §4.2",
        ),
    )
    words = forms.TextArea(label="In their own words", words=60)


class ConsentForm(forms.Form):
    """What they agree to today."""

    person = forms.Radios(label="Who answered?")
    about = forms.Radios(label="What did you ask about?", choices=ConsentAbout.choices)
    answer = forms.Radios(
        label="What did they say?",
        choices=ConsentAnswer.choices,
        why=forms.Why(
            "It helps you decide what to share. It never decides alone: a child at risk is kept safe whatever it says."
        ),
    )
    words = forms.TextArea(label="Their own words about it", required=False, rows=3)


class ChoiceForm(forms.Form):
    """What they chose when support was offered."""

    person = forms.Radios(label="Who chose?")
    answer = forms.Radios(
        label="What did they choose?",
        choices=ChoiceAnswer.choices,
        why=forms.Why("Support is offered and never pressed. A no is a choice, and the door stays open.", "000 §4.1"),
    )
    ask_again_on = forms.DateField(
        label="When may we ask again?", hint="The day they said, for example 27 3 2026", required=False
    )
    words = forms.TextArea(label="In their own words", required=False, words=60)

    def clean_ask_again_on(self) -> date | None:
        on: date | None = self.cleaned_data["ask_again_on"]
        if problem := ask_again_problem(on, timezone.localdate()):
            raise forms.ValidationError(problem)
        return on


class ConcernForm(forms.Form):
    """A worry about how a parent is, always with somebody to turn to."""

    person = forms.Radios(label="Who are you worried about?")
    words = forms.TextArea(
        label="What makes you worried?",
        hint="What they said or did, in their words where you can.",
        words=80,
        coach=True,
        why=forms.Why(
            "Parents of exploited children carry more than most people know. No worry stays with one person.",
            "000, background",
        ),
    )
    route = forms.Radios(label="Who can help now?", missing="Choose who can help now")
    told = forms.TextArea(
        label="Whom did you tell, and what will they do?",
        hint="Leave empty if you have told nobody yet. Your manager is told as soon as you save",
        required=False,
        rows=3,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["route"]
        field.choices = words.choices("wellbeing_route", timezone.localdate())
        field.hints = words.hints("wellbeing_route", timezone.localdate())


class ToldForm(forms.Form):
    told = forms.TextArea(label="Whom did you tell, and what will they do?", rows=3)
