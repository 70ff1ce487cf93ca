"""“These things were picked out: are they right?” Nothing the machine noticed counts until a person has said so."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access.gate import Refused
from alongside.observations import actions, queries
from alongside.observations.actions import Added, Answered
from alongside.observations.rules import asks_in
from alongside.observations.rules.mentions import KIND_WORDS
from alongside.record.writing import looked_at
from alongside.web.design import forms
from alongside.web.design.pages import render
from alongside.web.log import presenters
from alongside.web.log.forms import MissedForm
from alongside.web.log.place import Place
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.observations.models import Mention, Observation

_SAID = {"confirmed": "yes", "added": "yes", "refused": "no"}


class MentionsForm(MissedForm):
    """Two questions for each mention, named by its id; then one for what was missed."""

    def __init__(self, data: object, *, mentions: "list[Mention]") -> None:
        super().__init__(data)
        self.fields["kind"].choices = [("", "Nothing was missed"), *KIND_WORDS.items()]  # type: ignore[attr-defined]
        for mention in mentions:
            self.fields[f"is_{mention.id.hex}"] = forms.Radios(
                label="Is this right?", required=False, inline=True, initial=_SAID.get(mention.judgement, ""),
                choices=[("yes", "Yes"), ("no", "No")],
            )  # fmt: skip
            self.fields[f"value_{mention.id.hex}"] = forms.CharField(
                label="If it is nearly right, put it right", required=False, initial=mention.value, width="20"
            )

    say_optional = False

    def answered(self, mentions: "list[Mention]") -> list[Answered]:
        """Only those somebody gave an answer to: leaving one open is an answer for later."""
        given = self.cleaned_data
        return [
            Answered(mention, said == "yes", given[f"value_{mention.id.hex}"])
            for mention in mentions
            if (said := given[f"is_{mention.id.hex}"])
        ]

    def missed(self) -> Added | None:
        given = self.cleaned_data
        return Added(given["kind"], given["raw"]) if given["kind"] or given["raw"] else None


def mentions(request: MemberRequest, place: Place, observation: UUID) -> HttpResponse:
    found = queries.observation_for(request.actor, observation)
    noticed = queries.mentions_for(request.actor, found)
    form = MentionsForm(sent(request), mentions=noticed)
    if request.method == "POST" and form.is_valid() and _answered(request, found, noticed, form):
        messages.success(request, "Thank you. Your answers are kept.")
        return redirect(place.mentions(observation) if "more" in request.POST else place.entry(observation))
    looked_at(by=request.actor, did="observations.see", about=found)
    context = {
        "heading": "These things were picked out: are they right?",
        "form": form,
        "lines": presenters.to_judge(found, noticed, form),
        "text": presenters.marked_words(found, noticed),
        "asks": [ask for text in (found.words, found.interpretation) for ask in asks_in(text)],
        "back": place.entry(observation),
    }
    return render(request, "log/mentions.html", context)


def _answered(request: MemberRequest, found: "Observation", noticed: "list[Mention]", form: MentionsForm) -> bool:
    """True when it is kept; else the form says why not, beside the question."""
    try:
        actions.answer_mentions(
            observation=found,
            answers=form.answered(noticed),
            added=form.missed(),
            by=request.actor,
            now=request.now,
        )
    except Refused as refused:
        form.add_error(getattr(refused, "field", None), str(refused))
        return False
    return True
