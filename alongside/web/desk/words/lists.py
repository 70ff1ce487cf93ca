"""The lists of the house: what is on each, and adding, rewording, ending and offering again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.access.gate import NotVisible, Refused
from alongside.access.policy import Can
from alongside.hubs.queries import hubs_where
from alongside.record.versions import Conflict
from alongside.web.design import conflict, pages
from alongside.web.design.forms import Form
from alongside.web.desk.words import KEEPERS, presenters
from alongside.web.desk.words.forms import Choice, EndChoice, NewChoice, OfferAgain
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent
from alongside.words import actions, queries
from alongside.words.rules import FIXED

_SOON = "Saved. Other pages show it within a minute."


@open_to(*KEEPERS)
def words(request: MemberRequest) -> HttpResponse:
    """Every clock and every list."""
    today = timezone.localdate(request.now)
    given = {"clocks": presenters.clock_rows(today), "lists": presenters.list_rows(today)}
    return pages.render(request, "desk/words/words.html", {"heading": "Clocks and lists", **given})


@open_to(*KEEPERS)
def one_list(request: MemberRequest, word_list: str) -> HttpResponse:
    """One list: what it offers, what it once offered, and where each line comes from."""
    rows = presenters.choice_rows(word_list, timezone.localdate(request.now))
    if not rows:
        raise NotVisible
    given = {"heading": presenters.list_title(word_list), "name": word_list, "rows": rows, "fixed": word_list in FIXED}
    return pages.render(request, "desk/words/list.html", given)


@open_to(*KEEPERS, methods=("GET", "POST"))
def add(request: MemberRequest, word_list: str) -> HttpResponse:
    """A new choice."""
    if not queries.everything(word_list):
        raise NotVisible
    form = NewChoice(sent(request))
    if form.is_valid():
        hub = hubs_where(request.actor, Can.EDIT_LISTS)[0]
        try:
            actions.add_code(hub=hub, list_=word_list, by=request.actor, now=request.now, **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            return _done(request, word_list)
    return _form(request, form, word_list, "Add a choice", "Add it")


@open_to(*KEEPERS, methods=("GET", "POST"))
def reword(request: MemberRequest, choice: UUID) -> HttpResponse:
    """Other words for the same choice."""
    line = queries.by_id(choice)
    first = {"label": line.label, "hint": line.hint}
    form = Choice(sent(request), initial=first, version=line.version)
    if form.is_valid():
        hub = hubs_where(request.actor, Can.EDIT_LISTS)[0]
        try:
            actions.change_code(hub=hub, key=choice, by=request.actor, **form.cleaned_data)
        except Conflict as found:
            return _both(request, form, found)
        return _done(request, line.list)
    return _form(request, form, line.list, "Change the words", "Save")


@open_to(*KEEPERS, methods=("GET", "POST"))
def end(request: MemberRequest, choice: UUID) -> HttpResponse:
    """No longer offered, from a day on."""
    line = queries.by_id(choice)
    first = {"until_on": timezone.localdate(request.now)}
    form = EndChoice(sent(request), initial=first, version=line.version)
    if form.is_valid():
        hub = hubs_where(request.actor, Can.EDIT_LISTS)[0]
        try:
            actions.end_code(hub=hub, key=choice, by=request.actor, now=request.now, **form.cleaned_data)
        except Refused as refused:
            form.add_error("until_on", str(refused))
        except Conflict as found:
            return _both(request, form, found)
        else:
            return _done(request, line.list)
    return _form(request, form, line.list, f"Stop offering “{line.label}”", "Stop offering it")


@open_to(*KEEPERS, methods=("GET", "POST"))
def again(request: MemberRequest, choice: UUID) -> HttpResponse:
    """Offer a choice again that had ended."""
    line = queries.by_id(choice)
    form = OfferAgain(sent(request), version=line.version)
    if form.is_valid():
        hub = hubs_where(request.actor, Can.EDIT_LISTS)[0]
        try:
            actions.offer_again(hub=hub, key=choice, by=request.actor, **form.cleaned_data)
        except Conflict as found:
            return _both(request, form, found)
        return _done(request, line.list)
    return _form(request, form, line.list, f"Offer “{line.label}” again", "Offer it again")


def _done(request: MemberRequest, name: str) -> HttpResponse:
    messages.success(request, _SOON)
    return redirect("desk:words-list", name)


def _form(request: MemberRequest, form: Form, name: str, heading: str, button: str) -> HttpResponse:
    back = reverse("desk:words-list", args=[name])
    given = {"heading": heading, "form": form, "button": button, "back": back}
    return pages.render(request, "design/form.html", {**given, "back_text": presenters.list_title(name)})


def _both(request: MemberRequest, form: Form, found: Conflict) -> HttpResponse:
    queries.forget()
    row = found.row
    theirs = {"label": row.label, "hint": row.hint, "until_on": row.until_on}
    return conflict.page(
        request,
        form,
        theirs=theirs,
        by="Somebody else",
        version=row.version,
        cancel=reverse("desk:words-list", args=[row.list]),
    )
