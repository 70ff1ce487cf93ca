"""Giving a paper to somebody, at one address with three faces: the form, the paper as it would leave, what left."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access.gate import Refused
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


def give(
    request: MemberRequest,
    paper: Paper,
    form: AnswerForm,
    *,
    ask: Callable[[], HttpResponse],
    decide: Callable[..., "Decision"],
    thanks: str,
) -> HttpResponse:
    """`ask` draws the form; `decide` is the action, given recipient, reasons, seen and once."""
    if not form.is_bound or not form.is_valid() or "change" in request.POST:
        return ask()
    if form.cleaned_data["seen"] and (decision := _decided(request, form, decide)):
        messages.success(request, thanks)
        return redirect("desk:paper", decision.id)
    return _shown(request, paper, form) or ask()


def _decided(request: MemberRequest, form: AnswerForm, decide: Callable[..., "Decision"]) -> "Decision | None":
    given: dict[str, Any] = form.cleaned_data
    try:
        return decide(
            recipient=given["recipient"], reasons=form.reasons(), seen=given["seen"], once=given["once"],
            by=request.actor, now=request.now,
        )  # fmt: skip
    except Refused as refused:
        messages.info(request, str(refused))
        return None


def _shown(request: MemberRequest, paper: Paper, form: AnswerForm) -> HttpResponse | None:
    """Word for word. Nothing has left yet."""
    try:
        letter = release(
            family=paper.family, title=paper.title, paragraphs=paper.paragraphs,
            recipient=form.cleaned_data["recipient"], whole=True, by=request.actor,
        )  # fmt: skip
    except Refused as held:
        form.add_error(None, str(held))
        return None
    context = {"heading": "Read it before it leaves", "letter": letter, "carried": form.carried(letter.digest)}
    return pages.render(request, "desk/sharing/read.html", context)
