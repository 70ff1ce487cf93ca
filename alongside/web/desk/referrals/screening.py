"""Screening a referral: what was said and what may be known already, then level, pathway and reason."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access import gate
from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.record.versions import Conflict
from alongside.referrals import actions, queries
from alongside.referrals.queries.duplicates import Duplicate
from alongside.referrals.rules import SCREENABLE, Stage
from alongside.web import errors
from alongside.web.design import conflict
from alongside.web.design.forms import Form
from alongside.web.design.pages import render
from alongside.web.desk.referrals import MANAGERS, looks, presenters
from alongside.web.desk.referrals.forms import ScreenAgainForm, ScreenForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.referrals.models import Referral


@open_to(*MANAGERS, methods=("GET", "POST"))
def screen(request: MemberRequest, referral: UUID) -> HttpResponse:
    found = queries.referral_for(request.actor, referral)
    gate.require(request.actor, Can.SCREEN, found)
    duplicates = queries.possible_duplicates(request.actor, found)
    form = ScreenForm(sent(request), version=found.version, known=_known(duplicates))
    if request.method == "POST" and form.is_valid():
        try:
            return _screened(request, found, form)
        except Conflict as meanwhile:
            return _both(request, form, meanwhile.row)
        except Refused as refused:
            form.add_error(None, str(refused))
    if Stage(found.stage) not in SCREENABLE and not form.is_bound:
        return errors.conflict(request, "This referral has moved on, so it is not screened again.")
    return _page(request, found, form, duplicates)


def _known(duplicates: list[Duplicate]) -> list[tuple[str, str]]:
    """Families' files alone: another referral that waits is for the reason, not for a choice."""
    return [
        (one.reference, f"{one.reference}{', closed' if one.closed_at else ''}: {', '.join(one.matched)}")
        for one in duplicates
        if one.is_family
    ]


def _page(request: MemberRequest, found: "Referral", form: ScreenForm, duplicates: list[Duplicate]) -> HttpResponse:
    looks.at_one(request.actor, found)
    context = {
        "heading": f"Screen referral {found.reference}",
        "referral": found.id,
        "told": presenters.told(found, queries.asking_of(request.actor, found)),
        "duplicates": duplicates,
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
        earlier=form.cleaned_data.get("earlier", ""),
        by=request.actor,
        now=request.now,
    )
    messages.success(request, f"Referral {found.reference} is screened.")
    return redirect("desk:referral", found.id)


@open_to(*MANAGERS, methods=("GET", "POST"))
def screen_again(request: MemberRequest, referral: UUID) -> HttpResponse:
    """The need has changed while somebody stands beside the family: a new screening beside the old ones."""
    found = queries.referral_for(request.actor, referral)
    gate.require(request.actor, Can.SCREEN, found)
    form = ScreenAgainForm(sent(request), version=found.version)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.screen_again(
                referral=found, version=said["version"], level=form.level_chosen, reason=said["reason"],
                by=request.actor, now=request.now,
            )  # fmt: skip
            messages.success(request, f"Referral {found.reference} is screened again.")
            return redirect("desk:referral", found.id)
        except Conflict as meanwhile:
            return _both(request, form, meanwhile.row)
        except Refused as refused:
            form.add_error(None, str(refused))
    back = reverse("desk:referral", args=[found.id])
    context = {"heading": f"Screen referral {found.reference} again", "form": form, "button": "Keep this screening"}
    words = "The earlier screenings stay as they are, each with its reason."
    return render(request, "design/form.html", {**context, "words": words, "back": back, "cancel": back})


def _both(request: MemberRequest, form: Form, row: "Referral") -> HttpResponse:
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
