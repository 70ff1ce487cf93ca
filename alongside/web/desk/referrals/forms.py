"""What is asked when a referral is written down, screened, allocated or closed. Shape only."""

from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.referrals.rules import Level, ParentKnows, Pathway, names_somebody
from alongside.web.design import forms
from alongside.web.desk.referrals.presenters import KNOWS_WORDS
from alongside.words import queries as words

KNOWS = [(knows.value, text) for knows, text in KNOWS_WORDS.items()]
NAME_MISSING = "Write the child’s name or the parent’s name, whichever you have"


def listed(name: str) -> list[tuple[str, str]]:
    """Today's choices of one list."""
    return words.choices(name, timezone.localdate())


class PhoneForm(forms.Form):
    """Type while they talk: the order a caller talks in, and only a name is needed."""

    reason = forms.TextArea(
        label="Write what they say",
        hint="Their words, as they come. You can sort it out afterwards.",
        rows=10,
        required=False,
        size="m",
    )
    parent_name = forms.CharField(label="Parent’s name", hint="Whoever looks after the child", required=False)
    parent_relation = forms.CharField(
        label="Who are they to the child?", hint="Mum, dad, nan, foster carer", required=False, width="20"
    )
    parent_phone = forms.Phone(label="Parent’s phone", required=False)
    safe_to_ring = forms.TextArea(
        label="How and when is it safe to ring?",
        hint="Days, times, and whether a voicemail or a text is safe.",
        rows=3,
        required=False,
        why=forms.Why(
            "A call at the wrong moment can put a parent or a child in danger.", "000 §4.1; 003, cases 8 and 14"
        ),
    )
    who_else_may_answer = forms.TextArea(
        label="Who else may answer, and what may they be told?", rows=2, required=False
    )
    danger_at_home = forms.TextArea(
        label="Is anyone in danger now, or is there danger in the home?",
        hint="If somebody is in danger now, ring 999 first. This page waits.",
        rows=2,
        required=False,
    )
    parent_knows = forms.Radios(
        label="Does the parent know of this referral?",
        choices=KNOWS,
        initial=ParentKnows.NOT_KNOWN.value,
        required=False,
        why=forms.Why("The first call begins differently when the parent expects it.", "000 §3.2"),
    )
    child_name = forms.CharField(label="Child’s name", required=False)
    child_born_on = forms.DateField(label="Child’s date of birth", required=False)
    exploitation = forms.Checkboxes(
        label="What is the worry about?", choices=lambda: listed("exploitation"), required=False
    )
    childs_worker = forms.CharField(
        label="Does the child have a worker?", hint="Their name, and where they work", required=False
    )
    address = forms.CharField(label="Where does the parent live?", hint="House number and street", required=False)
    postcode = forms.CharField(label="Postcode", required=False, width="10", max_length=12)
    source = forms.Select(label="Who is this from?", choices=lambda: listed("referral_source"), required=False)
    referrer_name = forms.CharField(label="Name of the person ringing", required=False)
    referrer_agency = forms.CharField(label="Where they work", hint="Leave empty for a parent", required=False)
    referrer_reach = forms.CharField(label="How we can reach them", required=False)
    received_at = forms.DateTimeField(
        label="When did they ring?", hint="Leave empty if it is now. The clock runs from here.", required=False
    )
    hub = forms.Select(label="Which hub is it for?")
    sections = (
        forms.Section("What they say", ("reason",)),
        forms.Section(
            "Ringing the parent safely",
            ("parent_name", "parent_relation", "parent_phone", "safe_to_ring", "who_else_may_answer",
             "danger_at_home", "parent_knows"),
        ),
        forms.Section("The child", ("child_name", "child_born_on", "exploitation", "childs_worker")),
        forms.Section("Where the parent lives", ("address", "postcode")),
        forms.Section(
            "Who is ringing",
            ("source", "referrer_name", "referrer_agency", "referrer_reach", "received_at", "hub"),
        ),
    )  # fmt: skip

    def __init__(self, *args: Any, hubs: list[tuple[str, str]], began: bool = False, **kwargs: Any) -> None:
        """`hubs` to choose from; `began` once the call is kept: then its time and hub stand."""
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            # Nothing here must be answered: “optional” beside every question would only be noise.
            field.missing = field.missing or NAME_MISSING  # type: ignore[attr-defined]
        if began:
            del self.fields["received_at"]
        if began or len(hubs) < 2:
            del self.fields["hub"]
        else:
            self.fields["hub"].choices = hubs  # type: ignore[attr-defined]

    def clean_received_at(self) -> Any:
        at = self.cleaned_data.get("received_at")
        if at and at > timezone.now():
            raise forms.ValidationError("This time is still to come. Give the time they rang")
        return at

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors and not names_somebody(cleaned.get("child_name", ""), cleaned.get("parent_name", "")):
            self.add_error("parent_name", NAME_MISSING)
        return cleaned


class ScreenForm(forms.Form):
    """Level, pathway and reason."""

    level = forms.Radios(
        label="How high is the need?",
        choices=lambda: listed("level"),
        why=forms.Why(
            "So that the families in most need are not left waiting. Early signs matter: low is not a no.",
            "003 §1.1; 000 §4.5",
        ),
    )
    pathway = forms.Radios(label="What should it lead to?", choices=lambda: listed("pathway"))
    reason = forms.TextArea(
        label="Why?",
        hint="What you weighed.",
        rows=4,
        missing="Say why, in a few words",
        coach=True,
    )
    earlier = forms.Radios(
        label="Is it a family we know?",
        hint="Whoever allocates sees the file and decides whether it is opened again.",
        required=False,
    )

    def __init__(self, *args: Any, known: list[tuple[str, str]] | None = None, **kwargs: Any) -> None:
        """`known`: the files that were noticed, by reference, with what is alike."""
        super().__init__(*args, **kwargs)
        for name in ("level", "pathway"):
            self.fields[name].hints = words.hints(name, timezone.localdate())  # type: ignore[attr-defined]
        if known:
            self.fields["earlier"].choices = [*known, ("", "No, or nobody knows")]  # type: ignore[attr-defined]
        else:
            del self.fields["earlier"]

    @property
    def level_chosen(self) -> Level:
        return Level(self.cleaned_data["level"])

    @property
    def pathway_chosen(self) -> Pathway:
        return Pathway(self.cleaned_data["pathway"])


class ScreenAgainForm(forms.Form):
    """The need has changed; who stands beside the family stays as it is."""

    level = forms.Radios(label="How high is the need now?", choices=lambda: listed("level"))
    reason = forms.TextArea(
        label="What has changed?", hint="What you weighed.", rows=4, missing="Say why, in a few words", coach=True
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["level"].hints = words.hints("level", timezone.localdate())  # type: ignore[attr-defined]

    @property
    def level_chosen(self) -> Level:
        return Level(self.cleaned_data["level"])


class AllocateForm(forms.Form):
    """Who is asked, and why them."""

    post = forms.Radios(label="Who will you ask?", missing="Choose who will stand beside this family")
    because = forms.TextArea(
        label="Why them?",
        hint="For example, room, distance, or that the parent asked for them.",
        rows=3,
        required=False,
    )
    family = forms.CharField(
        label="Is there a file of this family already?",
        hint="Its reference, such as F-7KQM-3MDX, even of a closed file. Leave empty to open a new one.",
        required=False,
        width="10",
        max_length=12,
    )
    again = forms.Radios(
        label="If there is, what becomes of it?",
        choices=[
            ("same_file", "It goes on, and is opened again if it was closed"),
            ("new_file", "A new file is opened, and each names the other"),
        ],
        initial="same_file",
        required=False,
        why=forms.Why("One family should not have to tell everything twice.", "000 §4.2"),
    )

    def __init__(
        self,
        *args: Any,
        posts: list[tuple[str, str]],
        hints: dict[str, str],
        joined: bool,
        earlier: str = "",
        **kwargs: Any,
    ) -> None:
        """`earlier`: the file that whoever screened thinks is of the same family."""
        super().__init__(*args, **kwargs)
        self.fields["post"].choices = posts  # type: ignore[attr-defined]
        self.fields["post"].hints = hints  # type: ignore[attr-defined]
        self.fields["family"].initial = earlier
        if joined:
            del self.fields["family"], self.fields["again"]

    @property
    def post_chosen(self) -> UUID:
        return UUID(self.cleaned_data["post"])


class EndForm(forms.Form):
    """Why it closes, or opens again."""

    because = forms.TextArea(label="Why?", rows=4, missing="Say why, in a few words", coach=True)
