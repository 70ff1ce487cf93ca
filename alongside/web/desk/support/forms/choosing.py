"""With whom: somebody of the family, a professional round it, or anybody else."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from alongside.support.rules import MODE_WORDS, Mode
from alongside.web.design import forms

NOBODY = "none"
Offered = list[tuple[str, str]]


@dataclass(frozen=True)
class Choices:
    """(id, name) of the people of the family, and of the professionals round it."""

    people: Offered = field(default_factory=list)
    professionals: Offered = field(default_factory=list)


class WithWhom(forms.Form):
    """The two questions that every contact begins with, made or planned."""

    person = forms.Radios(label="Who was it with?", reveals={NOBODY: ("professional", "with_whom")})
    professional = forms.Select(label="Somebody round the family?", required=False, empty="Nobody on this list")
    with_whom = forms.CharField(label="Or who was it?", hint="A name, and what they do", required=False)
    mode = forms.Select(label="How?", choices=[(m.value, MODE_WORDS[m]) for m in Mode], initial=Mode.VOICE.value)

    def __init__(self, data: Any = None, *, choices: Choices, **given: Any) -> None:
        super().__init__(data, **given)
        asked: Any = self.fields
        asked["person"].choices = [*choices.people, (NOBODY, "Somebody outside the family, such as a teacher")]
        asked["person"].initial = choices.people[0][0] if choices.people else NOBODY
        asked["professional"].choices = choices.professionals

    @property
    def about(self) -> UUID | None:
        """The person of the family it was with, if it was one."""
        chosen = self.cleaned_data["person"]
        return None if chosen == NOBODY else UUID(chosen)

    @property
    def about_professional(self) -> UUID | None:
        """The professional, if it was with somebody outside the family and they stand round it."""
        chosen = self.cleaned_data["professional"]
        return UUID(chosen) if chosen and self.about is None else None
