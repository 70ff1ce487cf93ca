"""Forms in our look: `from alongside.web.design import forms`, then `class Refer(forms.Form)`."""

from django.core.exceptions import ValidationError as ValidationError

from alongside.web.design.forms.date_fields import DateField, DateTimeField, TimeField
from alongside.web.design.forms.drafted import Drafted
from alongside.web.design.forms.fields import (
    CharField,
    Checkboxes,
    EmailField,
    Hidden,
    Integer,
    Phone,
    Radios,
    Select,
    TextArea,
    Tick,
    Why,
)
from alongside.web.design.forms.form import BoundField, Form, Renderer, Section

__all__ = [
    "BoundField",
    "CharField",
    "Checkboxes",
    "DateField",
    "DateTimeField",
    "Drafted",
    "EmailField",
    "Form",
    "Hidden",
    "Integer",
    "Phone",
    "Radios",
    "Renderer",
    "Section",
    "Select",
    "TextArea",
    "Tick",
    "TimeField",
    "ValidationError",
    "Why",
]
