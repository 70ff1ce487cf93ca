"""Turns a bound field into the component that fits its widget, whoever made the form.

Forms of the sign-in package are drawn by the same lines as ours: only Django's own attributes are needed.
"""

from collections.abc import Callable
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from markupsafe import Markup, escape

from alongside.web.design.components import component
from alongside.web.design.forms.coach import beside
from alongside.web.design.forms.fields import Asked
from alongside.web.design.forms.widgets import DateInputs

Params = dict[str, Any]
# Of a widget's attributes these have parameters of their own, or would undo ours.
_NOT_PASSED = {"class", "rows", "cols", "autocomplete", "inputmode", "maxlength", "minlength", "required", "type",
               "placeholder", "spellcheck", "id", "name", "value", "autofocus", "aria-describedby"}  # fmt: skip


def named(revealed: str | tuple[str, ...]) -> tuple[str, ...]:
    """An answer may open one question or several."""
    return (revealed,) if isinstance(revealed, str) else revealed


def draw(bound: BoundField) -> Markup:
    """The whole question: label, hint, why we ask, error, and the control with what was typed."""
    widget = bound.field.widget
    if bound.is_hidden:
        return hidden(bound)
    how = next((how for kind, how in _BY_WIDGET if isinstance(widget, kind)), _input)
    return _with_why(bound, how(bound, widget))


def hidden(bound: BoundField) -> Markup:
    return Markup('<input type="hidden" name="{}" id="{}" value="{}">').format(
        bound.html_name, bound.auto_id, _typed(bound)
    )


def first_error(bound: BoundField) -> str:
    """The words beside the field and in the summary; Django's "This field is required" says not which."""
    found = bound.errors.as_data() if bound.errors else []
    if not found:
        return ""
    if found[0].code == "required" and not isinstance(bound.field, Asked):
        return f"Enter {str(bound.label).lower()}"
    return str(bound.errors[0])


def _typed(bound: BoundField) -> str:
    """What to show in the control. A NUL cannot stand in a page; what replaces it can be seen and removed."""
    value = bound.field.widget.format_value(bound.value())
    return "" if value is None else str(value).replace("\0", "\ufffd")


def _label(bound: BoundField) -> str:
    # A revealed question that says what is missing is not optional where it can be seen.
    asked = bound.field.required or bool(getattr(bound.field, "missing", ""))
    said = getattr(bound.form, "say_optional", True)
    optional = said and not asked and not isinstance(bound.field, forms.BooleanField)
    return f"{bound.label} (optional)" if optional else str(bound.label)


def _size(bound: BoundField) -> str:
    return bound.field.size if isinstance(bound.field, Asked) else "s"


def _with_why(bound: BoundField, drawn: Markup) -> Markup:
    """Upstream has no place for it beside every kind of control, so it stands under the question."""
    why = getattr(bound.field, "why", None)
    if why is None:
        return drawn
    source = Markup('<p class="app-why__source">{}</p>').format(why.source) if why.source else ""
    body = Markup("<p>{}</p>{}").format(why.text, source)
    details = component("details", summaryText="Why we ask", html=body, classes="app-why")
    return Markup('<div class="app-question">{}{}</div>').format(drawn, details)


def _common(bound: BoundField) -> Params:
    params: Params = {"name": bound.html_name, "attributes": _attributes(bound)}
    if bound.help_text:
        params["hint"] = {"text": str(bound.help_text)}
    if bound.errors:
        params["errorMessage"] = {"text": first_error(bound)}
    return params


def _attributes(bound: BoundField) -> Params:
    return {k: v for k, v in bound.field.widget.attrs.items() if k not in _NOT_PASSED and v is not False}


def _label_params(bound: BoundField) -> Params:
    return {"text": _label(bound), "classes": f"govuk-label--{_size(bound)}"}


def _fieldset(bound: BoundField) -> Params:
    return {"legend": {"text": _label(bound), "classes": f"govuk-fieldset__legend--{_size(bound)}"}}


def _input(bound: BoundField, widget: Any) -> Markup:
    width = getattr(bound.field, "width", "")
    numeric = isinstance(bound.field, forms.IntegerField)
    params = _common(bound) | {
        "id": bound.auto_id,
        "label": _label_params(bound),
        "value": _typed(bound),
        "type": "text" if numeric else widget.attrs.get("type") or getattr(widget, "input_type", "text"),
        "classes": f"govuk-input--width-{width}" if width else "",
        "autocomplete": widget.attrs.get("autocomplete", ""),
        "inputmode": "numeric" if numeric else widget.attrs.get("inputmode", ""),
    }
    if "spellcheck" in widget.attrs:
        params["spellcheck"] = widget.attrs["spellcheck"] not in (False, "false")
    return component("input", params)


def _files(bound: BoundField, widget: Any) -> Markup:
    params = _common(bound) | {"id": bound.auto_id, "label": _label_params(bound)}
    params["multiple"] = bool(params["attributes"].pop("multiple", False))
    return component("file-upload", params)


def _password(bound: BoundField, widget: Any) -> Markup:
    autocomplete = widget.attrs.get("autocomplete", "current-password")
    params = _common(bound) | {"id": bound.auto_id, "label": _label_params(bound), "autocomplete": autocomplete}
    return component("password-input", params)


def _as_lines(text: str) -> Markup:
    """Line ends as references: upstream indents what stands inside an answer, and would indent a parent's words."""
    return Markup(str(escape(text)).replace("\r\n", "\n").replace("\n", "&#10;"))  # noqa: S704  escaped here


def _textarea(bound: BoundField, widget: Any) -> Markup:
    params = _common(bound) | {
        "id": bound.auto_id,
        "label": _label_params(bound),
        "value": _as_lines(_typed(bound)),
        "rows": getattr(bound.field, "rows", 5),
    }
    if getattr(bound.field, "count", False):
        drawn = component("character-count", params, maxlength=getattr(bound.field, "most", None), threshold=75)
    else:
        drawn = component("textarea", params)
    return beside(bound, drawn) if getattr(bound.field, "coach", False) else drawn


def _select(bound: BoundField, widget: Any) -> Markup:
    chosen = _typed_list(bound)
    items = [{"value": str(v), "text": str(text), "selected": str(v) in chosen} for v, text in _options(bound)]
    empty = getattr(bound.field, "empty", None)
    if empty is not None:
        items.insert(0, {"value": "", "text": empty, "selected": not any(chosen)})
    return component("select", _common(bound) | {"id": bound.auto_id, "label": _label_params(bound), "items": items})


def _options(bound: BoundField) -> list[tuple[Any, Any]]:
    return list(getattr(bound.field, "choices", ()))


def _typed_list(bound: BoundField) -> list[str]:
    value = bound.value()
    return [str(v) for v in value] if isinstance(value, list | tuple | set) else [str("" if value is None else value)]


def _choices(bound: BoundField, widget: Any) -> Markup:
    """Radios or checkboxes; an answer may open one more question."""
    # Django's own many-choice widget descends from its radios.
    kind = "checkboxes" if isinstance(widget, forms.CheckboxSelectMultiple) else "radios"
    classes = "govuk-radios--inline" if getattr(bound.field, "inline", False) else ""
    params = _common(bound) | {
        "idPrefix": bound.auto_id,
        "fieldset": _fieldset(bound),
        "items": [_choice(bound, value, text) for value, text in _options(bound)],
        "classes": classes,
    }
    return component(kind, params)


def _choice(bound: BoundField, value: Any, text: Any) -> Params:
    item: Params = {"value": str(value), "text": str(text), "checked": str(value) in _typed_list(bound)}
    if hint := getattr(bound.field, "hints", {}).get(value):
        item["hint"] = {"text": hint}
    if revealed := named(getattr(bound.field, "reveals", {}).get(value, ())):
        item["conditional"] = {"html": Markup().join(draw(bound.form[name]) for name in revealed)}
    return item


def _tick(bound: BoundField, widget: Any) -> Markup:
    item = {"value": "on", "text": _label(bound), "checked": bool(bound.value()), "id": bound.auto_id}
    if bound.help_text:
        item["hint"] = {"text": str(bound.help_text)}
    params = _common(bound) | {"idPrefix": bound.auto_id, "items": [item], "hint": None}
    return component("checkboxes", params)


def _date(bound: BoundField, widget: DateInputs) -> Markup:
    typed = widget.shown(bound.value())
    wrong = wrong_parts(bound)
    items = []
    for part in widget.parts:
        red = " govuk-input--error" if bound.errors and part in wrong else ""
        width = {"day": "2", "month": "3", "year": "4", "time": "5"}[part]
        item: Params = {"name": part, "label": part.capitalize(), "value": typed.get(part, "").replace("\0", "\ufffd")}
        item["classes"] = f"govuk-input--width-{width}{red}"
        if part in ("month", "time"):
            item["inputmode"] = "text"
        items.append(item)
    params = _common(bound) | {"id": bound.auto_id, "namePrefix": bound.html_name, "items": items}
    params["fieldset"] = {**_fieldset(bound), "role": "group"}
    return component("date-input", params)


def wrong_parts(bound: BoundField) -> tuple[str, ...]:
    """The boxes an error speaks of; all of them when it speaks of the date as a whole."""
    found = bound.errors.as_data() if bound.errors else []
    parts = (found[0].params or {}).get("parts", ()) if found else ()
    whole: tuple[str, ...] = bound.field.widget.parts
    return tuple(parts) or whole


_BY_WIDGET: tuple[tuple[type, Callable[[BoundField, Any], Markup]], ...] = (
    (DateInputs, _date),
    (forms.RadioSelect, _choices),
    (forms.CheckboxSelectMultiple, _choices),
    (forms.CheckboxInput, _tick),
    (forms.Select, _select),
    (forms.Textarea, _textarea),
    (forms.PasswordInput, _password),
    (forms.FileInput, _files),
)
