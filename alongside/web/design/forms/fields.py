"""The fields a form of ours is made of. Shape only: what may be done with an answer is for the actions.

Each takes `label`, and may take `hint`, `why` (shown behind "Why we ask"), `missing` (the words when it is left
empty), and everything Django's field of that kind takes. Required unless `required=False`.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator

LINE, AREA = 200, 10_000
NO_NUL = "Take out the hidden characters (they may have come from a copy and paste)"


class Why(NamedTuple):
    """Why a question is asked, in plain words, and the page of the model it comes from (000 §4.6)."""

    text: str
    source: str = ""


def _lower_first(label: str) -> str:
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


class Asked:
    """What every field of ours knows beyond Django's: why it is asked and how it is drawn."""

    verb = "Enter"
    why: Why | None = None
    width = ""
    size = "s"

    def __init__(
        self,
        *,
        label: str,
        hint: str = "",
        why: Why | None = None,
        missing: str = "",
        width: str = "",
        size: str = "s",
        **kwargs: Any,
    ) -> None:
        said = {"required": missing or self._missing(label), **kwargs.pop("error_messages", {})}
        # Django's own field classes stand behind this mixin; its constructor takes the rest.
        super().__init__(label=label, help_text=hint, error_messages=said, **kwargs)  # type: ignore[call-arg]
        self.why, self.width, self.size, self.missing = why, width, size, missing

    def _missing(self, label: str) -> str:
        return f"Answer “{label}”" if label.endswith("?") else f"{self.verb} {_lower_first(label)}"


class _TooLong:
    """Says how much was typed and how much fits; HTML's maxlength would cut a paste in silence."""

    def __init__(self, most: int) -> None:
        self.most = most

    def __call__(self, value: str) -> None:
        if len(value) > self.most:
            raise ValidationError(
                f"Shorten this to {self.most:,} characters or fewer. It is {len(value):,} now", code="max_length"
            )


class CharField(Asked, forms.CharField):
    """One line of text, 200 characters unless `max_length` says otherwise."""

    longest = LINE

    def __init__(self, *, max_length: int | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.most = max_length or self.longest
        kept = [v for v in self.validators if not isinstance(v, ProhibitNullCharactersValidator)]
        self.validators = [*kept, ProhibitNullCharactersValidator(message=NO_NUL), _TooLong(self.most)]


class TextArea(CharField):
    """Several lines. `words=100` says how much is plenty and enforces nothing; `count=True` counts down.

    `coach=True` offers kinder words beside it; never for somebody's exact words.
    """

    longest = AREA
    widget = forms.Textarea

    def __init__(
        self, *, words: int = 0, count: bool = False, coach: bool = False, rows: int = 5, hint: str = "", **kwargs: Any
    ) -> None:
        plenty = f"About {words} words is plenty." if words else ""
        super().__init__(hint=" ".join(filter(None, (hint, plenty))), **kwargs)
        self.count, self.coach, self.rows = count, coach, rows

    def to_python(self, value: Any) -> str:
        # Browsers send CR LF; one line end is one character, on the page and in the count.
        text: str = super().to_python(value) or ""
        return text.replace("\r\n", "\n")


class EmailField(CharField):
    """One e-mail address."""

    widget = forms.EmailInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.validators.append(_email)


def _email(value: str) -> None:
    from django.core.validators import EmailValidator

    EmailValidator(message="Enter an email address in the correct form, like name@example.com")(value)


class Phone(CharField):
    """A phone number as it was given: the words after it ("ask for Jo") belong to it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 60, "width": "20", "widget": forms.TextInput({"type": "tel"}), **kwargs})


class Integer(Asked, forms.IntegerField):
    """A whole number between `min_value` and `max_value` (0 and 100,000 unless said)."""

    widget = forms.TextInput

    def __init__(self, *, min_value: int = 0, max_value: int = 100_000, **kwargs: Any) -> None:
        super().__init__(**{"width": "4", **kwargs})
        self.least, self.most = min_value, max_value

    def to_python(self, value: Any) -> int | None:
        typed = str("" if value is None else value).strip().replace(",", "")
        if not typed:
            return None
        if not typed.lstrip("-").isdecimal() or len(typed) > 12:
            raise ValidationError(f"{self.label} must be a whole number, like 15", code="invalid")
        number = int(typed)
        if not self.least <= number <= self.most:
            raise ValidationError(f"{self.label} must be between {self.least:,} and {self.most:,}", code="range")
        return number

    def has_changed(self, initial: Any, data: Any) -> bool:
        return str(initial if initial is not None else "") != str(data or "").strip()


class _Choosing(Asked):
    verb = "Choose"

    def _missing(self, label: str) -> str:
        return f"Choose an answer to “{label}”" if label.endswith("?") else f"Choose {_lower_first(label)}"


Choices = Iterable[tuple[Any, Any]] | Callable[[], Iterable[tuple[Any, Any]]]


class Radios(_Choosing, forms.ChoiceField):
    """One of a few. `hints` by value; `reveals={"other": "which"}` shows the field `which` under
    that answer (or several)."""

    widget = forms.RadioSelect

    def __init__(
        self,
        *,
        choices: Choices = (),
        hints: Mapping[str, str] | None = None,
        reveals: Mapping[str, str | tuple[str, ...]] | None = None,
        inline: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(choices=choices, **kwargs)
        self.hints, self.reveals, self.inline = hints or {}, reveals or {}, inline
        self.error_messages["invalid_choice"] = "Choose one of the answers on the page"


class Select(_Choosing, forms.ChoiceField):
    """One of many. An empty first line is added, so that nothing is chosen by accident."""

    widget = forms.Select

    def __init__(self, *, choices: Choices = (), empty: str = "Choose one", **kwargs: Any) -> None:
        super().__init__(choices=choices, **kwargs)
        self.empty = empty
        self.error_messages["invalid_choice"] = "Choose one of the answers on the list"


class Checkboxes(_Choosing, forms.MultipleChoiceField):
    """Any of a few. `hints` and `reveals` as for radios."""

    widget = forms.CheckboxSelectMultiple

    def __init__(
        self,
        *,
        choices: Choices = (),
        hints: Mapping[str, str] | None = None,
        reveals: Mapping[str, str | tuple[str, ...]] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(choices=choices, **kwargs)
        self.hints, self.reveals, self.inline = hints or {}, reveals or {}, False
        self.error_messages["invalid_choice"] = "Choose from the answers on the page"
        self.error_messages["invalid_list"] = "Choose from the answers on the page"


class Tick(Asked, forms.BooleanField):
    """One box to tick. Required means it must be ticked; say what ticking means in the label."""

    def _missing(self, label: str) -> str:
        return f"Tick the box if you agree: {_lower_first(label)}"


class Hidden(CharField):
    """A value the page carries for the person. Never something they could not be told."""

    widget = forms.HiddenInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"label": "This page", **kwargs})
