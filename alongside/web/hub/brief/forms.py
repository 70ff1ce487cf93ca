"""Which hub, and which days."""

from datetime import date
from typing import Any

from alongside.telling.rules import Period, month_of, months, week_to, weeks
from alongside.web.design import forms
from alongside.web.hub.brief.words import period_words


class Choose(forms.Form):
    """Both have an answer before anything is chosen; who sits in one hub is not asked which."""

    hub = forms.Select(label="Hub", required=False, missing="Choose a hub")
    days = forms.Select(label="Which days?", required=False, missing="Choose which days")

    def __init__(self, data: Any, *, hubs: list[tuple[str, str]], periods: list[Period]) -> None:
        super().__init__({"hub": hubs[0][0], "days": key_of(periods[0]), **data})
        choices = {"hub": hubs, "days": [(key_of(one), period_words(one)) for one in periods]}
        for name, offered in choices.items():
            field: Any = self.fields[name]
            field.choices, field.empty = offered, None
        if len(hubs) == 1:
            del self.fields["hub"]


def key_of(period: Period) -> str:
    """How an address names it: by its last day, so that a brief asked for again is the same brief."""
    return period.last.isoformat()


def weeks_offered(today: date, asked: str) -> list[Period]:
    """The last twelve; and the one asked for, if it ended on another day of the week."""
    return _with(weeks(today), week_to(on) if (on := _day(asked, today)) else None)


def months_offered(today: date, asked: str) -> list[Period]:
    on = _day(asked, month_of(today).last)
    return _with(months(today), month_of(on) if on else None)


def _with(offered: list[Period], asked: Period | None) -> list[Period]:
    return offered if asked is None or asked in offered else [*offered, asked]


def _day(text: str, latest: date) -> date | None:
    """A day somebody could have kept a link to, or nothing."""
    try:
        on = date.fromisoformat(text)
    except ValueError:
        return None
    return on if date(2000, 1, 1) <= on <= latest else None
