"""The answer to the person who referred a family: written, read exactly as it will leave, then sent."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access.gate import Refused
from alongside.record.writing import looked_at
from alongside.sharing.gate import release
from alongside.support import actions, queries
from alongside.support.queries import Draft
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.sharing import presenters
from alongside.web.desk.sharing.forms import AnswerForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent


@open_to(*DESK, methods=("GET", "POST"))
def answer(request: MemberRequest, referral: UUID) -> HttpResponse:
    """Three faces of one address: the form, the letter as it would leave, and the letter that left."""
    draft = queries.answer_for(request.actor, referral)
    looked_at(by=request.actor, did="families.see", about=draft.family)
    posted = request.method == "POST"
    form = AnswerForm(sent(request), recipient=draft.recipient, now=request.now)
    if posted and form.is_valid() and "change" not in request.POST:
        return _sent(request, draft, form) or _shown(request, draft, form) or _asked(request, draft, form)
    return _asked(request, draft, form)


def _asked(request: MemberRequest, draft: Draft, form: AnswerForm) -> HttpResponse:
    context = {
        "heading": "Answer to the person who referred them",
        "reference": draft.referral.reference,
        "referral": draft.referral.id,
        "sent": presenters.left_lines(draft.sent),
        "form": form,
    }
    return pages.render(request, "desk/sharing/answer.html", context)


def _shown(request: MemberRequest, draft: Draft, form: AnswerForm) -> HttpResponse | None:
    """The letter, word for word. Nothing has left yet."""
    title, paragraphs = draft.with_words(form.cleaned_data["added"])
    try:
        letter = release(
            family=draft.family,
            title=title,
            paragraphs=paragraphs,
            recipient=form.cleaned_data["recipient"],
            by=request.actor,
        )
    except Refused as held:
        form.add_error("added", str(held))
        return None
    context = {
        "heading": "Read it before it leaves",
        "letter": letter,
        "carried": form.carried(letter.digest),
    }
    return pages.render(request, "desk/sharing/read.html", context)


def _sent(request: MemberRequest, draft: Draft, form: AnswerForm) -> HttpResponse | None:
    """Only the letter that was read leaves; if it has changed meanwhile, it is shown again."""
    if not form.cleaned_data["seen"]:
        return None
    try:
        decision = actions.answer_referrer(
            referral=draft.referral.id, reasons=form.reasons(), **form.told(), by=request.actor, now=request.now
        )
    except actions.Changed as changed:
        messages.info(request, str(changed))
        return None
    except Refused:
        return None  # the page that shows the letter meets the same refusal and says it beside the question
    messages.success(request, "The answer is kept as it leaves. Print it, or save it as a PDF, and send it.")
    return redirect("desk:paper", decision.id)
