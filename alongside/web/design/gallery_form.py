"""One form with every kind of field, to look at, to print and to test against."""

from alongside.web.design import forms


class GalleryForm(forms.Form):
    """Nothing is kept of what is typed here."""

    name = forms.CharField(
        label="What should we call you?",
        hint="First name, or whatever you like to be called",
        why=forms.Why("So that we say your name the way you do.", "000 §4.2"),
        width="20",
    )
    words = forms.TextArea(label="What happened, in your own words?", words=100)
    letter = forms.TextArea(label="A short note", count=True, max_length=200, required=False, rows=3)
    email = forms.EmailField(label="Email address", required=False, width="20")
    phone = forms.Phone(label="Phone number", hint="And when it is safe to ring", required=False)
    born = forms.DateField(label="When were they born?", missing="Enter the date they were born")
    seen = forms.DateTimeField(label="When did you last speak?", required=False)
    at = forms.TimeField(label="Best time to ring", required=False)
    how = forms.Radios(
        label="How may we reach you?",
        choices=[("ring", "Ring me"), ("text", "Send a text"), ("other", "Another way")],
        hints={"text": "It will only ever say “sign in”"},
        reveals={"other": "other_way"},
    )
    other_way = forms.CharField(label="Which way?", required=False, missing="Say which way to reach you")
    agency = forms.Select(label="Agency", choices=[("police", "Police"), ("school", "School"), ("health", "Health")])
    present = forms.Checkboxes(
        label="Who was there?", choices=[("mother", "Mother"), ("father", "Father"), ("nan", "Nan")], required=False
    )
    minutes = forms.Integer(label="Minutes", min_value=1, max_value=600)
    agreed = forms.Tick(label="They know that we write this down", hint="You told them so today")


class FilterForm(forms.Form):
    """A filter bar's few fields; each may be left empty."""

    say_optional = False
    state = forms.Select(label="Show", choices=[("due", "Due"), ("late", "Late")], empty="All", required=False)
    person = forms.CharField(label="Name begins with", required=False, width="10")
