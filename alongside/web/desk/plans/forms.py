"""The forms of plans. One part is enough to begin; the others unfold when they are wanted."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from alongside.plans.rules import HOW_WORDS, How, Kind, Part, ReviewOutcome, parts_of
from alongside.plans.rules.parts import GROUP_WORDS, Group
from alongside.web.design import forms
from alongside.web.design.moments import day

if TYPE_CHECKING:
    from alongside.plans.queries import ToPlan

LONGEST = 2000  # letters in a part: more than fits on a page that hangs on the fridge
WORKER = "worker"
MORE, READY = "more", "ready"


def name_of(code: str) -> str:
    """What a part is called in the form."""
    return f"part_{code}"


def _asked(part: Part) -> forms.TextArea:
    return forms.TextArea(
        label=part.label, hint=part.hint, required=False, rows=4, max_length=LONGEST,
        why=forms.Why(part.why, part.source),
    )  # fmt: skip


class PlanForm(forms.Drafted):
    """One wording of a plan. The parts are the parent's exact words, so no coach stands beside them."""

    child = forms.Radios(label="Which child is it for?")
    said_by = forms.Radios(label="Whose words are these?", required=False)
    photo = forms.Select(
        label="A photograph in this file", required=False, empty="None",
        hint="Pictures that were added to the log of this family.",
    )  # fmt: skip
    changed = forms.TextArea(
        label="What is different from before, and why?", required=False, rows=2, coach=True,
        hint="For whoever reads it later. Leave it empty if it is plain to see.",
    )  # fmt: skip
    ready = forms.Radios(
        label="Is it ready?",
        choices=[(READY, "Yes: next, see whether we both agree"), (MORE, "Not yet: there is more to write")],
        initial=READY,
    )

    def __init__(self, data: Any = None, *, kind: Kind, to: "ToPlan", on: date, first: bool, **given: Any) -> None:
        super().__init__(data, once=True, **given)
        self.kind, self.parts = kind, parts_of(kind, on)
        for part in self.parts:
            self.fields[name_of(part.code)] = _asked(part)
        self._offer("child", [(str(one.id), one.called) for one in to.children])
        self._offer("said_by", [(str(one.id), _who(one.called, one.relation)) for one in to.parents])
        self._offer("photo", [(str(one.id), _picture(one.caption, one.made_at.date())) for one in to.pictures])
        for name in self._not_asked(first, to):
            del self.fields[name]
        written = [name_of(part.code) for part in self.parts]
        self.order_fields(["child", "said_by", *written, "photo", "changed", "ready"])

    def _not_asked(self, first: bool, to: "ToPlan") -> Iterable[str]:
        yield "changed" if first else "child"
        if self.kind is not Kind.MISSING or not to.pictures:
            yield "photo"
        if not to.parents:
            yield "said_by"

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field: Any = self.fields[name]
        field.choices = choices
        if name != "photo" and choices:
            field.initial = choices[0][0]

    @property
    def groups(self) -> "list[tuple[str, list[Any], bool]]":
        """(heading, questions, open): the first group has no heading and does not fold."""
        found = []
        for group in Group:
            asked = [self[name_of(part.code)] for part in self.parts if part.group is group]
            if group is Group.ABOUT and "photo" in self.fields:
                asked.append(self["photo"])
            if asked:
                found.append((GROUP_WORDS[group], asked, any(_in_use(bound) for bound in asked)))
        return found

    def values(self) -> dict[str, str]:
        """A draft begins with the first words: an answer that stood there by itself is none."""
        typed = super().values()
        written = ("changed", *(name_of(part.code) for part in self.parts))
        return typed if any(typed.get(name, "").strip() for name in written) else {}

    def words(self) -> dict[str, str]:
        """What was written, by part."""
        return {part.code: self.cleaned_data[name_of(part.code)] for part in self.parts}


def _in_use(bound: Any) -> bool:
    """What somebody filled in, or must mend, is not hidden from them."""
    return bool(bound.value() or bound.errors)


def _who(called: str, relation: str) -> str:
    return f"{called}, {relation}" if relation else called


def _picture(caption: str, on: date) -> str:
    return f"{caption or 'A picture'}, added {day(on)}"


class AgreeForm(forms.Form):
    """Who agrees to these words, and how they said so."""

    who = forms.Radios(label="Who agrees?")
    how = forms.Radios(
        label="How did they say so?", required=False, choices=[(how.value, HOW_WORDS[how]) for how in How],
        initial=How.BESIDE.value,
    )  # fmt: skip
    words = forms.TextArea(label="In their own words", required=False, rows=2)

    def __init__(self, data: Any = None, *, parents: list[tuple[str, str]], worker: bool) -> None:
        super().__init__(data, once=True)
        mine = [(WORKER, "I do, as the worker beside this family")] if worker else []
        field: Any = self.fields["who"]
        field.choices = [*parents, *mine]
        field.initial = field.choices[0][0] if field.choices else ""
        if not parents:
            del self.fields["how"]
        else:
            field.reveals = {key: ("how", "words") for key, _ in parents[:1]} if len(parents) == 1 else {}


class ReviewForm(forms.Form):
    """The plan was read again together."""

    outcome = forms.Radios(
        label="Does it still fit?",
        choices=[
            (ReviewOutcome.SAME.value, "Yes, nothing needs to change"),
            (ReviewOutcome.CHANGE.value, "No, something needs to change"),
        ],
        hints={ReviewOutcome.CHANGE.value: "Next, you write the new version together."},
    )
    words = forms.TextArea(
        label="What did you talk about?", hint="If it needs to change: what, and why.", required=False, rows=3,
        coach=True,
    )  # fmt: skip
    next_on = forms.DateField(label="When shall we look again?", required=False)


class DateForm(forms.Form):
    due_on = forms.DateField(
        label="When shall we read it again?",
        why=forms.Why("A plan that nobody reads again slowly stops being true.", "000 §3.3"),
    )


class EndForm(forms.Form):
    words = forms.TextArea(
        label="Why is it no longer needed?", hint="In their own words, if they said it.", required=False, rows=3
    )
