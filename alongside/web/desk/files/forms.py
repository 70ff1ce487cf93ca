"""The question before any file, what is noted instead of one, and the sending itself. Shape only."""

from typing import Any

from django import forms as django_forms

from alongside.files.incoming import AT_ONCE, LARGEST
from alongside.observations.actions.files import Shows
from alongside.web.design import forms

_MB = LARGEST // 1024 // 1024
# Phones offer the right things to choose from; what is kept is decided by what is in the file.
_ACCEPT = "image/jpeg,image/png,image/webp,image/heic,application/pdf,.docx,audio/*"


class ManyFiles(django_forms.FileInput):
    """Several files in one answer."""

    allow_multiple_selected = True

    def __init__(self) -> None:
        super().__init__({"multiple": True, "accept": _ACCEPT})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Any]:
        return list(files.getlist(name)) if hasattr(files, "getlist") else list(files.get(name) or [])


class FilesField(forms.fields.Asked, django_forms.Field):
    """The files as they were sent, in their order."""

    verb = "Choose"
    widget = ManyFiles


class ShowsForm(forms.Form):
    """Asked before every file, whoever sends it."""

    shows = forms.Radios(
        label="Does it show a child undressed, or being abused?",
        choices=[
            (Shows.NO.value, "No"),
            (Shows.YES.value, "Yes"),
            (Shows.UNSURE.value, "I am not sure"),
        ],
        missing="Choose an answer. If you do not know, choose “I am not sure”",
        why=forms.Why(
            "A picture like that must not be sent or copied, not even to help. The police can see to it where it is."
        ),
    )


class AddFilesForm(forms.Form):
    """Up to twenty at once."""

    chosen = FilesField(
        label="Choose photos, screenshots, recordings or documents",
        hint=f"Up to {AT_ONCE} at once, each up to {_MB} MB. They are kept as they are; nothing in them is changed.",
        missing="Choose at least one file",
    )
    caption = forms.CharField(
        label="What is it?",
        hint="For example: the car outside, or what his phone showed on Tuesday",
        required=False,
    )


class NotStoredForm(forms.Form):
    """What is written down instead of the picture. One answer is enough."""

    device = forms.CharField(
        label="Which device is it on?",
        hint="For example: my son’s black phone, or the tablet in the kitchen",
        missing="Say which phone, tablet or computer it is on",
    )
    who_has_it = forms.CharField(label="Who has the device now?", required=False)
    police_told = forms.TextArea(
        label="What were the police told, and what did they say?",
        hint="When, by whom, and their reference if they gave one. Leave it empty if nobody has told them yet.",
        required=False,
        rows=3,
    )
