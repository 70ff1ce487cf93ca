"""`Form`: what every form of ours is, and the renderer that draws any Django form in our look."""

import uuid
from collections.abc import Iterator, Mapping
from copy import copy
from typing import Any, ClassVar, NamedTuple

from django import forms
from django.forms.boundfield import BoundField as DjangoBoundField
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import SafeString, mark_safe
from markupsafe import Markup

from alongside.web.design.components import component
from alongside.web.design.forms.drawing import draw, hidden, named
from alongside.web.design.forms.fields import Hidden
from alongside.web.design.forms.summary import entries

_ANY_FORM = "design:form"
_LOST = "This page has lost its place. Open it again, then make your change"


class BoundField(DjangoBoundField):
    """A question and what was answered; prints itself as a component."""

    def as_field_group(self) -> SafeString:
        return mark_safe(str(draw(self)))  # noqa: S308  components escape


class Renderer(DjangoTemplates):
    """Settings' FORM_RENDERER. `{{ form }}` anywhere prints its error summary and its questions."""

    bound_field_class = BoundField
    form_template_name = _ANY_FORM

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        if template_name != _ANY_FORM:
            return super().render(template_name, context, request)
        form = context["form"]
        return str(summary(form) + questions(form))


def summary(form: forms.BaseForm) -> Markup:
    found = entries(form) if form.is_bound else []
    return component("error-summary", titleText="There is a problem", errorList=found) if found else Markup()


def questions(form: forms.BaseForm) -> Markup:
    return Markup().join(draw(bound) for bound in form)


class Section(NamedTuple):
    """A heading over some of a form's questions."""

    heading: str
    fields: tuple[str, ...]
    words: str = ""


class _Version(Hidden):
    """The version of the row this page was drawn from. Never mended in silence: it guards another's words."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not (text.isdecimal() and len(text) < 10):
            raise forms.ValidationError(_LOST)
        return int(text)


class Form(forms.Form):
    """Shape only. `once=True` makes a double submit harmless; `version=` finds two people editing one row."""

    use_required_attribute = False
    sections: ClassVar[tuple[Section, ...]] = ()
    # A filter bar need not say of each of its few fields that it may be left empty.
    say_optional: ClassVar[bool] = True

    def __init__(self, data: Any = None, *args: Any, once: bool = False, version: int | None = None, **kw: Any) -> None:
        super().__init__(data, *args, **kw)
        if version is not None:
            self.fields["version"] = _Version(
                initial=str(version), missing="This page has lost its place. Open it again."
            )
        if once:
            self.fields["once"] = Hidden(initial=str(uuid.uuid4()), required=False)
            self._mend_once()

    def _mend_once(self) -> None:
        """A token that was lost or broken on the way is replaced: it protects, and must never stand in the way."""
        name = self.add_prefix("once")
        if self.is_bound and _uuid(self.data.get(name)) is None:
            self._put(name, str(uuid.uuid4()))

    def _put(self, name: str, value: str) -> None:
        fresh: Any = copy(self.data)  # a QueryDict's copy may be changed
        fresh[name] = value
        self.data = fresh

    def clean_once(self) -> uuid.UUID | None:
        return _uuid(self.cleaned_data.get("once"))

    def clean(self) -> dict[str, Any]:
        """A revealed question that says what is `missing` must be answered once its answer is chosen."""
        cleaned = super().clean() or self.cleaned_data
        for name, field in self.fields.items():
            chosen = cleaned.get(name) or ()
            for answer, revealed in getattr(field, "reveals", {}).items():
                shown = answer == chosen or (isinstance(chosen, list) and answer in chosen)
                for one in named(revealed) if shown else ():
                    if self._left_empty(one, cleaned):
                        self.add_error(one, self.fields[one].error_messages["required"])
        return cleaned

    def _left_empty(self, name: str, cleaned: Mapping[str, Any]) -> bool:
        asked = bool(getattr(self.fields[name], "missing", ""))
        return asked and name not in self.errors and cleaned.get(name) in (None, "", [])

    def at_version(self, version: int) -> None:
        """After a conflict was shown: what the person typed now stands against the newest version."""
        self._put(self.add_prefix("version"), str(version))

    def error_summary(self) -> Markup:
        return summary(self)

    def as_govuk(self) -> Markup:
        """Every question, under its section's heading; hidden values; a revealed question only in its place."""
        placed = {name for section in self.sections for name in section.fields}
        rest = [bound for bound in self._standing() if bound.name not in placed]
        drawn = [self._section(section) for section in self.sections]
        hiddens = [hidden(bound) for bound in self.hidden_fields()]
        return Markup().join([*hiddens, *drawn, *(draw(bound) for bound in rest)])

    def _standing(self) -> Iterator[DjangoBoundField]:
        opened = (one for field in self.fields.values() for one in getattr(field, "reveals", {}).values())
        revealed = {name for one in opened for name in named(one)}
        return (bound for bound in self.visible_fields() if bound.name not in revealed)

    def _section(self, section: Section) -> Markup:
        standing = [bound for bound in self._standing() if bound.name in section.fields]
        words = Markup('<p class="govuk-body">{}</p>').format(section.words) if section.words else Markup()
        return Markup('<section class="app-form-section"><h2 class="govuk-heading-m">{}</h2>{}{}</section>').format(
            section.heading, words, Markup().join(draw(bound) for bound in standing)
        )

    @property
    def typed(self) -> Mapping[str, Any]:
        """What stands in each control now, for a page that compares it with somebody else's."""
        return {bound.name: bound.value() for bound in self.visible_fields()}


def _uuid(text: Any) -> uuid.UUID | None:
    try:
        return uuid.UUID(str(text))
    except ValueError:
        return None
