"""Forms about who stands beside a family: workers, cover, partners, professionals, and who is kept away."""

from alongside.families.rules import COVER_DAYS
from alongside.web.design import forms


class HandoverForm(forms.Form):
    """The family passes to another PLO."""

    post = forms.Radios(label="Who will be the family’s PLO?")
    because = forms.TextArea(
        label="Why, and what was the family told?",
        hint="Whoever works with them now has no access from the moment you save",
        rows=3,
        coach=True,
    )


class CoverForm(forms.Form):
    """Somebody stands in, until a moment."""

    post = forms.Radios(label="Who will cover?")
    until_at = forms.DateTimeField(
        label="Until when?", hint=f"{COVER_DAYS} days from now at the most. For example, 27 3 2026 and 5pm"
    )
    because = forms.TextArea(label="Why, and what was the family told?", rows=3, coach=True)


class PartnerForm(forms.Form):
    """A colleague of the hub joins the case."""

    post = forms.Radios(
        label="Who is joining?",
        why=forms.Why(
            "They will see the child’s name, the child’s worker and where the referral stands. Nothing a parent said."
        ),
    )
    because = forms.CharField(label="What is their part?", required=False)


class SuperviseForm(forms.Form):
    post = forms.Radios(label="Who will supervise?")


class CarerForm(forms.Form):
    """Somebody who cares for the child where it lives now."""

    post = forms.Radios(
        label="Who cares for the child?",
        why=forms.Why("They see the child’s first name and what they wrote themselves. Nothing else of the file."),
    )


class KeepAwayForm(forms.Form):
    """Somebody who must not come near this family's file."""

    account = forms.Select(label="Who is to be kept away?")
    because = forms.TextArea(
        label="Why?",
        hint="For example: they know the family, or live in the same street",
        rows=3,
        why=forms.Why("Nothing beats this: not a post, not cover, not an emergency. Any tie they have ends at once."),
    )


class ProfessionalForm(forms.Form):
    """Somebody else who works with the family."""

    name = forms.CharField(label="What is their name?", width="20")
    role = forms.CharField(label="What do they do?", hint="For example: school nurse, youth worker", width="20")
    agency = forms.CharField(label="Where do they work?", required=False, width="20")
    person = forms.Select(label="For whom?", required=False, empty="The whole family")
    reach = forms.CharField(label="How do you reach them?", required=False)
    from_on = forms.DateField(label="Since when?", required=False)


class KeptApartForm(forms.Form):
    """One person must not learn something."""

    who = forms.Radios(
        label="Who must not learn something?",
        why=forms.Why(
            "Parents may live apart for a reason, and danger may be in the home. This stands at the top of the page.",
            "003, Appendix A, cases 8 and 14",
        ),
    )
    what = forms.TextArea(label="What must they not learn?", rows=3)
    about = forms.Select(label="About whom?", required=False, empty="The whole family")
    because = forms.TextArea(label="Why?", required=False, rows=3)
