"""The small forms of an episode: police, the search, a conversation, and a word of why."""

from datetime import datetime
from typing import Any, ClassVar

from alongside.missing.actions import Conversation, ToldPolice
from alongside.missing.rules import (
    NUMBER_WORDS,
    RISK_WORDS,
    TALK_WORDS,
    WHO_WORDS,
    WHOSE_WORDS,
    Number,
    Risk,
    Talk,
    Who,
    Whose,
)
from alongside.web.design import forms

_AT = "It is set to now. Change it if it was earlier, like 27 3 2026 and 4.15pm"


class StepForm(forms.Form):
    """`at` is set to now. Answers named in `FOLDED` stand behind “Add more”."""

    FOLDED: ClassVar[tuple[str, ...]] = ()
    MORE: ClassVar[str] = "Add more"

    def __init__(self, data: Any = None, *, now: datetime) -> None:
        super().__init__(data, once=True)
        if "at" in self.fields:
            self.fields["at"].initial = now

    @property
    def first(self) -> list[str]:
        return [bound.name for bound in self._standing() if bound.name not in self.FOLDED]

    @property
    def folded_open(self) -> bool:
        """What somebody filled in, or must mend, is not hidden from them."""
        stands = self.is_bound or getattr(self, "carries_on", False)
        return stands and any(self[name].value() or self.errors.get(name) for name in self.FOLDED)


class ReportForm(StepForm):
    """Police were told. It stands in the hub record."""

    FOLDED = ("at", "risk", "officer", "words", "told_by")
    MORE = "Add more: when, what police called the risk, who you spoke with"

    number = forms.Radios(label="How were police told?", choices=[(n.value, NUMBER_WORDS[n]) for n in Number])
    reference = forms.CharField(
        label="Which reference did they give?", hint="Leave it empty if they gave none", required=False, width="20"
    )
    at = forms.DateTimeField(label="When?", hint=_AT)
    risk = forms.Select(
        label="What did police call the risk?", choices=[(r.value, RISK_WORDS[r]) for r in Risk], required=False,
        empty="Choose one",
        why=forms.Why("Police set it. If it seems too low, ask them to look again.", "College of Policing"),
    )  # fmt: skip
    officer = forms.CharField(label="Who did you speak with?", hint="Name, number or desk", required=False)
    words = forms.TextArea(
        label="What were police told, and what did they say?",
        hint="Partners in the hub can read this. What the parent thinks of it belongs to the episode, not here.",
        required=False,
        rows=3,
        coach=True,
    )
    told_by = forms.CharField(label="Who told police, if it was not you?", required=False)

    def said(self) -> ToldPolice:
        given = self.cleaned_data
        return ToldPolice(
            at=given["at"], number=Number(given["number"]), reference=given["reference"], officer=given["officer"],
            risk=Risk(given["risk"] or Risk.NOT_KNOWN), words=given["words"], told_by=given["told_by"],
        )  # fmt: skip


class SearchForm(StepForm):
    """One thing somebody did to find the child."""

    FOLDED = ("at", "told_by")
    MORE = "Add more: when, and who told you"

    who = forms.Radios(label="Who did something?", choices=[(w.value, WHO_WORDS[w]) for w in Who])
    words = forms.TextArea(
        label="What did they do?",
        hint="Rang round friends, drove to the park, put the light on. What police did, and what they did not.",
        missing="Write down what was done",
        rows=3,
        coach=True,
    )
    at = forms.DateTimeField(label="When?", hint=_AT)
    told_by = forms.CharField(label="Who told you?", required=False)


class TalkForm(StepForm, forms.Drafted):
    """One step of a return conversation."""

    FOLDED = ("whose", "at", "independent")
    MORE = "Add more: whose conversation it was, when, and who led it"

    came = forms.Radios(
        label="What came of it?",
        choices=[(talk.value, TALK_WORDS[talk]) for talk in Talk if talk is not Talk.NONE],
        why=forms.Why(
            "Every child who was missing is offered a talk with somebody who is not police, within 72 hours of the "
            "return. They may say no, and may say yes later.",
            "DfE 2014",
        ),
    )
    with_whom = forms.CharField(label="With whom?", hint="Name and agency", required=False)
    words = forms.TextArea(
        label="In their words", hint="Why yes, why no, why later; never what a child told in confidence.",
        required=False, rows=3, coach=True,
    )  # fmt: skip
    whose = forms.Radios(
        label="Whose conversation is it?",
        choices=[(whose.value, WHOSE_WORDS[whose]) for whose in Whose],
        initial=Whose.CHILD.value,
    )
    at = forms.DateTimeField(label="When?", hint=_AT)
    independent = forms.Radios(
        label="Is the person who talks with them independent: not police, and not one of their carers?",
        choices=[("yes", "Yes"), ("no", "No"), ("", "Not known")],
        required=False,
        initial="",
    )

    def said(self) -> Conversation:
        given = self.cleaned_data
        return Conversation(
            whose=Whose(given["whose"]), came=Talk(given["came"]), at=given["at"], with_whom=given["with_whom"],
            independent={"yes": True, "no": False}.get(given["independent"]), words=given["words"],
        )  # fmt: skip


class UnreportedForm(StepForm):
    """Not reported, and the parent's reason."""

    words = forms.TextArea(
        label="Why not, in their own words?",
        hint="“They did not want to say” is an answer. There are good reasons; nobody is blamed for any.",
        missing="Write down why, in their words. “They did not want to say” is an answer",
        rows=3,
        why=forms.Why(
            "Some parents are afraid of what comes after a report. Only if we know that can we help with it.",
            "003, Appendix A, scenario 11",
        ),
    )
    told_by = forms.CharField(label="Who told you?", required=False)


class WordsForm(StepForm):
    """A word of why; it may be left empty."""

    words = forms.TextArea(label="Is there anything to add?", required=False, rows=2, coach=True)


class WhyForm(StepForm):
    """A word of why."""

    words = forms.TextArea(label="What happened?", missing="Say in a few words what happened", rows=2)
