"""Before a call, and writing down what came of it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access.gate import Refused
from alongside.families import queries as families
from alongside.record.writing import looked_at
from alongside.support import actions, queries
from alongside.support.queries import Before
from alongside.support.rules import Mode, Outcome
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.support import presenters
from alongside.web.desk.support.forms import ContactForm, form_for
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

_SETTLED = "accepted"


@open_to(*DESK, methods=("GET", "POST"))
def contact(request: MemberRequest, family: UUID) -> HttpResponse:
    """How it is safe to reach them, then what happened. What happened is never refused, only asked about."""
    before = queries.reach_for(request.actor, family, request.now)
    form = _form(request, before)
    if request.method == "POST" and form.is_valid() and _recorded(request, form, before):
        messages.success(request, "Written down. Thank you.")
        return redirect("desk:family", family)
    looked_at(by=request.actor, did="families.see", about=before.family)
    context = {
        "heading": "Contact with the family",
        "family": before.family,
        "cards": presenters.safe_cards(before),
        "referrer_said": presenters.referrer_said(before),
        "first": bool(before.due),
        "form": form,
    }
    return pages.render(request, "desk/support/contact.html", context)


def _form(request: MemberRequest, before: Before) -> ContactForm:
    settled = before.choice is not None and before.choice.answer == _SETTLED
    return form_for(first=bool(before.due), settled=settled)(
        sent(request), people=presenters.people(before), now=request.now
    )


def _recorded(request: MemberRequest, form: ContactForm, before: Before) -> bool:
    """True when it is kept; else the form says why not, beside the question."""
    person = next((person for person in before.people if person.id == form.about), None)
    try:
        actions.record_contact(
            family=before.family,
            person=person,
            mode=Mode(form.cleaned_data["mode"]),
            outcome=Outcome(form.cleaned_data["outcome"]),
            chosen=form.chosen(),
            **form.told(),
            by=request.actor,
            now=request.now,
        )
    except Refused as refused:
        form.add_error(getattr(refused, "field", None), str(refused))
        return False
    return True


@open_to(*DESK)
def contacts(request: MemberRequest, family: UUID) -> HttpResponse:
    """Every contact and attempt, newest first."""
    found = families.family_for(request.actor, family)
    rows = queries.contacts_for(request.actor, found, _after(request), limit=queries.A_PAGE + 1)
    looked_at(by=request.actor, did="families.see", about=found)
    shown = rows[: queries.A_PAGE]
    context = {
        "heading": "Contacts",
        "family": found,
        "contacts": presenters.contact_lines(shown),
        "older": f"?after={shown[-1].pk}" if len(rows) > len(shown) else "",
    }
    return pages.render(request, "desk/support/contacts.html", context)


def _after(request: MemberRequest) -> UUID | None:
    """The last contact of the page before; anything else begins at the newest."""
    try:
        return UUID(request.GET.get("after", ""))
    except ValueError:
        return None
