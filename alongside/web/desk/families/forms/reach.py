"""Forms about reaching somebody safely: ways, rules, and what must be locked away."""

from typing import Any

from django.utils import timezone

from alongside.families.choices import LockedKind, WayKind
from alongside.families.rules import DAYS, Channel
from alongside.web.design import forms
from alongside.words import queries as words

CHANNELS = (
    (Channel.VOICE.value, "A phone call"),
    (Channel.VOICEMAIL.value, "A voicemail"),
    (Channel.TEXT.value, "A text message"),
    (Channel.EMAIL.value, "An e-mail"),
    (Channel.POST.value, "A letter by post"),
    (Channel.VISIT.value, "A visit"),
)
_SAFE = "A call at the wrong moment, or a message read by the wrong person, can put somebody in danger."


class RuleForm(forms.Form):
    """What one person said about one channel. It counts from now on; the older answer is kept."""

    channel = forms.Radios(label="Which way of reaching them?", choices=CHANNELS, why=forms.Why(_SAFE, "000 §4.2"))
    allowed = forms.Radios(
        label="Is it safe?",
        choices=(("yes", "Yes"), ("no", "No, never in this way")),
        inline=False,
        missing="Say whether it is safe",
    )
    days = forms.Checkboxes(
        label="On which days?",
        hint="Leave empty for any day",
        choices=[(str(number), name) for number, name in enumerate(DAYS)],
        required=False,
    )
    from_time = forms.TimeField(label="From what time?", hint="Leave both times empty for any time", required=False)
    until_time = forms.TimeField(label="Until what time?", required=False)
    who_may_answer = forms.CharField(
        label="Who else may answer?", hint="And who must not know that you rang", required=False
    )
    say = forms.CharField(
        label="What should you say if somebody else answers?",
        hint="For example: say you are ringing from the dentist",
        required=False,
        why=forms.Why("With no words from them, nothing is said of the service until you know who is speaking."),
    )
    words = forms.TextArea(label="Their own words about it", required=False, rows=3)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        start, end = cleaned.get("from_time"), cleaned.get("until_time")
        if start and start == end:
            self.add_error("until_time", "The two times are the same. Leave both empty for any time")
        return cleaned


class WayForm(forms.Form):
    """An ordinary number or address."""

    kind = forms.Radios(label="What kind of way is it?", choices=WayKind.choices)
    value = forms.CharField(
        label="The number or address",
        hint="If it must never be found out, lock it away instead",
        width="20",
    )
    note = forms.CharField(label="Whose is it, and who else uses it?", required=False)


class LockForm(forms.Form):
    """A fact that could get somebody found."""

    kind = forms.Radios(
        label="What needs locking away?",
        choices=LockedKind.choices,
        hints={
            LockedKind.ADDRESS.value: "Where they moved to be safe",
            LockedKind.ROUTE.value: "A number, an address or a person nobody else may know of",
            LockedKind.CODE_WORD.value: "The word by which you know it is them",
            LockedKind.LOCATION.value: "Where they are staying just now",
        },
        why=forms.Why(
            "It gets a key of its own. It is never in a list, a letter or a search. Whoever opens it says why, "
            "and the manager is told."
        ),
    )
    person = forms.Select(label="Whose is it?", required=False, empty="The whole family’s")
    value = forms.TextArea(label="What is it?", rows=3, max_length=1000)


class OpenForm(forms.Form):
    """Why somebody needs to see a locked fact now."""

    code = forms.Radios(label="Why do you need to see it?")
    reason = forms.TextArea(
        label="Say a little more",
        hint="Your manager reads this",
        rows=3,
        max_length=1000,
        missing="Say why you need to see it",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["code"]
        field.choices = words.choices("locked_reason", timezone.localdate())
        field.hints = words.hints("locked_reason", timezone.localdate())


class SureForm(forms.Form):
    """Nothing to fill in: a page asks once more."""
