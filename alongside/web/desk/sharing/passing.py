"""Passing something on to the hub: chosen, gone through, read exactly as it leaves, then passed on."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access import gate
from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.families.queries import family_for
from alongside.record.writing import looked_at
from alongside.sharing import actions, queries
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.sharing import crossed as crossings
from alongside.web.desk.sharing import marking
from alongside.web.desk.sharing.choosing import chosen, things_for
from alongside.web.desk.sharing.passforms import ChooseForm, NowForm, PassForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.families.models import Family

_UNREAD = "Read what is marked in the paper below, then tick that it may leave, or take it out."


@open_to(*DESK)
def choose(request: MemberRequest, family: UUID) -> HttpResponse:
    """What might be passed on, newest first."""
    found = family_for(request.actor, family)
    gate.require(request.actor, Can.SHARE, found)
    looked_at(by=request.actor, did="sharing.choose", about=found)
    things = things_for(request.actor, found)
    asked = "go" in request.GET
    form = ChooseForm(request.GET if asked else None, things=things)
    if asked and form.is_valid():
        return redirect(_words_of(family, form.cleaned_data["items"]))
    context = {"heading": "Pass something on", "family": found, "form": form, "things": len(things)}
    return pages.render(request, "desk/sharing/choose.html", context)


def _words_of(family: UUID, keys: list[str]) -> str:
    query = QueryDict(mutable=True)
    query.setlist("items", keys)
    return f"{reverse('desk:pass-on-words', args=[family])}?{query.urlencode()}"


@open_to(*DESK, methods=("GET", "POST"))
def words(request: MemberRequest, family: UUID) -> HttpResponse:
    """Three faces of one address: the questions, the paper as it would leave, and what was passed on."""
    found = family_for(request.actor, family)
    gate.require(request.actor, Can.SHARE, found)
    looked_at(by=request.actor, did="sharing.choose", about=found)
    things = chosen(things_for(request.actor, found), request.GET.getlist("items"))
    if not things:
        return redirect("desk:pass-on", family)
    recipients = queries.recipients_for(request.actor, found, request.now)
    page = _Page(request, found, PassForm(sent(request), things=things, recipients=recipients, now=request.now))
    return page.answered() if request.method == "POST" else page.asked()


class _Page:
    """One request of that address; each face is a method."""

    def __init__(self, request: MemberRequest, family: "Family", form: PassForm) -> None:
        self.request, self.family, self.form = request, family, form

    def answered(self) -> HttpResponse:
        if not self.form.is_valid() or "change" in self.request.POST:
            return self.asked()
        details = queries.details_for(self.request.actor, self.family)
        if "take_out" in self.request.POST:
            self.form = marking.taken_out(self.form, details)
        try:
            left, to = actions.read_first(
                family=self.family, going=self.form.going(), by=self.request.actor, now=self.request.now
            )
        except Refused as refused:
            self.form.add_error(_field(refused, self.form), str(refused))
            return self.asked()
        paper = marking.marked(left, details, self.form.things)
        if "leave" in self.request.POST and (gone := self._gone(bool(paper.marks))):
            return gone
        return self._read(paper, [one.name for one in to])

    def _gone(self, marks: bool) -> HttpResponse | None:
        if marks and not self.form.cleaned_data["seen_marks"]:
            self.form.add_error("seen_marks", _UNREAD)
            return None
        try:
            decision = actions.pass_on(
                family=self.family, going=self.form.going(), seen=self.form.cleaned_data["seen"],
                by=self.request.actor, now=self.request.now,
            )  # fmt: skip
        except Refused as refused:
            messages.info(self.request, str(refused))
            return None
        messages.success(self.request, crossings.after_words(self.request.actor, decision.id))
        return redirect("desk:crossing", decision.id)

    def asked(self) -> HttpResponse:
        context = {"heading": "Pass it on", "family": self.family, "form": self.form}
        return pages.render(self.request, "desk/sharing/pass.html", context)

    def _read(self, paper: marking.Marked, to: list[str]) -> HttpResponse:
        context = {
            "heading": "Read it before it goes",
            "form": self.form,
            "paper": paper,
            "to": to,
            "moved": queries.had_to_move(self.family),
            "carried": marking.carried(self.form, paper.digest),
        }
        return pages.render(self.request, "desk/sharing/read_marked.html", context)


def _field(refused: Refused, form: PassForm) -> str | None:
    name = getattr(refused, "field", "")
    return name if name in form.fields else None


@open_to(*DESK, methods=("GET", "POST"))
def now(request: MemberRequest, family: UUID) -> HttpResponse:
    """Somebody may be badly hurt: one screen, and it goes."""
    found = family_for(request.actor, family)
    gate.require(request.actor, Can.SHARE, found)
    looked_at(by=request.actor, did="sharing.choose", about=found)
    things = things_for(request.actor, found)
    recipients = queries.recipients_for(request.actor, found, request.now)
    picked = [thing.key for thing in chosen(things, request.GET.getlist("items"))]
    form = NowForm(sent(request), things=things, recipients=recipients, picked=picked)
    if request.method == "POST" and form.is_valid() and (gone := _at_once(request, found, form)):
        return gone
    context = {"heading": "Share now", "family": found, "form": form}
    return pages.render(request, "desk/sharing/now.html", context)


def _at_once(request: MemberRequest, family: "Family", form: NowForm) -> HttpResponse | None:
    try:
        decision = actions.share_now(family=family, what=form.what(), by=request.actor, now=request.now)
    except Refused as refused:
        form.add_error(None, str(refused))
        return None
    messages.success(request, crossings.after_words(request.actor, decision.id))
    return redirect("desk:crossing", decision.id)
