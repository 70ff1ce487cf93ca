"""What a parent is asked on the public page: how to reach them safely comes first, and little must be answered."""

from typing import Any

from alongside.web.design import forms


class AskForm(forms.Form):
    """Two answers are needed. Everything else can wait until somebody has rung."""

    reach = forms.CharField(
        label="What is a safe way to reach you?",
        hint="A phone number, an email address, or another way. Write it any way you like.",
        missing="Tell us a safe way to reach you",
        size="m",
    )
    when_safe = forms.TextArea(
        label="When is it safe, and what should we never do?",
        hint="For example: weekdays before three. Never text. No voicemail.",
        rows=3,
        required=False,
    )
    if_others_answer = forms.CharField(
        label="If somebody else answers, what should we say?",
        hint="If you leave this empty, we say nothing about you and hang up kindly.",
        required=False,
    )
    name = forms.CharField(
        label="What should we call you?",
        hint="It does not have to be your real name.",
        missing="Tell us what to call you",
        width="20",
        size="m",
    )
    area = forms.Select(label="Where do you live?", empty="I am not sure", required=False)
    language = forms.CharField(
        label="What language would you like to speak?",
        hint="We will find somebody who speaks it.",
        required=False,
        width="20",
    )
    danger = forms.Radios(
        label="Is somebody in danger right now?",
        hint="If so, ring 999 first. This page can wait.",
        choices=[("yes", "Yes"), ("no", "No")],
        required=False,
    )
    words = forms.TextArea(
        label="What is going on?",
        hint="In your own words, if you want to. You can also leave this for the call.",
        rows=5,
        required=False,
    )
    sections = (
        forms.Section("How to reach you safely", ("reach", "when_safe", "if_others_answer")),
        forms.Section("About you", ("name", "area", "language")),
        forms.Section("If you want to say more", ("danger", "words")),
    )

    def __init__(self, *args: Any, areas: list[tuple[str, str]], **kwargs: Any) -> None:
        """`areas` of the hubs there are; whoever is not sure leaves it as it stands."""
        super().__init__(*args, **kwargs)
        self.fields["area"].choices = areas  # type: ignore[attr-defined]
