"""The forms of the log. Three answers are enough; the rest is folded away until somebody wants it."""

from uuid import UUID

from alongside.observations.actions import Noticed
from alongside.observations.rules import (
    HOW_WORDS,
    PRECISION_WORDS,
    QUESTIONS,
    Answer,
    Ask,
    Happened,
    How,
    Precision,
    Question,
    asks_in,
)
from alongside.web.design import forms

_ANSWERS = [(Answer.YES.value, "Yes"), (Answer.NO.value, "No"), (Answer.UNSURE.value, "I am not sure")]
NEVER = "Never ask a parent or a child to find out, follow, message or log in."


def _question(place: int) -> forms.Radios:
    asked = QUESTIONS[place]
    return forms.Radios(
        label=asked.words,
        choices=_ANSWERS,
        hints={Answer.YES.value: asked.step, Answer.UNSURE.value: asked.doubt},
        reveals={Answer.YES.value: f"{asked.question.value}_done"},
    )


def _done() -> forms.CharField:
    return forms.CharField(label="What was done?", hint="For example: rang 999 at 16:05", required=False)


class FirstForm(forms.Form):
    """The three questions."""

    danger = _question(0)
    danger_done = _done()
    crime = _question(1)
    crime_done = _done()
    harm = _question(2)
    harm_done = _done()

    def answers(self) -> dict[Question, Answer]:
        return {question: Answer(self.cleaned_data[question.value]) for question in Question}

    def steps(self) -> dict[Question, str]:
        return {question: self.cleaned_data[f"{question.value}_done"] for question in Question}


class WriteForm(forms.Drafted):
    """One entry."""

    words = forms.TextArea(
        label="What happened?",
        hint="Write what was said and what was seen, word for word. Do not ask about it and do not explain it here.",
        missing="Write down what happened",
        rows=6,
        why=forms.Why("Their own words count. What anybody makes of them has its own place.", "000 §4.6"),
    )
    how = forms.Radios(
        label="How do you know about it?",
        choices=[(how.value, HOW_WORDS[how]) for how in How],
        reveals={How.TOLD.value: "told_by"},
    )
    told_by = forms.CharField(label="Who told you?", required=False)
    how_true = forms.TextArea(
        label="How do you know it is true?",
        hint="“I don’t know” is a good answer.",
        missing="Say how you know it is true. “I don’t know” is an answer",
        rows=2,
        why=forms.Why("A court may read this one day. It helps to show how each thing is known.", "000 §4.6"),
    )
    precision = forms.Radios(
        label="When did it happen?",
        required=False,
        choices=[(precision.value, PRECISION_WORDS[precision]) for precision in Precision],
        reveals={
            Precision.EXACT.value: "happened_at",
            Precision.RANGE.value: ("happened_from", "happened_until"),
            Precision.VAGUE.value: "when_words",
        },
    )
    happened_at = forms.DateTimeField(label="The day and the time", required=False, missing="Enter when it happened")
    happened_from = forms.DateTimeField(label="From", required=False, missing="Enter from when")
    happened_until = forms.DateTimeField(label="Until", required=False, missing="Enter until when")
    when_words = forms.CharField(
        label="When was it, roughly?", hint="As they said it: “after tea, the day of the match”", required=False,
        missing="Write when it was, the way they said it",
    )  # fmt: skip
    where_words = forms.CharField(label="Where was it?", required=False)
    who_was_there = forms.CharField(label="Who was there?", required=False)
    interpretation = forms.TextArea(
        label="What do you make of it?", hint=f"What you think, apart from what was said. {NEVER}", required=False,
        rows=3, coach=True,
    )  # fmt: skip
    could_be_wrong = forms.TextArea(label="How could it be wrong?", required=False, rows=2)

    FOLDED = ("where_words", "who_was_there", "interpretation", "could_be_wrong")

    def noticed(self) -> Noticed:
        given = self.cleaned_data
        return Noticed(
            words=given["words"], how=How(given["how"]), how_true=given["how_true"], happened=self._happened(),
            interpretation=given["interpretation"], could_be_wrong=given["could_be_wrong"],
            told_by=given["told_by"] if given["how"] == How.TOLD else "", where=given["where_words"],
            who_was_there=given["who_was_there"],
        )  # fmt: skip

    def _happened(self) -> Happened:
        given = self.cleaned_data
        precision = Precision(given["precision"] or Precision.UNKNOWN)
        return Happened(
            precision,
            given["happened_at"] if precision is Precision.EXACT else given["happened_from"],
            given["happened_until"],
            given["when_words"] if precision is Precision.VAGUE else "",
        )

    @property
    def asks(self) -> list[Ask]:
        """Phrases that may ask somebody to find something out, for the words beside the form."""
        names = ("words", "interpretation", "how_true", "could_be_wrong", "who_was_there")
        return [ask for name in names for ask in asks_in(str(self[name].value() or ""))]

    @property
    def folded_open(self) -> bool:
        """What somebody filled in, or must mend, is not hidden from them."""
        return any(self[name].value() or (self.is_bound and self.errors.get(name)) for name in self.FOLDED)


class ParentForm(WriteForm):
    """Filled in beside a parent: the questions are put to them."""

    said_by = forms.Radios(label="Whose words are these?")
    words = forms.TextArea(
        label="What did you notice?",
        hint="Tell it the way you would tell a friend. We write it down in your words.",
        missing="Write down what they noticed, in their words",
        rows=6,
        why=forms.Why("Your own words count. Nobody will change them.", "000 §4.6"),
    )
    field_order = ("said_by",)


class CarerForm(WriteForm):
    """Foster and residential carers."""

    words = forms.TextArea(
        label="What happened?",
        hint="Write what you saw, and what was said, word for word. Do not question the child about it.",
        missing="Write down what happened",
        rows=6,
        why=forms.Why("What a child says freely counts. Questions can harm it.", "000 §4.6"),
    )


def write_form(*, carer: bool, beside: bool) -> type[WriteForm]:
    if carer:
        return CarerForm
    return ParentForm if beside else WriteForm


def draft_name(*, carer: bool, beside: bool) -> str:
    """Under which name the drafts of a form are kept."""
    if carer:
        return "carer"
    return "parent" if beside else "worker"


def number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def key_of(text: str | None) -> UUID | None:
    """An id out of an address; nothing where it is none."""
    try:
        return UUID(text or "")
    except ValueError:
        return None


class MissedForm(forms.Form):
    """One that the machine missed."""

    kind = forms.Select(label="What is it?", required=False, empty="Nothing was missed")
    raw = forms.CharField(
        label="How is it written above?", hint="Type it exactly as it is written above", required=False
    )


class PracticeForm(forms.Form):
    words = forms.TextArea(
        label="Try it: what happened?", hint="Use invented names. Nothing you type here is kept.", rows=5,
        missing="Write a sentence or two to try it",
    )  # fmt: skip
