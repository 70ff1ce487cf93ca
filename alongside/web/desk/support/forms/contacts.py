"""The form of one contact. Written standing in a street, with one thumb: two answers are enough."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, ClassVar

from django.utils import timezone

from alongside.support.actions import ChoiceAnswer, Chosen, ConsentAnswer
from alongside.support.rules import OUTCOME_WORDS, Outcome
from alongside.web.design import forms
from alongside.web.desk.support.forms.choosing import NOBODY, Choices, WithWhom
from alongside.words import queries as words

_WHY_CHOICE = forms.Why(
    "A parent chooses. A no is an answer too, it is written as theirs, and the door stays open.", "000 §4.1"
)
_WHY_EXPLAINED = forms.Why("So that nobody learns later, from somebody else, what was never said at the start.", "004")
_WHY_TELL = forms.Why("The letter to them says that support was offered. It says more only if the parent agrees.")


_REACHED = "Only if you spoke with them. Leave it empty after an attempt."
_HAPPENED = forms.Section("What happened", ("person", "mode", "outcome", "happened_at", "minutes", "words"))
_WHY_DIMENSIONS = forms.Why(
    "So that the service can show what this work is made of. Leave it empty when you are in a hurry.",
    "003, Diagram Two",
)


class ContactForm(WithWhom, forms.Drafted):
    """Any contact or attempt. What is folded away is for a quieter moment."""

    outcome = forms.Radios(label="What came of it?", choices=[(o.value, OUTCOME_WORDS[o]) for o in Outcome])
    happened_at = forms.DateTimeField(
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
        label="It was not a way or a time they said is safe. How did it come about?",
        hint="It is kept all the same. Your service manager is told, so that somebody thinks about it with you.",
        required=False,
        rows=2,
    )
    todo = forms.CharField(label="Something to do after this?", hint="It goes on your list.", required=False)
    todo_on = forms.DateField(label="By when?", required=False)
    travel_minutes = forms.Integer(label="How many minutes on the way, there and back?", required=False, max_value=1440)
    out_of_hours = forms.Radios(
        label="Was it out of hours?",
        hint="Leave it empty and the office hours decide.",
        choices=[("yes", "Yes"), ("no", "No")],
        required=False,
    )
    people_there = forms.Checkboxes(label="Who else of the family was there?", required=False)
    others_there = forms.CharField(label="Anybody else who was there?", required=False)
    dimensions = forms.Checkboxes(label="What kind of support was it?", required=False, why=_WHY_DIMENSIONS)
    field_order = ("person", "mode")

    FOLDED = ("todo", "todo_on", "travel_minutes", "out_of_hours", "people_there", "others_there", "dimensions")
    sections: ClassVar[tuple[forms.Section, ...]] = (_HAPPENED,)

    def __init__(
        self,
        data: Any = None,
        *,
        choices: Choices,
        now: datetime,
        initial: dict[str, Any] | None = None,
        unsafe_now: bool = False,
    ) -> None:
        super().__init__(data, choices=choices, initial=initial, once=True)
        given: Any = self.fields
        given["happened_at"].initial = now
        given["people_there"].choices = choices.people
        given["dimensions"].choices = words.choices("dimension", timezone.localdate(now))
        self.unsafe_now = unsafe_now

    def _standing(self) -> Iterator[Any]:
        apart = {*self.FOLDED, "why_outside_rules"}
        return (bound for bound in super()._standing() if bound.name not in apart)

    @property
    def folded_open(self) -> bool:
        """What somebody filled in, or must mend, is not hidden from them."""
        return any(self._said(name) for name in self.FOLDED)

    @property
    def asks_why(self) -> bool:
        """Only where it may be needed; the answer always asks for it if it was."""
        return self.unsafe_now or self.says_why

    @property
    def says_why(self) -> bool:
        return self._said("why_outside_rules")

    def _said(self, name: str) -> bool:
        return bool(self[name].value()) or bool(self.is_bound and self.errors.get(name))

    def told(self) -> dict[str, Any]:
        """The answers that go to the action as they are."""
        given = self.cleaned_data
        names = ("minutes", "words", "why_outside_rules", "once")
        asked = {"at": given["happened_at"], "explained": given.get("explained", ())}
        return {name: given[name] for name in names} | asked

    def besides(self) -> dict[str, Any]:
        """The answers that were folded away."""
        given = self.cleaned_data
        plain = {name: given[name] for name in ("others_there", "travel_minutes", "dimensions")}
        outside = given["person"] == NOBODY
        return {
            **plain,
            "out_of_hours": {"yes": True, "no": False}.get(given["out_of_hours"]),
            "with_whom": given["with_whom"] if outside else "",
        }

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
    )

    def __init__(self, data: Any = None, *, now: datetime, **given: Any) -> None:
        super().__init__(data, now=now, **given)
        today = timezone.localdate(now)
        self.fields["explained"].choices = words.choices("explained", today)  # type: ignore[attr-defined]
        self.fields["explained"].hints = words.hints("explained", today)  # type: ignore[attr-defined]


def form_for(*, first: bool, settled: bool) -> type[ContactForm]:
    """Nobody is asked again what is settled."""
    if first:
        return FirstContactForm
    return ContactForm if settled else ContactAndChoiceForm
