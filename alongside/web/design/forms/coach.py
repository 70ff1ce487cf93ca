"""The language coach beside a field: a button that asks, and the suggestions once there is something to say.

For fields in which a worker tells something in words of their own; never for a field that holds exact words.
"""

from dataclasses import dataclass

from django.forms.boundfield import BoundField
from django.template.loader import render_to_string
from markupsafe import Markup

from alongside.web.design import filters
from alongside.words.coach import Find, check

# The name of the button; its value is the name of the field to read.
ASKED = "check-words"


@dataclass(frozen=True)
class Suggestion:
    """One phrase and what could stand in its place."""

    wrote: str
    say: str
    why: str


def readable(text: str) -> str:
    """One character for a line end, as the field has it; a NUL cannot stand in a page."""
    return text.replace("\r\n", "\n").replace("\0", "\ufffd")


def suggestions(text: str, finds: list[Find]) -> list[Suggestion]:
    """Each phrase once, however often it was written."""
    found = {
        (find.phrase.id, text[find.start : find.end].lower()): Suggestion(
            " ".join(text[find.start : find.end].split()), find.phrase.say, find.phrase.why
        )
        for find in reversed(finds)
    }
    return list(reversed(found.values()))


def beside(bound: BoundField, drawn: Markup) -> Markup:
    """The control with its button under it; a form shown again with errors has its suggestions too.

    Enter in a one-line box presses the first button of a form, seen or not. The empty one stands before ours, so that
    Enter still sends the form.
    """
    address = filters.url_if_there("coach:check")
    if not address:
        return drawn
    return drawn + Markup(
        '<div class="app-coach" data-coach="{address}" data-coach-for="{id}">'
        '<button type="submit" hidden></button>'
        '<button type="submit" class="govuk-button govuk-button--secondary app-coach__ask"'
        ' name="{asked}" value="{name}" formaction="{address}" formtarget="_blank" formnovalidate>Check my words'
        '<span class="govuk-visually-hidden"> in “{label}”</span>'
        '<span class="app-coach__tab"> (opens in a new tab)</span></button>'
        '<div role="status" data-coach-status>{said}</div></div>'
    ).format(
        address=address,
        id=bound.auto_id,
        asked=ASKED,
        name=bound.html_name,
        label=bound.label,
        said=_said(bound) if bound.form.is_bound else "",
    )


def _said(bound: BoundField) -> Markup:
    text = readable(str(bound.value() or ""))
    found = suggestions(text, check(text))
    if not found:
        return Markup()
    return Markup(render_to_string("design/coach.html", {"suggestions": found}, using="jinja2"))  # noqa: S704  autoescaped
