"""The form of one contact. Written standing in a street, with one thumb: two answers are enough."""

from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from django.utils import timezone

from alongside.support.actions import ChoiceAnswer, Chosen, ConsentAnswer
from alongside.support.rules import MODE_WORDS, OUTCOME_WORDS, Mode, Outcome
from alongside.web.design import forms
from alongside.words import queries as words

NOBODY = "none"
_WHY_CHOICE = forms.Why(
    "A parent chooses. A no is an answer too, it is written as theirs, and the door stays open.", "000 §4.1"
)
_WHY_EXPLAINED = forms.Why("So that nobody learns later, from somebody else, what was never said at the start.", "004")
_WHY_TELL = forms.Why("The letter to them says that support was offered. It says more only if the parent agrees.")


_REACHED = "Only if you spoke with them. Leave it empty after an attempt."
_HAPPENED = forms.Section("What happened", ("person", "mode", "outcome", "at", "minutes", "words"))
_OUTSIDE = forms.Section("If it was not a way or a time they said is safe", ("why_outside_rules",))


class ContactForm(forms.Form):
    """Any contact or attempt."""

    person = forms.Radios(label="Who was it with?")
    mode = forms.Select(label="How?", choices=[(m.value, MODE_WORDS[m]) for m in Mode], initial=Mode.VOICE.value)
    outcome = forms.Radios(label="What came of it?", choices=[(o.value, OUTCOME_WORDS[o]) for o in Outcome])
    at = forms.DateTimeField(
        label="When?", hint="It is set to now. Change it if it was earlier, like 27 3 2026 and 4.15pm"
    )
    minutes = forms.Integer(label="How many minutes?", required=False, max_value=1440)
    words = forms.TextArea(
        label="What was said, and what you promised",
        hint="What they said in their own words, with the marks around it. What you think goes in another sentence.",
        required=False,
        rows=6,
        coach=True,
    )
    why_outside_rules = forms.TextArea(
        label="How did it come about?",
        hint="It is kept all the same. Your service manager is told, so that somebody thinks about it with you.",
        required=False,
        rows=2,
    )
    sections: ClassVar[tuple[forms.Section, ...]] = (_HAPPENED, _OUTSIDE)

    def __init__(self, data: Any = None, *, people: list[tuple[str, str]], now: datetime) -> None:
        super().__init__(data, once=True)
        self.fields["person"].choices = [*people, (NOBODY, "Somebody else, such as a teacher")]  # type: ignore[attr-defined]
        self.fields["person"].initial = people[0][0] if people else NOBODY
        self.fields["at"].initial = now

    @property
    def about(self) -> UUID | None:
        """The person of the family it was with, if it was one."""
        chosen = self.cleaned_data["person"]
        return None if chosen == NOBODY else UUID(chosen)

    def told(self) -> dict[str, Any]:
        """The answers that go to the action as they are."""
        names = ("at", "minutes", "words", "why_outside_rules", "once")
        return {name: self.cleaned_data[name] for name in names} | {"explained": self.cleaned_data.get("explained", ())}

    def chosen(self) -> Chosen:
        given = self.cleaned_data
        answer, tell = given.get("choice"), given.get("tell_referrer")
        return Chosen(
            answer=ChoiceAnswer(answer) if answer else None,
            words=given.get("choice_words", ""),
            ask_again_on=self._again(answer),
            tell_referrer=ConsentAnswer(tell) if tell else None,
        )

    def _again(self, answer: str | None) -> date | None:
        names = {ChoiceAnswer.THINKING.value: "think_until_on", ChoiceAnswer.DECLINED.value: "ask_again_on"}
        found: date | None = self.cleaned_data.get(names[answer]) if answer in names else None
        return found


class ContactAndChoiceForm(ContactForm):
    """While what they would like is still open."""

    choice = forms.Radios(
        label="Would they like support?",
        required=False,
        choices=[
            (ChoiceAnswer.ACCEPTED.value, "Yes, they would like support"),
            (ChoiceAnswer.THINKING.value, "They would like time to think"),
            (ChoiceAnswer.DECLINED.value, "Not now: they are still welcome"),
        ],
        reveals={ChoiceAnswer.THINKING.value: "think_until_on", ChoiceAnswer.DECLINED.value: "ask_again_on"},
        why=_WHY_CHOICE,
    )
    think_until_on = forms.DateField(label="When shall we ask again?", required=False)
    ask_again_on = forms.DateField(
        label="May we ask again, and when?", hint="Leave it empty if they would rather ring us", required=False
    )
    choice_words = forms.TextArea(label="How they put it", required=False, rows=2)
    sections: ClassVar[tuple[forms.Section, ...]] = (
        _HAPPENED,
        forms.Section("What they chose", ("choice", "choice_words"), _REACHED),
        _OUTSIDE,
    )


class FirstContactForm(ContactAndChoiceForm):
    """While the family's first contact is due."""

    explained = forms.Checkboxes(label="What did you explain?", required=False, why=_WHY_EXPLAINED)
    tell_referrer = forms.Radios(
        label="May the person who referred them be told whether they took it up?",
        hint="Leave it empty if you did not ask.",
        required=False,
        choices=[
            (ConsentAnswer.AGREES.value, "Yes, they agree"),
            (ConsentAnswer.DISAGREES.value, "No"),
        ],
        why=_WHY_TELL,
    )

    sections: ClassVar[tuple[forms.Section, ...]] = (
        _HAPPENED,
        forms.Section("If this was the first contact", ("explained",), _REACHED),
        forms.Section("What they chose", ("choice", "choice_words", "tell_referrer")),
        _OUTSIDE,
    )

    def __init__(self, data: Any = None, *, people: list[tuple[str, str]], now: datetime) -> None:
        super().__init__(data, people=people, now=now)
        today = timezone.localdate(now)
        self.fields["explained"].choices = words.choices("explained", today)  # type: ignore[attr-defined]
        self.fields["explained"].hints = words.hints("explained", today)  # type: ignore[attr-defined]


def form_for(*, first: bool, settled: bool) -> type[ContactForm]:
    """Nobody is asked again what is settled."""
    if first:
        return FirstContactForm
    return ContactForm if settled else ContactAndChoiceForm
