"""One contact on its own page, and what corrects it."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from alongside.access.policy import Can
from alongside.record.writing import looked_at
from alongside.support import actions, queries
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.support.forms.tasks import CorrectForm
from alongside.web.desk.support.presenters.contacts import page, title_of
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent


@open_to(*DESK)
def contact(request: MemberRequest, contact: UUID) -> HttpResponse:
    """As it was written; what corrects it stands beside it."""
    whole = queries.whole_contact(request.actor, contact)
    looked_at(by=request.actor, did="families.see", about=whole.contact)
    context = {
        "heading": "A contact",
        "family": whole.contact.family,
        "one": page(whole),
        "may_write": whole.may_write,
    }
    return pages.render(request, "desk/support/contact_one.html", context)


@open_to(*DESK, methods=("GET", "POST"))
def correct(request: MemberRequest, contact: UUID) -> HttpResponse:
    """A contact is not changed: what is right is written beside it."""
    found = queries.contact_for(request.actor, contact, Can.WORK_WITH_FAMILY)

    def save(said: Said) -> object:
        return actions.correct_contact(contact=found, by=request.actor, now=request.now, **said)

    return ask(
        request, found.family, CorrectForm(sent(request), once=True), heading="Put a contact right",
        about=title_of(found), save=save, done="It stands beside what was written.",
        to=reverse("desk:contact-one", args=[contact]), button="Write it beside",
    )  # fmt: skip
