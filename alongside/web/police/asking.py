"""One step: asked, kept, and back to the paper. Where two people said different things at once, both are shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access.gate import NotVisible, Refused
from alongside.intelligence.rules import State, Verb, why_not
from alongside.record.versions import Conflict
from alongside.record.writing import looked_at
from alongside.sharing.rules.passing import reference_of
from alongside.web.design import conflict, pages
from alongside.web.police import presenters
from alongside.web.police.forms import FORMS, StepForm
from alongside.web.police.saving import save
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.intelligence.queries import Paper


@dataclass(frozen=True)
class Door:
    """Which page a step came from, and how the paper is read again from there."""

    home: str
    step: Callable[[Verb], str]
    again: Callable[[], "Paper"]


def verb_called(slug: str) -> Verb:
    try:
        return Verb(slug.replace("-", "_"))
    except ValueError:
        raise NotVisible from None


def slug_of(verb: Verb) -> str:
    return verb.value.replace("_", "-")


def ask(request: MemberRequest, paper: "Paper", verb: Verb, door: Door) -> HttpResponse:
    """A door that is shut says why. A form that was sent is answered by the act, which alone knows if it came twice."""
    if request.method == "GET" and (
        words := why_not(State(paper.submission.state), verb, held=paper.submission.held) or _nothing(paper, verb)
    ):
        raise Refused(words)
    form = FORMS[verb](sent(request), paper=paper, now=request.now)
    if request.method == "POST" and form.is_valid() and (done := _saved(request, paper, form, door)):
        return done
    looked_at(by=request.actor, did="intelligence.see", about=paper.submission)
    context = {
        "heading": presenters.HEADINGS[verb],
        "caption": reference_of(paper.decision.snapshot.title),
        "words": _WORDS.get(verb, ""),
        "form": form,
        "back": door.home,
        "officer": form.officer,
    }
    return pages.render(request, "police/step.html", context)


def _nothing(paper: "Paper", verb: Verb) -> str:
    return "Add the exhibit first." if verb is Verb.HAND_ON and not paper.exhibits else ""


def _saved(request: MemberRequest, paper: "Paper", form: StepForm, door: Door) -> HttpResponse | None:
    try:
        save(paper, form, by=request.actor, now=request.now)
    except Refused as refused:
        field = getattr(refused, "field", "")
        form.add_error(field if field in form.fields else None, str(refused))
        return None
    except Conflict as found:
        theirs, by = presenters.newest_values(door.again(), form.verb)
        return conflict.page(
            request, form, theirs=theirs, by=by, version=found.row.version, cancel=door.home,
            heading="A colleague was here a moment before you", button="Write mine down as well",
            words="While you were writing, somebody else wrote to the same paper. Both stay; the newest counts.",
        )  # fmt: skip
    messages.success(request, _DONE.get(form.verb, "Written down."))
    return redirect(door.home)


_WORDS = {
    Verb.SAY_BACK: "The family’s worker says this to whoever told it, word for word, and nothing else.",
    Verb.HOLD: "Until an officer lifts it, a parent hears one thing only: that police have what they told.",
    Verb.LIFT: "If nothing else is held, what police said may be said, may be said again.",
    Verb.MARK: "It stands in the schedule, which can be printed.",
    Verb.HAND_ON: "Write down every hand it goes through, so that the whole time is accounted for.",
}
_DONE = {
    Verb.RECEIVE: "It is acknowledged.",
    Verb.SAY_BACK: "It is written down. The family’s worker sees that there is something to say.",
    Verb.HOLD: "It is held. Only “received” may be said now.",
    Verb.LIFT: "It is lifted.",
}
