"""Planning a contact, a call that comes again, and what became of either."""

from datetime import date, time
from typing import Any

from alongside.support.rules import MODE_WORDS, Mode
from alongside.support.rules.appointments import DAYS, EVERY_WORDS, Again
from alongside.support.rules.planned import BECAME_WORDS, MOVES, Became, PlannedState
from alongside.web.design import forms
from alongside.web.desk.support.forms.choosing import Choices, Offered, WithWhom


class PlanForm(WithWhom):
    """When and with whom; what for, if somebody likes."""

    at = forms.DateTimeField(label="When?", missing="Enter the day and the time")
    purpose = forms.CharField(
        label="What for?", hint="For example: to read the letter from the court together", required=False
    )
    field_order = ("person", "mode", "at", "purpose")

    def __init__(self, data: Any = None, *, choices: Choices) -> None:
        super().__init__(data, choices=choices, once=True)
        self.fields["person"].label = "Who will it be with?"
        self.fields["with_whom"].label = "Or who will it be?"


class BecameForm(forms.Form):
    """What became of it. Each answer opens what it needs, and nothing more."""

    became = forms.Radios(
        label="What became of it?",
        reveals={
            Became.MOVE.value: ("at", "why_moved"),
            Became.THEY_CALL_OFF.value: "why_they",
            Became.WE_CALL_OFF.value: "why_we",
            Became.NOBODY_COME.value: "why_nobody",
        },
    )
    at = forms.DateTimeField(label="To when?", required=False, missing="Enter the new day and time")
    why_moved = forms.CharField(label="Why does it move?", required=False)
    why_they = forms.CharField(label="How did they put it?", required=False)
    why_we = forms.CharField(label="Why did we call it off?", required=False)
    why_nobody = forms.CharField(label="What did you try?", required=False)
    _WHY = {
        Became.MOVE: "why_moved",
        Became.THEY_CALL_OFF: "why_they",
        Became.WE_CALL_OFF: "why_we",
        Became.NOBODY_COME: "why_nobody",
    }

    def __init__(self, data: Any = None, *, state: PlannedState) -> None:
        super().__init__(data)
        asked: Any = self.fields["became"]
        asked.choices = [(became.value, BECAME_WORDS[became]) for became in Became if became in MOVES[state]]

    @property
    def how(self) -> Became:
        return Became(self.cleaned_data["became"])

    @property
    def because(self) -> str:
        """What was said under the answer that was chosen."""
        name = self._WHY.get(self.how)
        return str(self.cleaned_data[name]) if name else ""


_CALLS = (Mode.VOICE, Mode.VIDEO, Mode.WALK, Mode.VISIT)


class AppointmentForm(forms.Form):
    """A call at the same hour, again and again."""

    person = forms.Radios(label="Who will you ring?")
    weekday = forms.Select(label="On which day?", choices=[(str(n), name) for n, name in enumerate(DAYS)])
    at_time = forms.TimeField(label="At what time?", missing="Enter the time")
    every_weeks = forms.Radios(
        label="How often?", choices=[(str(n), words) for n, words in EVERY_WORDS.items()], initial="1"
    )
    from_on = forms.DateField(label="From which day on?", hint="It is set to today", required=False)
    mode = forms.Select(label="How?", choices=[(m.value, MODE_WORDS[m]) for m in _CALLS], initial=Mode.VOICE.value)
    purpose = forms.CharField(label="What for?", required=False)

    def __init__(self, data: Any = None, *, people: Offered, today: date) -> None:
        super().__init__(data, once=True)
        asked: Any = self.fields
        asked["person"].choices = people
        asked["person"].initial = people[0][0] if people else None
        asked["from_on"].initial = today
        self.today = today

    def again(self) -> Again:
        given = self.cleaned_data
        at_time: time = given["at_time"]
        return Again(int(given["weekday"]), at_time, int(given["every_weeks"]), given["from_on"] or self.today)


class EndForm(forms.Form):
    because = forms.CharField(label="Why does it end?", required=False)
