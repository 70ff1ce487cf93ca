"""Before a call, and writing down what came of it."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access.gate import Refused
from alongside.families import queries as families
from alongside.record.writing import looked_at
from alongside.support import actions, queries
from alongside.support.actions import After, More, Todo
from alongside.support.queries import Before
from alongside.support.rules import Mode, Outcome
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.families.forms.choosing import picked
from alongside.web.desk.support import drafting, planned
from alongside.web.desk.support.forms.contacts import ContactForm
from alongside.web.desk.support.presenters import reach
from alongside.web.desk.support.presenters.contacts import contact_lines
from alongside.web.guard import open_to
from alongside.web.log.forms import key_of
from alongside.web.requests import MemberRequest

# What the action calls a question, and what the form does where the two differ.
_OUR_NAMES = {"at": "happened_at", "due_on": "todo_on", "what": "todo", "planned": ""}


@open_to(*DESK, methods=("GET", "POST"))
def contact(request: MemberRequest, family: UUID) -> HttpResponse:
    """How it is safe to reach them, then what happened. What happened is never refused, only asked about."""
    before = queries.reach_for(request.actor, family, request.now)
    plan = planned.met_by(request, family)
    page = drafting.to_contact(request, before, plan)
    form = page.asked(request)
    if later := page.later(request, form):
        return later
    if form.is_valid() and _recorded(request, form, before, After(plan, draft=page.slot(form))):
        messages.success(request, "Written down. Thank you.")
        return redirect("desk:family", family)
    looked_at(by=request.actor, did="families.see", about=before.family)
    context = {**_context(before, form, plan), **page.told(request, form)}
    return pages.render(request, "desk/support/contact.html", context)


def _context(before: Before, form: ContactForm, plan: Any) -> dict[str, Any]:
    return {
        "heading": "Contact with the family",
        "family": before.family,
        "kept_apart": reach.kept_apart(before),
        "cards": reach.safe_cards(before),
        "referrer_said": reach.referrer_said(before),
        "first": bool(before.due),
        "form": form,
        "met": planned.met_words(plan),
    }


def _recorded(request: MemberRequest, form: ContactForm, before: Before, after: After) -> bool:
    """True when it is kept; else the form says why not, beside the question."""
    given = form.cleaned_data
    try:
        actions.record_contact(
            family=before.family,
            person=picked(before.people, form.about),
            mode=Mode(given["mode"]),
            outcome=Outcome(given["outcome"]),
            chosen=form.chosen(),
            more=_more(form, before),
            after=replace(after, todo=Todo(given["todo"], given["todo_on"])),
            **form.told(),
            by=request.actor,
            now=request.now,
        )
    except Refused as refused:
        field = str(getattr(refused, "field", ""))
        form.add_error(_OUR_NAMES.get(field, field) or None, str(refused))
        return False
    return True


def _more(form: ContactForm, before: Before) -> More:
    there = [person for person in before.people if str(person.id) in form.cleaned_data["people_there"]]
    professional = picked(before.professionals, form.about_professional)
    return More(professional=professional, people_there=there, **form.besides())


@open_to(*DESK)
def contacts(request: MemberRequest, family: UUID) -> HttpResponse:
    """Every contact and attempt, newest first."""
    found = families.family_for(request.actor, family)
    rows = queries.contacts_for(request.actor, found, key_of(request.GET.get("after")), limit=queries.A_PAGE + 1)
    looked_at(by=request.actor, did="families.see", about=found)
    shown = rows[: queries.A_PAGE]
    context = {
        "heading": "Contacts",
        "family": found,
        "contacts": contact_lines(shown, queries.corrections_of(shown)),
        "older": f"?after={shown[-1].pk}" if len(rows) > len(shown) else "",
        "newer": reverse("desk:contacts", args=[family]) if request.GET.get("after") else "",
    }
    return pages.render(request, "desk/support/contacts.html", context)
