"""Forms about people: who they are, and what must be known about a child."""

from datetime import date
from typing import Any

from django.utils import timezone

from alongside.families.choices import PersonKind
from alongside.families.rules import birthday_problem
from alongside.web.design import forms
from alongside.words import queries as words


class PersonForm(forms.Form):
    """Somebody in the family, as it would be said across a kitchen table."""

    name = forms.CharField(label="What is their name?", hint="First name and surname, if you know both", width="20")
    known_as = forms.CharField(
        label="What do they like to be called?",
        required=False,
        width="20",
        why=forms.Why("So that everybody says their name the way they do."),
    )
    relation = forms.CharField(
        label="Who are they to the child?",
        hint="In the family’s words: Mum, Nan, foster carer",
        required=False,
        width="20",
        why=forms.Why("Every carer is a parent here, whatever the papers say.", "000, note 3"),
    )
    born_on = forms.DateField(label="When were they born?", required=False)
    languages = forms.CharField(label="Which languages do they speak at home?", required=False)
    interpreter = forms.Tick(label="They would like an interpreter", required=False)
    note = forms.TextArea(
        label="Anything else we should know about them?",
        required=False,
        rows=3,
        words=50,
        coach=True,
    )

    def clean_born_on(self) -> date | None:
        born_on: date | None = self.cleaned_data["born_on"]
        if problem := birthday_problem(born_on, timezone.localdate()):
            raise forms.ValidationError(problem)
        return born_on


class NewPersonForm(PersonForm):
    """The same, and what they are to the service."""

    kind = forms.Radios(
        label="Who are you adding?",
        choices=PersonKind.choices,
        hints={PersonKind.PARENT.value: "Anybody who cares for the child: parents, grandparents, foster carers"},
        why=forms.Why("The whole family is supported, not one person in it.", "000 §4.2"),
    )
    field_order = ("kind",)


class ChildForm(forms.Form):
    """What the service must know about a child. Every answer may be “not known yet”."""

    exploitation = forms.Checkboxes(
        label="What is the worry?",
        required=False,
        why=forms.Why("Different kinds of harm need different people round the family. Worry is enough.", "000 §1"),
    )
    exploitation_note = forms.TextArea(
        label="In your words: what is being done to the child?",
        hint="Say what others do to them.",
        required=False,
        words=80,
        coach=True,
    )
    school_status = forms.Select(label="How is school?", required=False, empty="Not asked yet")
    school = forms.CharField(label="Which school or college?", required=False)
    legal_status = forms.Select(
        label="Is there an order or a care arrangement?",
        required=False,
        empty="Not asked yet",
        why=forms.Why("It says who may decide for the child, and who must be asked.", "000 §4.2"),
    )
    disability = forms.Checkboxes(label="Is anything harder for them?", required=False)
    disability_note = forms.TextArea(label="What helps?", required=False, rows=3, words=50)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        for name in ("exploitation", "disability", "school_status", "legal_status"):
            field: Any = self.fields[name]
            field.choices = words.choices(name, today)
            if name in ("exploitation", "disability"):
                field.hints = words.hints(name, today)
