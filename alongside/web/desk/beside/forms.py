"""Forms for topics gone over and for practical help."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from alongside.support.rules.helping import STATE_WORDS, HelpState
from alongside.web.design import forms
from alongside.web.mirror.forms import offer

_MIDDAY = time(12)


class TalkForm(forms.Form):
    """A topic gone over with a parent. Two answers are enough: the day stands there already."""

    person = forms.Radios(label="With whom?")
    topic = forms.Select(
        label="What did you go over?",
        why=forms.Why(
            "When parents see how a child is drawn in, they stop blaming themselves and each other. "
            "Going over it again is normal: it is counted so that nobody thinks it went wrong.",
            "000 §4.4; 003, objective 2",
        ),
    )
    on = forms.DateField(label="When?", hint="It is set to today. Change it if it was earlier")
    words = forms.TextArea(
        label="How did it land?",
        hint="What they said of it, in their words where you can, and what to come back to.",
        required=False,
        words=60,
        coach=True,
    )
    on_grid = forms.Tick(
        label="Put it on the grid that the child’s worker shares: the topic and the day, no words",
        required=False,
        initial=True,
    )

    def __init__(self, *args: Any, now: datetime, topic: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now
        offer(self, "topic", "topic", now)
        self.fields["topic"].initial = topic
        self.fields["on"].initial = timezone.localdate(now)

    @property
    def at(self) -> datetime:
        """Today is now; of another day nobody asks the hour, so it stands at midday."""
        on: date = self.cleaned_data["on"]
        if on == timezone.localdate(self.now):
            return self.now
        return timezone.make_aware(datetime.combine(on, _MIDDAY))


class HelpForm(forms.Form):
    """Practical help somebody asks for."""

    person = forms.Radios(label="Who needs it?")
    kind = forms.Select(label="What kind of help?")
    words = forms.TextArea(
        label="What would help, in their own words?",
        words=60,
        why=forms.Why(
            "Practical things come with what happened to the child, and wear parents out. "
            "What was asked for is followed until it came through.",
            "000 §4.7–4.8",
        ),
    )
    need = forms.Select(label="Is it something they had said would help?", empty="No, it is new", required=False)
    look_again_on = forms.DateField(
        label="When shall you be reminded of it?", hint="Empty it if no reminder is needed", required=False
    )

    def __init__(self, *args: Any, now: datetime, look_again_on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "kind", "practical_help", now)
        self.fields["look_again_on"].initial = look_again_on


class FollowForm(forms.Form):
    """What became of it."""

    state = forms.Radios(label="How does it stand now?")
    who = forms.CharField(
        label="Who was asked, or who has it now?",
        hint="For example: housing options, the school, a food bank",
        required=False,
    )
    words = forms.TextArea(label="What happened?", required=False, words=60, coach=True)
    look_again_on = forms.DateField(
        label="When shall you be reminded of it?", hint="Empty it if no reminder is needed", required=False
    )

    def __init__(self, *args: Any, moves: Sequence[HelpState], look_again_on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["state"]
        field.choices = [(state.value, STATE_WORDS[state]) for state in moves]
        self.fields["look_again_on"].initial = look_again_on
