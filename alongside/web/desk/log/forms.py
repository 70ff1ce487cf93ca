"""The filter over a log, and the form under which it leaves."""

from typing import Any

from django.http import QueryDict

from alongside.observations.queries import Filters
from alongside.observations.rules import HOW_WORDS, How
from alongside.observations.rules.mentions import KIND_WORDS
from alongside.web.design import forms
from alongside.web.desk.sharing.forms import AnswerForm


class FilterForm(forms.Form):
    """A GET form; what cannot be read narrows nothing."""

    since = forms.DateField(label="Written from", required=False)
    until = forms.DateField(label="Until", required=False)
    how = forms.Select(
        label="How it was noticed", required=False, empty="In any way", choices=[(h.value, HOW_WORDS[h]) for h in How]
    )
    kind = forms.Select(label="What stands in it", required=False, empty="Anything", choices=list(KIND_WORDS.items()))
    said = forms.CharField(label="Such as", hint="Part of a plate, a number, a name", required=False, width="20")
    corrected = forms.Tick(label="Only with corrections", required=False)
    say_optional = False

    def filters(self) -> Filters:
        given: dict[str, Any] = self.cleaned_data if self.is_bound and self.is_valid() else {}
        return Filters(
            since=given.get("since"),
            until=given.get("until"),
            how=given.get("how", ""),
            kind=given.get("kind", ""),
            said=given.get("said", ""),
            corrected=bool(given.get("corrected")),
        )


class MineForm(FilterForm):
    """One's own entries come from many families: their sealed words are not searched."""

    said = None  # type: ignore[assignment]


def narrowed(asked: QueryDict) -> str:
    """The filters as they stand in the address, for the links that keep them."""
    kept = asked.copy()
    for name in ("after", "once", "seen"):
        kept.pop(name, None)
    return kept.urlencode()


class ShareForm(AnswerForm):
    """As for an answer to a referrer, without words of one's own: the log leaves as it is or not at all."""

    added = None  # type: ignore[assignment]
    sections = (
        forms.Section("The log", ("recipient",)),
        forms.Section("The parent", ("parent_told", "parent_view")),
        forms.Section("Why it may leave", ("purpose", "basis", "necessity")),
    )

    def __init__(self, data: Any = None, **given: Any) -> None:
        super().__init__(data, recipient="", **given)
        self.fields["purpose"].initial = "So that what a parent or carer noticed can help to keep the child safe."
