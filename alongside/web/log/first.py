"""The three questions, before anything else. Whatever is answered, the next page is the one to write on."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.observations import actions, queries
from alongside.observations.rules import steps_for
from alongside.web.design.pages import render
from alongside.web.log.forms import FirstForm, draft_name
from alongside.web.log.place import CARERS, Place
from alongside.web.requests import MemberRequest, sent


def first(request: MemberRequest, place: Place, family: UUID) -> HttpResponse:
    beside = request.GET.get("with") == "parent"
    found = queries.to_write_for(request.actor, family, draft_name(carer=place == CARERS, beside=beside))
    form = FirstForm(sent(request), once=True)
    if request.method == "POST" and form.is_valid():
        check = actions.check_first(
            family=found.family, answers=form.answers(), steps=form.steps(), once=form.cleaned_data["once"],
            by=request.actor, now=request.now,
        )  # fmt: skip
        for step in steps_for(check.answers):
            messages.warning(request, step)
        return redirect(place.new(family, beside, check.id))
    context = {
        "heading": "Three questions first",
        "form": form,
        "back": place.home(family),
        "skip": place.new(family, beside),
    }
    return render(request, "log/first.html", context)
