"""Two people changed one thing: both are shown, nothing is lost, and the person keeps typing.

except Stale as stale:
    return conflict.page(request, form, theirs=presenter.answers(stale.row), by="Owen Clarke",
                         version=stale.row.version, heading="Someone else changed this while you were writing")
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from http import HTTPStatus
from typing import Any

from django.forms.boundfield import BoundField
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from alongside.web.design import moments, pages
from alongside.web.design.forms.form import Form


@dataclass(frozen=True)
class Difference:
    """One question, with what was saved meanwhile and what this person sent."""

    label: str
    theirs: str
    yours: str


def page(
    request: HttpRequest,
    form: Form,
    *,
    theirs: Mapping[str, Any],
    by: str,
    version: int,
    heading: str = "Somebody else has changed this",
    words: str = "While you were writing, somebody else saved a change to the same page.",
    button: str = "Save my answers",
    cancel: str = "",
) -> HttpResponse:
    """`theirs` by field name, as values of the kind the form gives (dates as dates, choices by value)."""
    found = differences(form, theirs)
    form.at_version(version)
    given = {"heading": heading, "words": words, "differences": found, "by": by, "form": form}
    given |= {"button": button, "cancel": cancel}
    return pages.render(request, "design/conflict.html", given, status=HTTPStatus.CONFLICT)


def differences(form: Form, theirs: Mapping[str, Any]) -> list[Difference]:
    """The questions whose answers differ, in the order of the page. Call after the form was found valid."""
    found = []
    for bound in form.visible_fields():
        saved, typed = theirs.get(bound.name), form.cleaned_data.get(bound.name)
        if bound.name in theirs and _told(bound, saved) != _told(bound, typed):
            found.append(Difference(str(bound.label), _told(bound, saved), _told(bound, typed)))
    return found


def _told(bound: BoundField, value: Any) -> str:
    """An answer as words."""
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(sorted(_told(bound, one) for one in value))
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime):
        return moments.moment(value, timezone.get_current_timezone())
    if isinstance(value, date):
        return moments.day(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    names = {str(v): str(text) for v, text in getattr(bound.field, "choices", ())}
    return names.get(str(value), "" if value is None else str(value))
