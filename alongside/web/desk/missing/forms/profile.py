"""The profile of a child: what police would need, asked on a calm day."""

from alongside.web.design import forms

_SOURCE = "Philomena Protocol"


def _area(label: str, hint: str, why: str = "") -> forms.TextArea:
    return forms.TextArea(
        label=label, hint=hint, required=False, rows=2, max_length=1000, why=forms.Why(why, _SOURCE) if why else None
    )


class ProfileForm(forms.Form):
    """Nothing has to be answered: half a profile is better than none."""

    looks = _area("What do they look like?", "Height, build, hair, eyes, skin", "The first thing police ask.")
    marks = _area("Anything that marks them out?", "Glasses, braces, piercings, scars, tattoos, how they walk")
    usually_wears = _area("What do they usually wear?", "The coat and shoes they go out in, the bag they take")
    phones = _area("Which phones do they have?", "Numbers, make, network. A second one counts too. Never a password.")
    handles = _area("Names online", "Which app, and what they are called there")
    money_and_travel = _area("Bank and travel cards", "Which bank, the last four figures, bus or rail card")
    device_finder = _area("Who can look for the phone?", "Who is signed in to find it. Never a password.")
    health = _area(
        "Health and medicine", "What they must take, and when it becomes urgent. Asthma, allergies, a pregnancy.",
        "It can change how quickly they must be found.",
    )  # fmt: skip
    talking_with = _area("How is it best to talk with them?", "What frightens them, what calms them, how they talk")
    places = _area("Where might they be?", "Places they go. Say which ones are not safe for a parent to go to.")
    people = _area("Who might they be with?", "Names, nicknames, numbers")
    vehicles = _area("Cars they have been seen in", "Colour, make, any part of the number plate")
    risks = _area("Why may they be in danger?", "Who harms them, and what has happened before")
    parents_words = _area(
        "What does the parent want police to know?", "In their own words. Also how to come to the door.",
        "A parent is the one who knows the child.",
    )  # fmt: skip
    when_found = _area("What helps when they are found?", "Who should be there, what to say first, what never to say")
    checked_with = forms.CharField(
        label="Who did you go through this with just now?",
        hint="It then says “checked today”. Leave it empty if you only put something right.",
        required=False,
    )
    sections = (
        forms.Section("What they look like", ("looks", "marks", "usually_wears")),
        forms.Section("Phones, names and money", ("phones", "handles", "money_and_travel", "device_finder")),
        forms.Section("Health, and talking with them", ("health", "talking_with")),
        forms.Section("Where, and with whom", ("places", "people", "vehicles")),
        forms.Section("For the police", ("risks", "parents_words", "when_found")),
        forms.Section("Is it still right?", ("checked_with",)),
    )


class CheckedForm(forms.Form):
    """Gone through, and nothing to change."""

    checked_with = forms.CharField(
        label="Who did you go through it with?",
        hint="For example: their mum",
        missing="Say who you went through it with",
    )


class PhotoForm(forms.Form):
    """One of the pictures the log holds."""

    photo = forms.Radios(label="Which photograph?")
