"""The forms of passing something on: what, with which words, to whom, why, and what the parent says."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID

from django.utils import timezone

from alongside.sharing.actions import Going, Now, ParentTold, Reasons
from alongside.sharing.queries import Recipients
from alongside.sharing.rules.passing import Outcome, Thing
from alongside.web.design import forms
from alongside.web.design.moments import day
from alongside.words import queries as words

_REVIEW = timedelta(days=91)
_WHY_TOLD = forms.Why(
    "They hear from you who will know, and that a court may one day order it to be shown, before it goes.",
    "000 §4.1, §4.6",
)
_WHY_NEEDED = forms.Why(
    "Share what is needed, with those who need it, and write down why.", "Golden rules 6 and 7, DfE 2024"
)
_COURT = "They heard who will know, and that a court may later order it to be shown to others"
_OPENING = 90


def _begins(thing: Thing) -> str:
    text = " ".join(thing.text.split())
    return text if len(text) <= _OPENING else text[:_OPENING].rsplit(" ", 1)[0] + " …"


def _choices(things: Sequence[Thing]) -> list[tuple[str, str]]:
    return [(thing.key, f"{thing.head}, {day(timezone.localtime(thing.at).date())}") for thing in things]


class ChooseForm(forms.Form):
    """Which things. A GET form: the choice stands in the address, by random ids."""

    items = forms.Checkboxes(label="What would you pass on?", missing="Choose at least one thing to pass on")

    def __init__(self, data: Any = None, *, things: Sequence[Thing]) -> None:
        super().__init__(data)
        self.fields["items"].choices = _choices(things)  # type: ignore[attr-defined]
        self.fields["items"].hints = {thing.key: _begins(thing) for thing in things}  # type: ignore[attr-defined]


class _To(forms.Form):
    """Who it goes to: agencies and people of the hub, or somebody outside."""

    to = forms.Checkboxes(
        label="Who is it for?",
        hint="An agency means everybody it has in the hub. Choose a person where one is enough.",
        required=False,
    )
    outside = forms.CharField(
        label="Somebody outside the hub",
        hint="Name and agency. You print the paper and send it yourself.",
        required=False,
    )

    def offer(self, recipients: Recipients, sent: Any) -> None:
        """What was shut since the page was opened can still be read back, so that it is refused by name."""
        gone = [(key, name) for key, name in recipients.shut.items() if sent is not None and key in sent.getlist("to")]
        self.fields["to"].choices = [(to.key, to.name) for to in recipients.open] + gone  # type: ignore[attr-defined]


class PassForm(_To):
    """Each thing has its own words, as they would leave. `seen` is the digest of the paper that was read."""

    parent_told = forms.Radios(
        label="Does the parent know that you are passing this on?",
        choices=[
            (ParentTold.TOLD.value, "Yes, they were told"),
            (ParentTold.AGREED.value, "Yes, they were told and agreed"),
            (ParentTold.NOT_TOLD.value, "No, not yet"),
        ],
        reveals={ParentTold.NOT_TOLD.value: "why_not_told"},
        why=_WHY_TOLD,
    )
    why_not_told = forms.TextArea(label="Why not?", missing="Say why the parent was not told", required=False, rows=2)
    parent_view = forms.TextArea(
        label="What do they think of it?", hint="In their own words. It stays here and does not leave.",
        missing="Write down what the parent thinks of it", required=False, rows=2,
    )  # fmt: skip
    heard_of_court = forms.Tick(label=_COURT, required=False)
    purpose = forms.TextArea(label="What is it for?", hint="This goes in the paper.", rows=2, coach=True)
    necessity = forms.TextArea(label="Why is it needed, and no more than this?", rows=2, why=_WHY_NEEDED)
    basis = forms.Radios(label="What allows it?", initial="safeguarding")
    handling = forms.Radios(label="How may they use it?", initial="sensitive")
    conditions = forms.TextArea(
        label="Anything they must do or not do with it?", hint="This goes in the paper.", required=False, rows=2
    )
    review_on = forms.DateField(label="When do you look at it again?", required=False)
    seen_marks = forms.Tick(label="I have read what is marked, and it may leave", required=False)
    seen = forms.Hidden(required=False)

    def __init__(
        self, data: Any = None, *, things: Sequence[Thing], recipients: Recipients, now: datetime, **kw: Any
    ) -> None:
        # Only the button under the paper says that it was read; on any other way it must be read anew.
        if data is not None and "leave" not in data:
            data = data.copy()
            data["seen"] = ""
        super().__init__(data, once=True, **kw)
        self.things = list(things)
        today = timezone.localdate(now)
        for name, list_ in (("basis", "lawful_basis"), ("handling", "handling")):
            self.fields[name].choices = words.choices(list_, today)  # type: ignore[attr-defined]
            self.fields[name].hints = words.hints(list_, today)  # type: ignore[attr-defined]
        self.fields["review_on"].initial = today + _REVIEW
        self.offer(recipients, data)
        for number, thing in enumerate(self.things):
            self.fields[f"text_{number}"] = forms.TextArea(
                label=f"{number + 1}. {thing.head}, {day(timezone.localtime(thing.at).date())}",
                hint="These words would leave. Change what would tell who said it.",
                initial=thing.text, rows=6,
            )  # fmt: skip
        self.sections = (  # type: ignore[misc]
            forms.Section("The words that would leave", tuple(f"text_{n}" for n in range(len(self.things)))),
            forms.Section("Who it is for", ("to", "outside")),
            forms.Section("The parent", ("parent_told", "parent_view", "heard_of_court")),
            forms.Section("Why", ("purpose", "necessity", "basis")),
            forms.Section("How it may be used", ("handling", "conditions", "review_on")),
        )

    def as_asked(self) -> Any:
        """The questions without the tick that stands under the paper."""
        tick = self.fields.pop("seen_marks")
        try:
            return self.as_govuk()
        finally:
            self.fields["seen_marks"] = tick

    def going(self) -> Going:
        given = self.cleaned_data
        told = ParentTold(given["parent_told"])
        return Going(
            things=[replace(thing, text=given[f"text_{n}"]) for n, thing in enumerate(self.things)],
            to=given["to"],
            outside=given["outside"],
            reasons=Reasons(
                purpose=given["purpose"], basis=given["basis"], necessity=given["necessity"], parent_told=told,
                parent_view=given["parent_view"], why_not_told=given["why_not_told"], review_on=given["review_on"],
            ),
            handling=given["handling"],
            conditions=given["conditions"],
            heard_of_court=given["heard_of_court"],
            once=given["once"],
        )  # fmt: skip


class NowForm(_To):
    """One screen: why, what, to whom. Everything else can wait for a day."""

    field_order = ("why", "to", "outside", "items", "parent_told", "said")

    why = forms.TextArea(
        label="What is the danger?", hint="One line is enough. It goes with what you choose.", rows=2,
        missing="Say what the danger is. One line is enough",
    )  # fmt: skip
    items = forms.Checkboxes(label="What goes with it?", required=False)
    parent_told = forms.Radios(
        label="Does the parent know?",
        choices=[
            (ParentTold.TOLD.value, "Yes"),
            (ParentTold.NOT_TOLD.value, "No: there was no time, or it is not safe"),
        ],
        initial=ParentTold.NOT_TOLD.value,
    )
    said = forms.TextArea(label="What they think of it, or why they were not told", required=False, rows=2)
    sections: ClassVar[tuple[forms.Section, ...]] = (
        forms.Section("What, and to whom", ("why", "items", "to", "outside")),
        forms.Section("The parent", ("parent_told", "said")),
    )

    def __init__(
        self, data: Any = None, *, things: Sequence[Thing], recipients: Recipients, picked: Sequence[str] = ()
    ) -> None:
        super().__init__(data, once=True)
        self.things = list(things)
        items = self.fields["items"]
        items.choices = _choices(self.things)  # type: ignore[attr-defined]
        items.hints = {thing.key: _begins(thing) for thing in self.things}  # type: ignore[attr-defined]
        items.initial = list(picked)
        self.offer(recipients, data)
        police = [to.key for to in recipients.open if to.police and to.post is None]
        self.fields["to"].initial = police[:1]

    def full_clean(self) -> None:
        """A thing that is no longer there, or somebody who left, is no reason to hold it up: it is left out."""
        if self.is_bound:
            fresh = self.data.copy()  # type: ignore[attr-defined]
            for name in ("items", "to"):
                offered = {key for key, _ in self.fields[name].choices}  # type: ignore[attr-defined]
                fresh.setlist(name, [key for key in fresh.getlist(name) if key in offered])
            if fresh.get("parent_told") not in {ParentTold.TOLD.value, ParentTold.NOT_TOLD.value}:
                fresh["parent_told"] = ParentTold.NOT_TOLD.value
            self.data = fresh
        super().full_clean()

    def what(self) -> Now:
        given = self.cleaned_data
        wanted = set(given["items"])
        return Now(
            why=given["why"],
            things=[thing for thing in self.things if thing.key in wanted],
            to=given["to"],
            outside=given["outside"],
            parent_told=ParentTold(given["parent_told"]),
            said=given["said"],
            once=given["once"],
        )


class BackForm(forms.Form):
    because = forms.TextArea(label="Why is it taken back?", missing="Say why it is taken back", rows=3)


class ReadAgainForm(forms.Form):
    outcome = forms.Radios(
        label="May it stand as it is?",
        choices=[(Outcome.STANDS.value, "Yes"), (Outcome.TAKEN_BACK.value, "No, take it back")],
    )
    words = forms.TextArea(label="What you saw", hint="If you take it back, say why.", required=False, rows=3)


class SourceForm(forms.Form):
    code = forms.CharField(
        label="Reference of the source", hint="Such as S-7KQM-3MDX", width="20", missing="Type the reference"
    )


class ReasonForm(forms.Form):
    reason = forms.TextArea(
        label="Why do you need to know who it is?", hint="The family’s worker is told at once, and reads this.",
        missing="Say why you need to know", rows=3,
    )  # fmt: skip


def key(form: forms.Form) -> UUID:
    """The form's own number, for acts that it guards."""
    return UUID(str(form.cleaned_data["once"]))
