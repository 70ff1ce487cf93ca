"""The steps of an episode, a page each: police, the search, not back after all, settled, opened again, a mistake."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse

from alongside.missing import actions
from alongside.missing.rules import Who
from alongside.web.desk import DESK
from alongside.web.desk.missing.asking import ask_step
from alongside.web.desk.missing.forms.steps import (
    ReportForm,
    SearchForm,
    StepForm,
    UnreportedForm,
    WhyForm,
    WordsForm,
)
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.missing.models import Episode

_TELLS_NOBODY = (
    "This writes it down and rings nobody. To report a child missing call 101, or 999 if they are in danger."
)


@open_to(*DESK, methods=("GET", "POST"))
def report(request: MemberRequest, episode: UUID) -> HttpResponse:
    """Police were told."""

    def save(found: "Episode", form: StepForm) -> object:
        said, once = form.said(), form.cleaned_data["once"]  # type: ignore[attr-defined]
        return actions.report(episode=found, said=said, once=once, by=request.actor, now=request.now)

    return ask_step(
        request, episode, ReportForm, save, heading="Police were told", words=_TELLS_NOBODY,
        done="Written down. Partners tied to the family can read the report.",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def tell_back(request: MemberRequest, episode: UUID) -> HttpResponse:
    """Police were told of the return."""

    def save(found: "Episode", form: StepForm) -> object:
        said, once = form.said(), form.cleaned_data["once"]  # type: ignore[attr-defined]
        return actions.tell_back(episode=found, said=said, once=once, by=request.actor, now=request.now)

    return ask_step(
        request, episode, ReportForm, save, heading="Police were told that they are back",
        done="Written down. Nobody has to look for them any more.",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def unreported(request: MemberRequest, episode: UUID) -> HttpResponse:
    """Not reported, and why: in the parent's words, and nobody's fault."""

    def save(found: "Episode", form: StepForm) -> object:
        given = form.cleaned_data
        return actions.leave_unreported(
            episode=found, words=given["words"], told_by=given["told_by"], once=given["once"], by=request.actor,
            now=request.now,
        )  # fmt: skip

    return ask_step(
        request, episode, UnreportedForm, save, heading="Not reported to police",
        words="It can still be reported at any time. If somebody is in danger now, call 999.", done="Written down.",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def search(request: MemberRequest, episode: UUID) -> HttpResponse:
    """What somebody did to find the child."""

    def save(found: "Episode", form: StepForm) -> object:
        given = form.cleaned_data
        return actions.search(
            episode=found, who=Who(given["who"]), at=given["at"], words=given["words"], told_by=given["told_by"],
            once=given["once"], by=request.actor, now=request.now,
        )  # fmt: skip

    return ask_step(request, episode, SearchForm, save, heading="The search", done="Written down.")


@open_to(*DESK, methods=("GET", "POST"))
def not_back(request: MemberRequest, episode: UUID) -> HttpResponse:
    """They are not back after all."""
    return _with_words(
        request, episode, WhyForm, "not_back", heading="They are not back after all?",
        words="If police were told of the return, they have to be told again.", button="They are still missing",
        done="The child is shown as missing again. Call 101, or 999 if they are in danger.",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def settle(request: MemberRequest, episode: UUID) -> HttpResponse:
    """Nothing more is owed for this episode."""
    return _with_words(
        request, episode, WordsForm, "settle", heading="Is this episode settled?", button="Yes, it is settled",
        words="The child has talked with somebody, or said no. If there will be no conversation, say why.",
        done="Settled. It can be opened again if there is more to hear.",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def reopen(request: MemberRequest, episode: UUID) -> HttpResponse:
    """There is more to hear."""
    return _with_words(
        request, episode, WordsForm, "reopen", heading="Is there more to hear?", button="Open it again",
        words="A child may say yes to a conversation weeks later.", done="It is open again.",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def mistake(request: MemberRequest, episode: UUID) -> HttpResponse:
    """Pressed by mistake."""
    return _with_words(
        request, episode, WhyForm, "mistake", heading="Was it written down by mistake?", warning=True,
        words="It stays on the page with your reason, and is not counted. If the child really was missing and is back,"
        " go back and choose “They are back”.",
        button="Yes, it was a mistake", done="It is marked as a mistake.",
    )  # fmt: skip


def _with_words(
    request: MemberRequest, episode: UUID, kind: type[StepForm], verb: str, *, heading: str, words: str, done: str,
    button: str, warning: bool = False,
) -> HttpResponse:  # fmt: skip
    """The steps that ask for a word of why."""

    def save(found: "Episode", form: StepForm) -> object:
        given = form.cleaned_data
        return _WITH_WORDS[verb](
            episode=found, words=given["words"], once=given["once"], by=request.actor, now=request.now
        )

    return ask_step(
        request, episode, kind, save, heading=heading, words=words, done=done, button=button, warning=warning
    )


_WITH_WORDS = {
    "not_back": actions.not_back,
    "settle": actions.settle,
    "reopen": actions.reopen,
    "mistake": actions.mistake,
}
