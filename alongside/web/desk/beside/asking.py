"""A form that belongs to no family's file: saved by the action given, and a refusal shown beside its question."""

from collections.abc import Callable
from typing import Any

from alongside.access.gate import Refused
from alongside.web.design.forms import Form
from alongside.web.requests import MemberRequest

Said = dict[str, Any]


def kept(request: MemberRequest, form: Form, save: Callable[[Said], object]) -> bool:
    """True when it is saved; else the page is shown again with what was typed, and why."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        save(form.cleaned_data)
    except Refused as refused:
        field = getattr(refused, "field", "")
        form.add_error(field if field in form.fields else None, str(refused))
        return False
    return True
