"""The professional’s form: three short parts, with why each thing is asked. Shape only."""

from typing import Any

from django.utils import timezone

from alongside.referrals.rules import names_somebody
from alongside.web.design import forms
from alongside.web.hub.presenters import KNOWS_WORDS
from alongside.words import queries as words

NAME_MISSING = "Write the child’s name or the parent’s name, whichever you have"


class ReferForm(forms.Form):
    """What a first call to the parent needs, and no more."""

    child_name = forms.CharField(label="Child’s name", required=False)
    child_born_on = forms.DateField(label="Child’s date of birth", required=False)
    exploitation = forms.Checkboxes(
        label="What is the worry about?",
        choices=lambda: words.choices("exploitation", timezone.localdate()),
        required=False,
    )
    childs_worker = forms.CharField(
        label="Does the child have a worker?",
        hint="Their name, and where they work",
        required=False,
        why=forms.Why(
            "The parent’s worker and the child’s worker stand side by side, each for one of them.", "000 §3.4"
        ),
    )
    reason = forms.TextArea(
        label="What are you worried about?",
        hint="What you or others have seen and heard.",
        words=150,
        coach=True,
        missing="Say what you are worried about, in a few words",
    )
    parent_name = forms.CharField(label="Parent’s name", hint="Whoever looks after the child", required=False)
    parent_relation = forms.CharField(
        label="Who are they to the child?", hint="Mum, dad, nan, foster carer", required=False, width="20"
    )
    parent_phone = forms.Phone(label="Parent’s phone", required=False)
    address = forms.CharField(label="Where do they live?", hint="House number and street", required=False)
    postcode = forms.CharField(label="Postcode", required=False, width="10", max_length=12)
    parent_knows = forms.Radios(
        label="Does the parent know of this referral?",
        choices=[(knows.value, text) for knows, text in KNOWS_WORDS.items()],
        why=forms.Why(
            "Support is the parent’s to choose. The first call begins differently when they expect it.", "000 §3.2; 004"
        ),
    )
    safe_to_ring = forms.TextArea(
        label="How and when is it safe to ring them?",
        hint="Days, times, and whether a voicemail or a text is safe. Say if you do not know.",
        rows=3,
        required=False,
        why=forms.Why(
            "A call at the wrong moment can put a parent or a child in danger.", "000 §4.1; 003, cases 8 and 14"
        ),
    )
    who_else_may_answer = forms.TextArea(label="Who else may answer?", rows=2, required=False)
    danger_at_home = forms.TextArea(
        label="Is there danger in the home?",
        hint="For the parent, the child, or whoever visits. If somebody is in danger now, ring 999.",
        rows=2,
        required=False,
    )
    referrer_reach = forms.CharField(
        label="How can we reach you?", hint="Phone or e-mail, and when", missing="Say how we can reach you"
    )
    hub = forms.Select(label="Which hub is it for?")
    sections = (
        forms.Section("The child", ("child_name", "child_born_on", "exploitation", "childs_worker", "reason")),
        forms.Section(
            "The parent",
            ("parent_name", "parent_relation", "parent_phone", "address", "postcode", "parent_knows", "safe_to_ring",
             "who_else_may_answer", "danger_at_home"),
            "We stand beside the parent, so this part matters most to the first call.",
        ),
        forms.Section("You", ("referrer_reach", "hub")),
    )  # fmt: skip

    def __init__(self, *args: Any, hubs: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(hubs) < 2:
            del self.fields["hub"]
        else:
            self.fields["hub"].choices = hubs  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        named = names_somebody(cleaned.get("child_name", ""), cleaned.get("parent_name", ""))
        if not named and not {"child_name", "parent_name"} & set(self.errors):
            self.add_error("child_name", NAME_MISSING)
        return cleaned
