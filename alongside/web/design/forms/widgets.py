"""The one widget of our own: a date typed in three boxes, with or without a time."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils import timezone

Typed = dict[str, str]


class DateInputs(forms.Widget):
    """Three boxes named `<field>-day`, `-month`, `-year`, and `-time` if asked. Keeps what was typed, as typed."""

    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None, *, with_time: bool = False) -> None:
        super().__init__(attrs)
        self.parts = ("day", "month", "year", "time") if with_time else ("day", "month", "year")

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Typed:
        return {part: str(data.get(f"{name}-{part}") or "") for part in self.parts}

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return not any(f"{name}-{part}" in data for part in self.parts)

    def id_for_label(self, id_: str) -> str:
        return f"{id_}-day" if id_ else ""

    def shown(self, value: Any) -> Typed:
        """What to put in the boxes: what was typed, or the parts of a date."""
        if isinstance(value, dict):
            return {part: value.get(part, "") for part in self.parts}
        if isinstance(value, datetime):
            local = timezone.localtime(value) if timezone.is_aware(value) else value
            return {**_parts(local.date()), "time": f"{local:%H:%M}"}
        return _parts(value) if isinstance(value, date) else dict.fromkeys(self.parts, "")


def _parts(on: date) -> Typed:
    return {"day": str(on.day), "month": str(on.month), "year": str(on.year)}
