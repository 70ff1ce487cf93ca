"""The answer to the person who referred a family: written, read exactly as it will leave, then sent."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse

from alongside.record.writing import looked_at
from alongside.support import actions, queries
from alongside.support.queries import Draft
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.sharing import presenters
from alongside.web.desk.sharing.forms import AnswerForm
from alongside.web.desk.sharing.giving import Leaving, give
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent


@open_to(*DESK, methods=("GET", "POST"))
def answer(request: MemberRequest, referral: UUID) -> HttpResponse:
    """Three faces of one address: the form, the letter as it would leave, and the letter that left."""
    draft = queries.answer_for(request.actor, referral)
    looked_at(by=request.actor, did="families.see", about=draft.family)
    form = AnswerForm(sent(request), recipient=draft.recipient, now=request.now)
    added = form.cleaned_data["added"] if form.is_valid() else ""
    title, paragraphs = draft.with_words(added)
    return give(
        request, Leaving(draft.family, title, paragraphs), form, ask=partial(_asked, request, draft, form),
        decide=partial(actions.answer_referrer, referral=referral, added=added),
        thanks="The letter is ready and a copy is kept. It has not been sent: print it, or save it as a PDF,"
        " and send it yourself.", whole=False,
    )  # fmt: skip


def _asked(request: MemberRequest, draft: Draft, form: AnswerForm) -> HttpResponse:
    context = {
        "heading": "Answer to the person who referred them",
        "reference": draft.referral.reference,
        "referral": draft.referral.id,
        "sent": presenters.left_lines(draft.sent),
        "form": form,
    }
    return pages.render(request, "desk/sharing/answer.html", context)
