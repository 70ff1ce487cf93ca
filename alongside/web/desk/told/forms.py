"""What may be asked of the chronology and of a search. Shape only."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.http import QueryDict
from django.utils import timezone

from alongside.telling.chronology import Wanted
from alongside.telling.search import Sought
from alongside.web.design import forms
from alongside.web.desk.told.kinds import GROUPS, kinds_in


def _at(day: date | None) -> datetime | None:
    """The beginning of that day, here."""
    return timezone.make_aware(datetime.combine(day, time())) if day else None


def _after(day: date | None) -> datetime | None:
    return _at(day + timedelta(days=1)) if day and day < date.max else None


class ChronologyForm(forms.Form):
    """A GET form; what cannot be read narrows nothing."""

    kinds = forms.Checkboxes(
        label="What", required=False, choices=[(name, words) for name, (words, _) in GROUPS.items() if name != "people"]
    )
    since = forms.DateField(label="From", required=False)
    until = forms.DateField(label="Until, that day included", required=False)
    say_optional = False

    def wanted(self) -> Wanted:
        given: dict[str, Any] = self.cleaned_data if self.is_bound and self.is_valid() else {}
        return Wanted(kinds_in(given.get("kinds", [])), _at(given.get("since")), _after(given.get("until")))

    def scope(self) -> str:
        """What the paper says it holds."""
        given: dict[str, Any] = self.cleaned_data if self.is_bound and self.is_valid() else {}
        kinds = [GROUPS[name][0] for name in given.get("kinds", [])]
        said = [f"Only: {', '.join(kinds)}." if kinds else "Everything that is written in the file."]
        if since := given.get("since"):
            said.append(f"From {since.day} {since:%B %Y}.")
        if until := given.get("until"):
            said.append(f"Until {until.day} {until:%B %Y}.")
        return " ".join(said)


def narrowed(asked: QueryDict) -> str:
    """The filter as it stands in the address, for the links that keep it."""
    kept = asked.copy()
    for name in ("after", "at", "made", "once", "seen"):
        kept.pop(name, None)
    return kept.urlencode()


class SearchForm(forms.Form):
    """Sent by POST, so that no word of it stands in an address, a log or the history of a browser."""

    words = forms.CharField(
        label="What are you looking for?",
        hint="A name, a place, part of a number, a word somebody used",
        missing="Write what you are looking for",
    )
    kinds = forms.Checkboxes(
        label="Where", required=False, choices=[(name, words) for name, (words, _) in GROUPS.items()]
    )
    since = forms.DateField(label="From", required=False)
    until = forms.DateField(label="Until, that day included", required=False)

    def sought(self) -> Sought:
        given = self.cleaned_data
        return Sought(given["words"], kinds_in(given["kinds"]), _at(given["since"]), _after(given["until"]))
