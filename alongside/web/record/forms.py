"""What to see of the record."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError

from alongside.web.design import forms
from alongside.web.record.words import KINDS

_ANY = "Choose one"  # said nowhere: it tells the page that these need no “(optional)”


class Filter(forms.Form):
    """Both may be left empty."""

    kind = forms.Select(label="What", required=False, missing=_ANY, choices=list(KINDS.items()), empty="Everything")
    by = forms.Select(label="Who", required=False, missing=_ANY, empty="Everybody")

    def __init__(self, data: Any, *, people: Iterable[tuple[Any, str]]) -> None:
        super().__init__(data)
        self.fields["by"].choices = [(str(key), name) for key, name in people]  # type: ignore[attr-defined]


class AskForm(forms.Form):
    """The line of the weekly page that was pressed. Nothing in it is typed."""

    account = forms.Hidden()
    family = forms.Hidden()
    week = forms.Hidden()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        try:
            return {
                "account": str(UUID(cleaned.get("account", ""))),
                "family": str(UUID(cleaned.get("family", ""))),
                "week": date.fromisoformat(cleaned.get("week", "")),
            }
        except ValueError as wrong:
            raise ValidationError("This line could not be read.") from wrong
