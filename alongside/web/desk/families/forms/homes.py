"""Forms about homes and how people belong together."""

from datetime import date

from django.utils import timezone

from alongside.families.choices import Bond, Holds
from alongside.web.design import forms


class HomeForm(forms.Form):
    """A home. Danger may be inside it."""

    name = forms.CharField(
        label="What does the family call this home?", hint="For example: Mum’s, Nan’s house", width="20"
    )
    address = forms.TextArea(
        label="Address",
        hint="An address that must not be found out is locked away instead, never written here",
        rows=3,
        max_length=500,
        required=False,
    )
    postcode = forms.CharField(label="Postcode", required=False, width="10", max_length=12)
    danger = forms.TextArea(
        label="Is there danger inside this home, or for whoever visits?",
        hint="Who, what, and when it is worst. Leave empty if none is known",
        rows=3,
        required=False,
        why=forms.Why(
            "Sometimes the person who harms the child lives there, or visits. Nobody should walk in without knowing.",
            "003, Appendix A, cases 8 and 14",
        ),
    )


class NewHomeForm(HomeForm):
    """The same, and who lives there."""

    people = forms.Checkboxes(label="Who lives there?", missing="Choose who lives there")
    from_on = forms.DateField(label="Since when?", required=False)


class MovesInForm(forms.Form):
    person = forms.Radios(label="Who lives there too?")
    from_on = forms.DateField(label="Since when?", required=False)


class UntilForm(forms.Form):
    """A day on which something ended."""

    until_on = forms.DateField(label="On which day did it end?")

    def clean_until_on(self) -> date:
        until_on: date = self.cleaned_data["until_on"]
        if until_on > timezone.localdate():
            raise forms.ValidationError("The day must be today or in the past")
        return until_on


class BondForm(forms.Form):
    """One line of the family's picture."""

    one = forms.Select(label="Who?")
    bond = forms.Select(label="How do they belong together?", choices=Bond.choices)
    two = forms.Select(label="With whom?")
    from_on = forms.DateField(label="Since when?", required=False)


class ResponsibilityForm(forms.Form):
    parent = forms.Select(label="Which parent?")
    child = forms.Select(label="For which child?")
    holds = forms.Radios(
        label="Do they have parental responsibility?",
        choices=Holds.choices,
        why=forms.Why("It decides who must be asked and told, and who may say yes for the child.", "000 §4.2"),
    )
