"""Dates and times, typed. See `dates` for what is understood."""

from datetime import UTC, date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from alongside.web.design.forms.dates import Muddled, parse_date, parse_time
from alongside.web.design.forms.fields import Asked, CharField
from alongside.web.design.forms.widgets import DateInputs


def _refused(muddle: Muddled) -> ValidationError:
    # The parts travel with the error, so that its link can land in the right box.
    return ValidationError(muddle.words, code="invalid", params={"parts": muddle.parts})


class DateField(Asked, forms.Field):
    """A day as three typed boxes; gives a `date`."""

    widget: Any = DateInputs

    def __init__(self, *, hint: str = "For example, 27 3 2026", **kwargs: Any) -> None:
        super().__init__(hint=hint, **kwargs)

    def to_python(self, value: Any) -> date | None:
        typed = self.widget.shown(value)
        if not any(part.strip() for part in typed.values()):
            return None
        try:
            return self.read(typed)
        except Muddled as muddle:
            raise _refused(muddle) from None

    def read(self, typed: dict[str, str]) -> date:
        return parse_date(typed["day"], typed["month"], typed["year"])

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.widget.shown(initial) != self.widget.shown(data))


class DateTimeField(DateField):
    """A day and a time of day, in the hub's own time zone; gives an aware `datetime`."""

    def __init__(self, *, hint: str = "For example, 27 3 2026 and 4.15pm", **kwargs: Any) -> None:
        super().__init__(hint=hint, widget=DateInputs(with_time=True), **kwargs)

    def read(self, typed: dict[str, str]) -> datetime:
        on = parse_date(typed["day"], typed["month"], typed["year"])
        if not typed["time"].strip():
            raise Muddled("Enter the time as well. A rough time is fine", "time")
        naive = datetime.combine(on, parse_time(typed["time"]))
        # When an hour happens twice, the first one is meant; one that never happened is a slip of the pen.
        aware = naive.replace(tzinfo=timezone.get_current_timezone())
        if aware.astimezone(UTC).astimezone(aware.tzinfo).replace(tzinfo=None) != naive:
            raise Muddled("The clocks went forward that night: there was no such time", "time")
        return aware


class TimeField(CharField):
    """A time of day; gives a `time`."""

    def __init__(self, *, hint: str = "For example, 9:30 or 4.15pm", **kwargs: Any) -> None:
        super().__init__(**{"hint": hint, "width": "5", **kwargs})

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%H:%M}" if isinstance(value, time) else value

    def clean(self, value: Any) -> time | None:
        typed = super().clean(value)
        if not typed:
            return None
        try:
            return parse_time(typed)
        except Muddled as muddle:
            raise _refused(muddle) from None
