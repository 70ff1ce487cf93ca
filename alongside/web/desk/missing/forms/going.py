"""A child is missing; and they are back."""

from typing import Any
from uuid import UUID

from alongside.missing.actions import Back, Gone
from alongside.missing.rules import HOW_BACK_WORDS, HowBack
from alongside.observations.rules import Happened
from alongside.web.design import forms
from alongside.web.desk.missing.forms.when import NOW, WHEN, WhenForm

_WHY_WEARING = forms.Why("The first thing police ask. It stands in the pack.", "Philomena Protocol, part 2")
_SAFE = "Their own words, if you can. It is kept in the charity’s file."


class NoticeForm(WhenForm):
    """Missing now: who, and since when. Everything else can come later."""

    FOLDED = ("words", "wearing", "last_seen", "with_whom", "noticed_by", "told_by", "over")
    already: UUID | None = None  # the open episode of the same child
    MORE = "Add what you know: what they said, what they were wearing, where they were seen"

    child = forms.Radios(label="Who is missing?", missing="Choose who is missing")
    when = forms.Radios(label="Since when?", choices=[(NOW, "We noticed just now"), *WHEN[1:]], initial=NOW)
    words = forms.TextArea(label="What did they tell you?", hint=_SAFE, required=False, rows=4, coach=True)
    wearing = forms.CharField(label="What are they wearing?", required=False, max_length=500, why=_WHY_WEARING)
    last_seen = forms.CharField(label="Where were they last seen, and by whom?", required=False, max_length=500)
    with_whom = forms.CharField(label="Who may they be with?", required=False, max_length=500)
    noticed_by = forms.CharField(label="Who noticed?", required=False)
    told_by = forms.CharField(
        label="Who told you, and how?", hint="For example: their mum, by text, on Sunday at nine", required=False
    )
    over = forms.Tick(
        label="They are back already",
        hint="Tick this if it is over and you are writing it down afterwards. The next page asks how they came back.",
        required=False,
    )

    def __init__(self, data: Any = None, *, children: list[tuple[str, str]], chosen: str = "") -> None:
        super().__init__(data, once=True)
        when: Any = self.fields["when"]
        when.reveals = WhenForm.base_fields["when"].reveals  # type: ignore[attr-defined]
        child: Any = self.fields["child"]
        child.choices = children
        child.initial = chosen
        self.order_fields(["child", "when"])

    def gone(self, happened: Happened) -> Gone:
        given = self.cleaned_data
        names = ("words", "wearing", "last_seen", "with_whom", "noticed_by", "told_by")
        return Gone(happened=happened, **{name: given[name] for name in names})


class BackForm(WhenForm):
    """They are back."""

    FOLDED = ("how_words", "where_been", "with_whom", "told_by")
    MORE = "Add more: how they came, where they had been, who told you"

    when = forms.Radios(label="When did they come back?", choices=WHEN, initial=NOW)
    how = forms.Radios(
        label="How did they come back?",
        choices=[(how.value, HOW_BACK_WORDS[how]) for how in HowBack],
        initial=HowBack.BY_THEMSELVES.value,
    )
    seemed = forms.TextArea(
        label="How did they seem to the parent?",
        hint="What the parent saw, in their words: tired, hungry, hurt, quiet. Nobody has to ask the child.",
        required=False,
        rows=4,
        coach=True,
        why=forms.Why("A parent sees at the door what nobody sees three days later.", "000 §3.3; 004"),
    )
    police_know = forms.Tick(label="Police have been told that they are back", required=False)
    how_words = forms.CharField(label="How they came back, in their words", required=False, max_length=500)
    where_been = forms.CharField(label="Where had they been?", required=False, max_length=500)
    with_whom = forms.CharField(label="With whom?", required=False, max_length=500)
    told_by = forms.CharField(label="Who told you?", required=False)

    def __init__(self, data: Any = None, *, reported: bool, once: bool = True) -> None:
        super().__init__(data, once=once)
        when: Any = self.fields["when"]
        when.reveals = WhenForm.base_fields["when"].reveals  # type: ignore[attr-defined]
        if not reported:
            del self.fields["police_know"]
        self.order_fields(["how", "when", "seemed", "police_know"])

    def back(self, happened: Happened) -> Back:
        given = self.cleaned_data
        names = ("how_words", "seemed", "where_been", "with_whom", "told_by")
        return Back(happened=happened, how=HowBack(given["how"]), **{name: given[name] for name in names})
