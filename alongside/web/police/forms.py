"""One small form a step. At the worker’s door each also asks who told it, how and when. Shape only."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django.utils import timezone

from alongside.intelligence.rules import HoldKind, Verb
from alongside.web.design import forms
from alongside.words import queries as words

if TYPE_CHECKING:
    from alongside.intelligence.queries import Paper

# Where the newest row counts, two people at once must see each other; the others stand beside each other.
_NEWEST_COUNTS = frozenset({Verb.GRADE, Verb.HANDLING, Verb.REFERENCE, Verb.HOLD, Verb.LIFT, Verb.SAY_BACK})
_GRADE_WHY = forms.Why("The grade is the police’s own. Nobody here works one out or changes it.", "003, Diagram Three")


class StepForm(forms.Form):
    """`lists` says which questions take their answers from a dated list."""

    verb: ClassVar[Verb]
    lists: ClassVar[Mapping[str, str]] = {}

    told_by = forms.CharField(label="Who told you?", hint="Name, rank or desk", missing="Say who told you")
    how = forms.Radios(label="How did they tell you?")
    at = forms.DateTimeField(
        label="When?", hint="It is set to now. Change it if it was earlier, like 27 3 2026 and 4.15pm"
    )

    def __init__(self, data: Any = None, *, paper: "Paper", now: datetime) -> None:
        version = paper.submission.version if self.verb in _NEWEST_COUNTS else None
        super().__init__(data, once=True, version=version)
        self.officer = paper.given is not None
        self.now = now
        self.order_fields([name for name in self.fields if name not in _TOLD] + list(_TOLD))
        today = timezone.localdate(now)
        given: Any = self.fields
        for name, list_ in {**self.lists, "how": "police_told_how"}.items():
            given[name].choices = words.choices(list_, today)
            given[name].hints = words.hints(list_, today)
        given["at"].initial = now
        if self.officer:
            for name in _TOLD:
                del self.fields[name]
        self.choose(paper)

    def choose(self, paper: "Paper") -> None:
        """Answers that come from the paper itself."""

    def known(self) -> dict[str, Any]:
        """How this step is known, as the act takes it."""
        given = self.cleaned_data
        if self.officer:
            return {"at": self.now}
        return {name: given[name] for name in _TOLD}


_TOLD = ("told_by", "how", "at")


class ReceiveForm(StepForm):
    verb = Verb.RECEIVE


class GradeForm(StepForm):
    verb = Verb.GRADE
    lists: ClassVar[Mapping[str, str]] = {
        "source": "police_source",
        "information": "police_information",
        "handling": "police_handling",
    }

    source = forms.Radios(label="Source", why=_GRADE_WHY)
    information = forms.Radios(label="Information")
    handling = forms.Radios(label="Handling", reveals={"C": "words"})
    words = forms.TextArea(
        label="What are the conditions?", missing="Say what the conditions are", required=False, rows=3
    )


class HandlingForm(StepForm):
    verb = Verb.HANDLING
    words = forms.TextArea(label="How must it be handled from now on?", missing="Say how it must be handled", rows=3)


class ReferenceForm(StepForm):
    verb = Verb.REFERENCE
    words = forms.CharField(label="Investigation reference", missing="Write the reference", width="20")


class OutcomeForm(StepForm):
    verb = Verb.OUTCOME
    lists: ClassVar[Mapping[str, str]] = {"outcome": "police_outcome"}

    outcome = forms.Radios(
        label="What came of it?",
        hint="There may be several: write each down by itself.",
        why=forms.Why("None is better than another, and one does not lead to the next.", "003, Diagram Three"),
    )
    words = forms.TextArea(
        label="Anything to add?", hint="The family’s worker reads this. A parent does not.", required=False, rows=3
    )


class SayBackForm(StepForm):
    verb = Verb.SAY_BACK
    say_optional = False
    lists: ClassVar[Mapping[str, str]] = {"code": "say_back"}

    code = forms.Radios(
        label="What may be said to whoever told it?",
        hint="The family’s worker says exactly these words. Choose one, or write your own below, or both.",
        required=False,
        why=forms.Why(
            "People tell what they see because they believe that something will come of it.",
            "000 §4.6",
        ),
    )
    words = forms.TextArea(
        label="In your own words",
        hint="Short and plain. Nothing that shows who told it, and nothing that asks them to find out more.",
        required=False,
        rows=3,
        coach=True,
    )


class HoldForm(StepForm):
    verb = Verb.HOLD
    kind = forms.Radios(
        label="Why may only “received” be said?",
        choices=[
            (HoldKind.WITNESS.value, "Somebody may be a witness"),
            (HoldKind.NOT_BEFORE.value, "Not before a day"),
        ],
        reveals={HoldKind.NOT_BEFORE.value: "until_on"},
    )
    until_on = forms.DateField(
        label="Not before which day?", hint="It goes on until an officer lifts it, even after that day.", required=False
    )
    words = forms.TextArea(label="Anything the family’s worker must know?", required=False, rows=3)


class LiftForm(StepForm):
    verb = Verb.LIFT
    hold = forms.Radios(label="Which hold is lifted?")
    words = forms.TextArea(label="Why?", required=False, rows=2)

    def choose(self, paper: "Paper") -> None:
        given: Any = self.fields
        given["hold"].choices = [(str(row.pk), hold_words(row)) for row in paper.standing]
        if len(paper.standing) == 1:
            given["hold"].initial = str(paper.standing[0].pk)


class ExhibitForm(StepForm):
    verb = Verb.EXHIBIT
    mark = forms.CharField(label="Exhibit mark", hint="The finder’s initials and a number, like JS/1", width="20")
    what = forms.TextArea(label="What is it?", rows=2)
    found_by = forms.CharField(label="Who found it?", required=False)
    found_where = forms.CharField(label="Where and when was it found?", required=False)
    seal = forms.CharField(label="Seal or bag number", required=False, width="20")


class PassForm(StepForm):
    verb = Verb.HAND_ON
    exhibit = forms.Radios(label="Which exhibit?")
    to_whom = forms.CharField(label="Who has it now, or where is it kept?")
    from_whom = forms.CharField(label="From whom?", required=False)
    seal_whole = forms.Radios(
        label="Was the seal whole?", choices=[("yes", "Yes"), ("no", "No")], required=False, inline=True
    )
    why = forms.CharField(label="Why?", required=False)

    def choose(self, paper: "Paper") -> None:
        given: Any = self.fields
        given["exhibit"].choices = [(str(row.pk), row.mark) for row in paper.exhibits]
        if len(paper.exhibits) == 1:
            given["exhibit"].initial = str(paper.exhibits[0].pk)


class MarkForm(StepForm):
    verb = Verb.MARK
    lists: ClassVar[Mapping[str, str]] = {"code": "disclosure_mark"}

    what = forms.CharField(label="What is it?", hint="As it will stand in the schedule")
    code = forms.Radios(label="How is it marked?")
    words = forms.TextArea(label="Why?", required=False, rows=2)


def hold_words(row: Any) -> str:
    """A hold in a few words."""
    if row.kind == HoldKind.WITNESS or row.until_on is None:
        return "Somebody may be a witness"
    return f"Not before {row.until_on.day} {row.until_on:%B %Y}"


FORMS: dict[Verb, type[StepForm]] = {
    kind.verb: kind
    for kind in (
        ReceiveForm, GradeForm, HandlingForm, ReferenceForm, OutcomeForm, SayBackForm, HoldForm, LiftForm, ExhibitForm,
        PassForm, MarkForm,
    )
}  # fmt: skip
