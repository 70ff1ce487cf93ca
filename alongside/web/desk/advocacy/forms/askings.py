"""What is put to somebody who owes an answer, and the answer."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from alongside.advocacy.rules.askings import RESULT_WORDS, Kind, Result, State, Verb
from alongside.web.design import forms
from alongside.web.desk.advocacy.forms.folding import Folding, offer
from alongside.words import queries as words

OURS = "It stays in the charity’s file."
_WHY_LADDER = forms.Why(
    "Asking kindly and in writing helps most. Each step has its own page to read back on.", "000 §3.3; 001"
)
_WHY_TOLD = forms.Why("Tell them first, unless that would put a child in more danger.", "004; golden rule 2, DfE 2024")
_WHY_MINUTES = forms.Why(
    "Minutes are read for years. The minutes stay; the parent’s account stands beside.", "000 §4.3"
)


class ChallengeForm(Folding):
    step = forms.Radios(label="Which step do you take?", why=_WHY_LADDER)
    said = forms.TextArea(
        label="What did you say?",
        hint=f"What was promised, what has happened, what you ask for. {OURS}",
        missing="Write down what you said",
        rows=4,
        coach=True,
    )
    to_whom = forms.CharField(label="To whom?", hint="Name and role", required=False)
    on = forms.DateField(label="When?", hint="Leave it empty for today", required=False)
    due_on = forms.DateField(
        label="By when did you ask for an answer?",
        hint="Leave it empty and the usual time counts, where there is one.",
        required=False,
    )
    folded = ("to_whom", "on", "due_on")
    fold = "Add to whom, when, and by when"

    def __init__(self, data: Any = None, *, ladder: str, step: str, now: datetime) -> None:
        super().__init__(data, once=True)
        offer(self, "step", ladder, timezone.localdate(now))
        self.fields["step"].initial = step


class AgencyForm(forms.Form):
    """Whom it concerns, before the ladder can be shown."""

    agency = forms.Radios(label="Who does not do what they said?")

    def __init__(self, data: Any = None, *, now: datetime) -> None:
        super().__init__(data)
        offer(self, "agency", "promise_agency", timezone.localdate(now))


class ReferChildForm(Folding):
    said = forms.TextArea(
        label="What did you tell them?",
        hint=f"What was seen and said, and why a child may be badly harmed. {OURS}",
        missing="Write down what you told them",
        rows=5,
        coach=True,
    )
    told = forms.Radios(
        label="Was the parent told?",
        choices=[("told", "Yes"), ("not_told", "No: it would not have been safe, or there was no time")],
        reveals={"not_told": "why_not_told"},
        why=_WHY_TOLD,
    )
    why_not_told = forms.TextArea(label="Why not?", missing="Say why the parent was not told", required=False, rows=2)
    child = forms.Radios(label="About which child?", required=False)
    agency = forms.Select(label="To which agency?", initial="social_care")
    to_whom = forms.CharField(label="To whom?", hint="Name and role, or the team", required=False)
    at = forms.DateTimeField(label="When?", hint="It is set to now")
    folded = ("child", "agency", "to_whom", "at")
    fold = "Add which child, to whom, and when"

    def __init__(self, data: Any = None, *, children: list[tuple[str, str]], now: datetime) -> None:
        super().__init__(data, once=True)
        offer(self, "agency", "promise_agency", timezone.localdate(now))
        self.fields["child"].choices = children  # type: ignore[attr-defined]
        self.fields["child"].initial = children[0][0] if len(children) == 1 else None
        self.fields["at"].initial = now


class MendForm(Folding):
    minutes_say = forms.TextArea(
        label="What do the minutes say?", hint="Copy the sentence", missing="Copy what the minutes say", rows=3
    )
    said = forms.TextArea(
        label="What does the parent say happened?",
        hint="In their own words",
        missing="Write down what the parent says",
        rows=3,
        why=_WHY_MINUTES,
    )
    agency = forms.Select(label="Whose minutes are they?", initial="social_care")
    person = forms.Radios(label="Whose words are they?", required=False)
    to_whom = forms.CharField(label="Who was asked to correct them?", hint="Name and role", required=False)
    on = forms.DateField(label="When were they asked?", hint="Leave it empty for today", required=False)
    folded = ("agency", "person", "to_whom", "on")
    fold = "Add whose words, who was asked, and when"

    def __init__(self, data: Any = None, *, people: list[tuple[str, str]], now: datetime) -> None:
        super().__init__(data, once=True)
        offer(self, "agency", "promise_agency", timezone.localdate(now))
        self.fields["person"].choices = people  # type: ignore[attr-defined]


_VERBS = {
    State.WAITING: ((Verb.ANSWER, "An answer came"), (Verb.LET_GO, "We let it go")),
    State.ANSWERED: ((Verb.ANSWER, "Another answer came"), (Verb.ASK_ON, "We asked on: this is not enough")),
    State.LET_GO: ((Verb.ASK_ON, "We asked again"),),
}


class AnswerForm(Folding):
    verb = forms.Radios(label="What happened?", reveals={Verb.ANSWER.value: "result", Verb.ASK_ON.value: "due_on"})
    result = forms.Radios(label="What is the answer?", missing="Choose what the answer is", required=False)
    due_on = forms.DateField(label="By when did you ask for an answer?", required=False)
    words = forms.TextArea(label="What did they say?", hint=OURS, required=False, rows=3, coach=True)
    from_whom = forms.CharField(label="Who answered?", hint="Name and role", required=False)
    on = forms.DateField(label="When?", hint="Leave it empty for today", required=False)
    folded = ("from_whom", "on")
    fold = "Add who answered, and when"

    def __init__(self, data: Any = None, *, kind: Kind, state: State, version: int, now: datetime) -> None:
        super().__init__(data, once=True, version=version)
        fields: Any = self.fields
        fields["verb"].choices = [(verb.value, said) for verb, said in _VERBS[state]]
        fields["verb"].initial = _VERBS[state][0][0].value
        if kind is Kind.CHILD_PROTECTION:
            today = timezone.localdate(now)
            fields["result"].choices = words.choices("referral_decision", today)
            fields["result"].hints = words.hints("referral_decision", today)
        else:
            fields["result"].choices = [(one.value, RESULT_WORDS[one]) for one in Result]
