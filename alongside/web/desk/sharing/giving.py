"""Giving a paper to somebody, at one address with three faces: the form, the paper as it would leave, what left."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Protocol

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access.gate import Refused
from alongside.sharing.actions import Changed, Reasons
from alongside.sharing.gate import release
from alongside.web.design import pages
from alongside.web.desk.sharing.forms import AnswerForm
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.families.models import Family
    from alongside.sharing.models import Decision


class Paper(Protocol):
    """Anything that can leave: whose it is, its title, and every line in words."""

    @property
    def family(self) -> "Family": ...
    @property
    def title(self) -> str: ...
    @property
    def paragraphs(self) -> list[str]: ...


class Answers(Protocol):
    """A form of a paper that leaves: to whom, why it may, and, once it was read, the digest of what was read."""

    is_bound: bool
    cleaned_data: Any
    fields: Any

    def is_valid(self) -> bool: ...
    def add_error(self, field: str | None, error: Any) -> None: ...
    def reasons(self) -> Reasons: ...
    def carried(self, digest: str) -> list[tuple[str, str]]: ...


@dataclass(frozen=True)
class Leaving:
    """A paper made of a thing that is not one itself."""

    family: "Family"
    title: str
    paragraphs: list[str]


@dataclass(frozen=True)
class Asked:
    """The first face: what would leave, in a sentence; where one came from; and, in `cut`, that it is too much."""

    heading: str
    leaves: str
    back: str
    back_text: str
    cut: str = ""


def asked(request: MemberRequest, paper: Paper, form: AnswerForm, page: Asked) -> HttpResponse:
    """Who gets it, what the parent says, and why it may leave."""
    context = {**asdict(page), "family": paper.family, "form": form}
    return pages.render(request, "desk/sharing/give.html", context)


def give(
    request: MemberRequest,
    paper: Paper,
    form: Answers,
    *,
    ask: Callable[[], HttpResponse],
    decide: Callable[..., "Decision"],
    thanks: str,
    whole: bool = True,
) -> HttpResponse:
    """`ask` draws the form; `decide` is the action, given recipient, reasons, seen and once.

    whole: it tells of the family's whole file, so readers who must not learn a part of it cannot have it.
    """
    if not form.is_bound or not form.is_valid() or "change" in request.POST:
        return ask()
    if form.cleaned_data["seen"] and (decision := _decided(request, form, decide)):
        messages.success(request, thanks)
        return redirect("desk:paper", decision.id)
    return (form.is_valid() and _shown(request, paper, form, whole)) or ask()


def _decided(request: MemberRequest, form: Answers, decide: Callable[..., "Decision"]) -> "Decision | None":
    given: dict[str, Any] = form.cleaned_data
    try:
        return decide(
            recipient=given["recipient"], reasons=form.reasons(), seen=given["seen"], once=given["once"],
            by=request.actor, now=request.now,
        )  # fmt: skip
    except Changed as changed:
        messages.info(request, str(changed))  # the page shows it anew, as it is now
    except Refused as refused:
        _say(form, refused)
    return None


def _shown(request: MemberRequest, paper: Paper, form: Answers, whole: bool) -> HttpResponse | None:
    """Word for word. Nothing has left yet."""
    try:
        letter = release(
            family=paper.family, title=paper.title, paragraphs=paper.paragraphs,
            recipient=form.cleaned_data["recipient"], whole=whole, by=request.actor,
        )  # fmt: skip
    except Refused as held:
        _say(form, held)
        return None
    context = {"heading": "Read it before it leaves", "letter": letter, "carried": form.carried(letter.digest)}
    return pages.render(request, "desk/sharing/read.html", context)


def _say(form: Answers, refused: Refused) -> None:
    """Beside the words somebody added, where there are any; else above the form."""
    form.add_error("added" if "added" in form.fields else None, str(refused))
