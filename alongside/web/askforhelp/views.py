"""The public page and the thank-you after it. What is typed stands in no address and no cache."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.gate import Refused
from alongside.hubs import queries as hubs
from alongside.referrals import actions
from alongside.referrals.queries import clock_on
from alongside.referrals.rules import Danger
from alongside.web.askforhelp.forms import AskForm
from alongside.web.askforhelp.limits import too_often
from alongside.web.design.pages import render
from alongside.web.guard import open_to_the_world
from alongside.web.requests import sent

if TYPE_CHECKING:
    from alongside.hubs.models import Hub

BECAUSE = "a parent who needs help has no account"
TOO_OFTEN = (
    "We could not send it just now: many messages have come in the last hour. What you wrote is still below."
    " Wait a few minutes, then press the button again. If somebody is in danger, ring 999."
)


@open_to_the_world(BECAUSE, methods=("GET", "POST"))
def ask(request: HttpRequest) -> HttpResponse:
    found = hubs.areas()
    form = AskForm(sent(request), areas=[(str(hub.id), hub.area) for hub in found], once=True)
    if request.method == "POST" and form.is_valid():
        if too_often(request):
            form.add_error(None, TOO_OFTEN)
            return _page(request, form, 429)
        try:
            return _kept(form, found)
        except Refused as refused:
            form.add_error(None, str(refused))
    return _page(request, form)


def _page(request: HttpRequest, form: AskForm, status: int | None = None) -> HttpResponse:
    return render(request, "askforhelp/ask.html", {"heading": "Get in touch", "form": form}, status=status)


def _kept(form: AskForm, found: list["Hub"]) -> HttpResponse:
    said: dict[str, Any] = dict(form.cleaned_data)
    chosen = next((hub for hub in found if str(hub.id) == said["area"]), None)
    hub = chosen or hubs.hub_for_unsure(found)
    if hub is None:
        raise Refused(
            "What you wrote has not been sent: we cannot receive messages here yet. Please try again tomorrow."
            " If somebody is in danger, ring 999."
        )
    area = "They are not sure of their area" if not said.pop("area") else ""
    danger, once = Danger(said.pop("danger") or Danger.NOT_SAID), said.pop("once")
    actions.ask_for_help(
        words=actions.Words(**said, area=area, danger=danger), hub=hub, once=once, by=actions.public_page(),
        now=timezone.now(),
    )  # fmt: skip
    return redirect("askforhelp:sent")


@open_to_the_world(BECAUSE)
def sent_page(request: HttpRequest) -> HttpResponse:
    """The same for everybody, whoever comes here: it tells nobody whether something was sent."""
    hours = clock_on(timezone.localdate()).hours
    return render(request, "askforhelp/sent.html", {"heading": "Thank you", "hours": hours})
