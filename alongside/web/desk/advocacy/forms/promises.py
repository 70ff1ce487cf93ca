"""A promise, and what became of it."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from alongside.advocacy.rules.promises import MOVES, VERB_WORDS, State, Verb
from alongside.web.design import forms
from alongside.web.desk.advocacy.forms.folding import Folding, offer

HUB_READS = "Partners tied to the family read this. What the parent says of it has its own place."
_WHY_DUE = forms.Why("A promise with a day can be asked for on that day. Without one it slides.", "001, second finding")


class PromiseForm(Folding, forms.Drafted):
    """Two answers are enough: who, and what. A promise without a day is a promise all the same."""

    agency = forms.Select(label="Who promised?")
    what = forms.TextArea(
        label="What did they promise?",
        hint=f"As they said it. {HUB_READS}",
        missing="Write down what was promised",
        rows=3,
        coach=True,
    )
    due_on = forms.DateField(
        label="By when?", hint="Leave it empty if no day was named: the page will say so.", required=False, why=_WHY_DUE
    )
    owner = forms.CharField(label="Who said it?", hint="Name and role", required=False)
    made_on = forms.DateField(label="When was it promised?", hint="Leave it empty for today", required=False)
    how = forms.Select(label="How was it promised?", required=False, empty="Not known")
    folded = ("owner", "made_on", "how")
    fold = "Add who said it, when and how"

    def __init__(self, data: Any = None, *, now: datetime, at_meeting: bool = False) -> None:
        super().__init__(data, once=True)
        today = timezone.localdate(now)
        offer(self, "agency", "promise_agency", today)
        offer(self, "how", "promise_how", today)
        if at_meeting:
            self.fields["how"].initial = "meeting"
            self.fields["made_on"].help_text = "Leave it empty for the day of the meeting"


class BecameForm(Folding):
    """What became of a promise. Only what can become of it stands there."""

    verb = forms.Radios(label="What became of it?", reveals={Verb.ASK.value: "due_on"})
    due_on = forms.DateField(label="By when now?", hint="Leave it empty if no day was named", required=False)
    words = forms.TextArea(label="Is there anything to add?", hint=HUB_READS, required=False, rows=2, coach=True)
    on = forms.DateField(label="When was that?", hint="Leave it empty for today", required=False)
    told_how = forms.Radios(label="How do we know?", required=False)
    folded = ("on", "told_how")
    fold = "Add when, and how we know"

    def __init__(self, data: Any = None, *, state: State, version: int, now: datetime) -> None:
        super().__init__(data, once=True, version=version)
        verbs: Any = self.fields["verb"]
        verbs.choices = [(verb.value, VERB_WORDS[verb]) for verb in MOVES[state]]
        offer(self, "told_how", "told_how", timezone.localdate(now))

    def offer_after(self, state: State, also: str) -> None:
        """After somebody else was first: what can become of it now, with what they chose and what was chosen here."""
        verbs: Any = self.fields["verb"]
        shown = [verb for verb in Verb if verb in MOVES[state] or verb.value in (also, self.cleaned_data["verb"])]
        verbs.choices = [(verb.value, VERB_WORDS[verb]) for verb in shown]


class TapForm(forms.Form):
    """One tap on a list: what became of it, today."""

    def __init__(self, data: Any = None, *, version: int = 0) -> None:
        super().__init__(data, once=True, version=version)

    def verb(self) -> Verb | None:
        """The button that was pressed; none for anything else."""
        said = self.data.get("verb", "")
        return Verb(said) if said in {verb.value for verb in Verb} else None


class EffectForm(forms.Form):
    words = forms.TextArea(
        label="What did it do to the child and the family?",
        hint="In the parent’s own words. It stays in the charity’s file.",
        missing="Write down what they said",
        rows=4,
        why=forms.Why("A broken promise is not a line in a plan: it is a night without sleep.", "001; 004"),
    )
    person = forms.Radios(label="Who says so?", required=False)

    def __init__(self, data: Any = None, *, people: list[tuple[str, str]]) -> None:
        super().__init__(data, once=True)
        self.fields["person"].choices = people  # type: ignore[attr-defined]
