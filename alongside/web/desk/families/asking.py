"""One form of a family's file: shown, checked, saved by the action given, and back to the family's page."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from alongside.access.gate import Refused
from alongside.record.versions import Conflict
from alongside.web.design import conflict
from alongside.web.design.forms import Form
from alongside.web.design.pages import render
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.families.models import Family

Said = dict[str, Any]


def home_of(family: "Family", anchor: str = "") -> str:
    """The family's page, at the place where the change shows."""
    return reverse("desk:family", args=[family.id]) + (f"#{anchor}" if anchor else "")


def ask(
    request: MemberRequest,
    family: "Family",
    form: Form,
    *,
    heading: str,
    save: Callable[[Said], object],
    done: str,
    about: str = "",
    words: str = "",
    button: str = "Save",
    anchor: str = "",
    to: str = "",
    theirs: Callable[[Any], Mapping[str, Any]] | None = None,
    warning: bool = False,
    nobody: str = "There is nobody to choose here yet. Add them to the family first.",
    template: str = "desk/families/form.html",
) -> HttpResponse:
    """`about` is whom it is about (on the page, never in its title); `theirs` gives a changed row as answers."""
    back = to or home_of(family, anchor)
    context: dict[str, Any] = {"heading": heading, "button": button, "back": back, "cancel": back, "words": words}
    context |= {"about": about, "reference": family.reference, "warning": warning}
    if _cannot_be_answered(form):
        return render(request, "desk/families/nobody.html", {**context, "words": nobody})
    if request.method == "POST" and form.is_valid():
        try:
            save(form.cleaned_data)
        except Refused as refused:
            field = getattr(refused, "field", "")
            form.add_error(field if field in form.fields else None, str(refused))
        except Conflict as found:
            if theirs is None:
                raise
            return _both(request, form, theirs(found.row), found.row.version, back)
        else:
            messages.success(request, done)
            return HttpResponseRedirect(back)
    return render(request, template, {**context, "form": form})


def _both(request: MemberRequest, form: Form, theirs: Mapping[str, Any], version: int, back: str) -> HttpResponse:
    return conflict.page(request, form, theirs=theirs, by="a colleague", version=version, cancel=back)


def _cannot_be_answered(form: Form) -> bool:
    """A question that must be answered and has nobody to choose from: the form would lead nowhere."""
    return any(field.required and not list(getattr(field, "choices", ["typed"])) for field in form.fields.values())
