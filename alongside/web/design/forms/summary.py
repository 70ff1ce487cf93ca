"""What the error summary says, and where each of its links lands."""

from typing import Any

from django.forms import BaseForm
from django.forms.boundfield import BoundField

from alongside.web.design.forms.drawing import first_error, wrong_parts
from alongside.web.design.forms.widgets import DateInputs


def entries(form: BaseForm) -> list[dict[str, Any]]:
    """Field errors in the order of the page, each with a link to its first control; then the form's own."""
    found: list[dict[str, Any]] = [{"text": str(words)} for words in form.non_field_errors()]
    for bound in form:
        if bound.errors and bound.is_hidden:
            found.append({"text": first_error(bound)})
        elif bound.errors:
            found.append({"text": first_error(bound), "href": f"#{landing(bound)}"})
    return found


def landing(bound: BoundField) -> str:
    """The id of the control to mend. The first radio carries the id of its whole question."""
    if isinstance(bound.field.widget, DateInputs):
        return f"{bound.auto_id}-{wrong_parts(bound)[0]}"
    return bound.auto_id
