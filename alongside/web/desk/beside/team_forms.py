"""Forms for going out alone, for turns on duty, and for supervision."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from alongside.support.rules.team import OFFERED_WORDS, SUPERVISING_WORDS, USUALLY_OUT, Offered, Supervising
from alongside.web.design import forms


class OutForm(forms.Form):
    """Going out alone. Two answers: where, and back by when."""

    family = forms.Select(label="Whom are you visiting?", empty="Not visiting a family", required=False)
    place = forms.CharField(
        label="Where will you be?",
        hint="In general: “Mum’s”, “a café in town”, “the court”. Never an address: colleagues read this",
        missing="Say where you will be, in general words",
    )
    due_at = forms.DateTimeField(label="Back by when?", hint="It is set to an hour and a half from now")
    told = forms.CharField(
        label="Who else knows where you are?",
        hint="Anybody you have told, apart from the person on duty",
        required=False,
    )
    reach = forms.Phone(label="Which phone do you have with you?", required=False)
    hub = forms.Select(label="For which hub?")

    def __init__(self, *args: Any, now: datetime, hubs: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["due_at"].initial = _to_five_minutes(now + USUALLY_OUT)
        if len(hubs) < 2:
            del self.fields["hub"]
        else:
            self.fields["hub"].choices = hubs  # type: ignore[attr-defined]


class LongerForm(forms.Form):
    """Longer than thought."""

    due_at = forms.DateTimeField(label="Back by when now?", hint="It is set to an hour from now")


class DutyForm(forms.Form):
    """A turn on duty."""

    post = forms.Select(label="Who is on duty?")
    from_at = forms.DateTimeField(label="From when?")
    until_at = forms.DateTimeField(label="Until when?")


class SupervisionForm(forms.Form):
    """Supervision of one worker."""

    kind = forms.Radios(
        label="What kind?",
        choices=[(kind.value, SUPERVISING_WORDS[kind]) for kind in Supervising],
        why=forms.Why(
            "Standing beside families weighs on people. Somebody outside, besides the manager, is offered to "
            "everybody, and is nobody’s duty.",
            "003, objective 1.1",
        ),
    )
    state = forms.Radios(label="How does it stand?", choices=[(state.value, OFFERED_WORDS[state]) for state in Offered])
    day_on = forms.DateField(label="On which day?", hint="It is set to today")
    after_hard = forms.Tick(label="It came after a hard event", required=False)
    words = forms.TextArea(
        label="What was agreed?",
        hint="A line or two about the work, without a family’s name; or a reason, if they want one written. "
        "For therapeutic supervision, leave it empty: nothing that was said there is kept.",
        required=False,
        rows=3,
    )

    def __init__(self, *args: Any, now: datetime, may_offer: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["day_on"].initial = timezone.localdate(now)
        if not may_offer:
            states = [(state.value, OFFERED_WORDS[state]) for state in Offered if state is not Offered.OFFERED]
            self.fields["state"].choices = states  # type: ignore[attr-defined]


def _to_five_minutes(at: datetime) -> datetime:
    return at.replace(minute=at.minute - at.minute % 5, second=0, microsecond=0)
