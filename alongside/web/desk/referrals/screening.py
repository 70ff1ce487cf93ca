"""Screening a referral: what was said and what may be known already, then level, pathway and reason."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access import gate
from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.record.versions import Conflict
from alongside.referrals import actions, queries
from alongside.referrals.rules import SCREENABLE, Stage
from alongside.web import errors
from alongside.web.design import conflict
from alongside.web.design.pages import render
from alongside.web.desk.referrals import MANAGERS, looks, presenters
from alongside.web.desk.referrals.forms import ScreenForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.referrals.models import Referral


@open_to(*MANAGERS, methods=("GET", "POST"))
def screen(request: MemberRequest, referral: UUID) -> HttpResponse:
    found = queries.referral_for(request.actor, referral)
    gate.require(request.actor, Can.SCREEN, found)
    form = ScreenForm(sent(request), version=found.version)
    if request.method == "POST" and form.is_valid():
        try:
            return _screened(request, found, form)
        except Conflict as meanwhile:
            return _both(request, form, meanwhile.row)
        except Refused as refused:
            form.add_error(None, str(refused))
    if Stage(found.stage) not in SCREENABLE and not form.is_bound:
        return errors.conflict(request, "This referral has moved on, so it is not screened again.")
    return _page(request, found, form)


def _page(request: MemberRequest, found: "Referral", form: ScreenForm) -> HttpResponse:
    looks.at_one(request.actor, found)
    context = {
        "heading": f"Screen referral {found.reference}",
        "referral": found.id,
        "told": presenters.told(found),
        "duplicates": queries.possible_duplicates(request.actor, found),
        "happenings": presenters.happenings(queries.history(request.actor, found)),
        "form": form,
    }
    return render(request, "desk/referrals/screen.html", context)


def _screened(request: MemberRequest, found: "Referral", form: ScreenForm) -> HttpResponse:
    actions.screen(
        referral=found,
        version=form.cleaned_data["version"],
        level=form.level_chosen,
        pathway=form.pathway_chosen,
        reason=form.cleaned_data["reason"],
        by=request.actor,
        now=request.now,
    )
    messages.success(request, f"Referral {found.reference} is screened.")
    return redirect("desk:referral", found.id)


def _both(request: MemberRequest, form: ScreenForm, row: "Referral") -> HttpResponse:
    """Somebody screened or changed it since this page was opened: theirs and yours, and you decide."""
    found = queries.history(request.actor, row)
    theirs, by = {}, found.steps[-1].by.name
    if found.screenings:
        last = found.screenings[-1]
        theirs, by = {"level": last.level, "pathway": last.pathway, "reason": last.reason}, last.by.name
    return conflict.page(
        request, form, theirs=theirs, by=by, version=row.version,
        words=f"While you were reading, {by} changed this referral.",
    )  # fmt: skip
