"""A meeting: planned, told of, what the parent says of it, and when its minutes came."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from alongside.advocacy.rules.meetings import (
    CAME_WORDS,
    INVITED_WORDS,
    MOMENT_WORDS,
    MOVES,
    VERB_WORDS,
    Came,
    Invited,
    Moment,
    State,
    Verb,
)
from alongside.web.design import forms
from alongside.web.desk.advocacy.forms.folding import Folding, offer
from alongside.web.desk.advocacy.forms.promises import HUB_READS

_WHY_INVITED = forms.Why(
    "Parents know their child best and are asked least. Whether they were asked is counted, and said.", "000 §3.3"
)
_WHY_VIEW = forms.Why("Their words, not ours: so that it can be read out as they would say it.", "000 §3.3; §4.3")


class MeetingForm(Folding, forms.Drafted):
    kind = forms.Select(label="What kind of meeting?")
    at = forms.DateTimeField(label="When?", hint="It may also be a meeting that was held already")
    called_by = forms.CharField(label="Who called it?", hint="Name and role", required=False)
    place = forms.CharField(label="Where, or how to join?", required=False)
    about = forms.TextArea(
        label="What is it about?", hint=f"In a sentence. {HUB_READS}", required=False, rows=2, coach=True
    )
    folded = ("called_by", "place", "about")
    fold = "Add who called it, where, and what it is about"

    def __init__(self, data: Any = None, *, now: datetime) -> None:
        super().__init__(data, once=True)
        offer(self, "kind", "meeting_kind", timezone.localdate(now))


class ToldForm(Folding, forms.Drafted):
    """What became of the meeting. Held: was the parent asked to it, and were they there."""

    verb = forms.Radios(label="What became of it?", reveals={Verb.HOLD.value: ("invited", "came")})
    invited = forms.Radios(
        label="Was the parent invited?",
        choices=[(one.value, INVITED_WORDS[one]) for one in Invited],
        missing="Say whether the parent was invited",
        required=False,
        why=_WHY_INVITED,
    )
    came = forms.Radios(
        label="Was the parent there?",
        choices=[(one.value, CAME_WORDS[one]) for one in Came],
        missing="Say whether the parent was there",
        required=False,
    )
    at = forms.DateTimeField(label="When was it, or when will it be?")
    words = forms.TextArea(
        label="What was said and decided, in short?",
        hint=f"Promises have a page of their own: they come next. {HUB_READS}",
        required=False,
        rows=4,
        coach=True,
    )
    people = forms.TextArea(label="Who was there?", hint="One on each line: name, role, agency", required=False, rows=4)
    chair = forms.CharField(label="Who was in the chair?", required=False)
    spoke = forms.CharField(
        label="Who spoke for the parent?", hint="Themselves, you, somebody else, nobody", required=False
    )
    folded = ("people", "chair", "spoke")
    fold = "Add who was there"

    def __init__(self, data: Any = None, *, state: State, at: datetime, version: int) -> None:
        super().__init__(data, once=True, version=version)
        verbs: Any = self.fields["verb"]
        verbs.choices = [(verb.value, VERB_WORDS[verb]) for verb in MOVES[state]]
        self.fields["at"].initial = at
        if len(verbs.choices) == 1:
            verbs.initial = verbs.choices[0][0]


class ViewForm(forms.Drafted):
    """The parent's words. Never coached: they are theirs."""

    moment = forms.Radios(label="Which of these is it?", choices=[(one.value, MOMENT_WORDS[one]) for one in Moment])
    words = forms.TextArea(
        label="In the parent’s own words",
        hint="Word for word. It stays in the charity’s file: no partner reads it here.",
        missing="Write down what they said",
        rows=6,
        why=_WHY_VIEW,
    )
    person = forms.Radios(label="Whose words are they?", required=False)

    def __init__(self, data: Any = None, *, people: list[tuple[str, str]], moment: str) -> None:
        super().__init__(data, once=True)
        self.fields["person"].choices = people  # type: ignore[attr-defined]
        self.fields["moment"].initial = moment


class MinutesForm(forms.Form):
    on = forms.DateField(label="When did the minutes come?")

    def __init__(self, data: Any = None, *, version: int) -> None:
        super().__init__(data, version=version)
