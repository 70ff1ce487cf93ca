"""Which hub, which year."""

from typing import Any

from alongside.web.design import forms


class Choose(forms.Form):
    """Both have an answer before anything is chosen."""

    hub = forms.Select(label="Hub", required=False, missing="Choose a hub")
    year = forms.Select(label="Year", required=False, missing="Choose a year")

    def __init__(self, data: Any, *, hubs: list[tuple[str, str]], years: list[tuple[str, str]]) -> None:
        super().__init__(data)
        for name, choices in (("hub", hubs), ("year", years)):
            field: Any = self.fields[name]
            field.choices, field.empty = choices, ""
            field.initial = choices[0][0] if choices else None
