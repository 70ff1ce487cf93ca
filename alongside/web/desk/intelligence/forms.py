"""Telling somebody what became of it: what was said, to whom and how. Shape only."""

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from alongside.intelligence.rules import ANSWER_WORDS, Answered
from alongside.support.rules import MODE_WORDS, Mode
from alongside.web.design import forms
from alongside.web.police.presenters import said_words

if TYPE_CHECKING:
    from alongside.intelligence.queries import Owing

SOMEBODY = "none"
_SAID = f"{Answered.SAID_BACK.value}:"
_AT = "It is set to now. Change it if it was earlier, like 27 3 2026 and 4.15pm"


class AnswerForm(forms.Form):
    """What may be said now stands in the choices, word for word; nothing else can be chosen."""

    answered = forms.Radios(
        label="What did you tell them?",
        hint="Say exactly these words.",
        missing="Choose what you told them",
        why=forms.Why(
            "They believe that something comes of what they tell. Hearing nothing is the worst answer.", "000 §4.6"
        ),
    )
    person = forms.Radios(label="Whom did you tell?", reveals={SOMEBODY: "with_whom"})
    with_whom = forms.CharField(label="Who was it?", required=False, missing="Say who you told")
    mode = forms.Select(
        label="How?", initial=Mode.VOICE.value,
        choices=[(mode.value, MODE_WORDS[mode]) for mode in Mode if mode is not Mode.VOICEMAIL],
    )  # fmt: skip
    at = forms.DateTimeField(label="When?", hint=_AT)
    reply = forms.TextArea(label="What did they say to it?", hint="In their own words.", required=False, rows=3)
    why_outside_rules = forms.TextArea(
        label="It was not a way or a time they said is safe. How did it come about?",
        hint="It is kept all the same. Your service manager is told, so that somebody thinks about it with you.",
        required=False,
        rows=2,
    )

    def __init__(
        self, data: Any = None, *, owing: "Owing", parents: list[tuple[str, str]], who: UUID | None, called: str,
        now: datetime,
    ) -> None:  # fmt: skip
        super().__init__(data, once=True)
        given: Any = self.fields
        given["answered"].choices = _choices(owing)
        given["person"].choices = [*parents, (SOMEBODY, "Somebody else, such as a carer")]
        there = {key for key, _ in parents}
        given["person"].initial = str(who) if str(who) in there else (parents[0][0] if who and parents else SOMEBODY)
        given["with_whom"].initial = "" if str(who) in there else called
        given["at"].initial = now

    @property
    def answer(self) -> tuple[Answered, UUID | None]:
        """What was chosen, and which of the police’s own words it was."""
        said: str = self.cleaned_data["answered"]
        if said.startswith(_SAID):
            return Answered.SAID_BACK, UUID(said.removeprefix(_SAID))
        return Answered(said), None

    @property
    def about(self) -> UUID | None:
        chosen = self.cleaned_data["person"]
        return None if chosen == SOMEBODY else UUID(chosen)

    @property
    def says_why(self) -> bool:
        bound = self["why_outside_rules"]
        return bool(bound.value()) or bool(self.is_bound and self.errors.get("why_outside_rules"))


def _choices(owing: "Owing") -> list[tuple[str, str]]:
    """The police’s own words first, the newest of them at the top; then what may always be said."""
    found = []
    if Answered.SAID_BACK in owing.may:
        found = [(f"{_SAID}{row.pk}", said_words(row)) for row in owing.said_back]
    return found + [(one.value, ANSWER_WORDS[one]) for one in ANSWER_WORDS if one in owing.may]
