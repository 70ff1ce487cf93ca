"""The first page of the desk, and the way from / to the right first page."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from alongside.access.actor import Actor
from alongside.access.roles import CARERS, IN_HUB, Role
from alongside.families import queries as families
from alongside.families.actions import alerts
from alongside.families.happenings import Waits
from alongside.record.writing import looked_over
from alongside.support.queries import Today, today_for
from alongside.support.queries.team import late_for
from alongside.telling.waiting import waiting
from alongside.web import health
from alongside.web.design import filters, pages
from alongside.web.desk import DESK
from alongside.web.desk.today import presenters
from alongside.web.guard import open_to, open_to_members
from alongside.web.requests import MemberRequest

TODAY = (*DESK, Role.OPERATIONAL_MANAGER)
MANAGERS = (Role.SERVICE_MANAGER, Role.OPERATIONAL_MANAGER, Role.NATIONAL)
# Whoever has several posts begins where the most waits for them.
_FIRST: tuple[tuple[tuple[Role, ...], str], ...] = (
    (TODAY, "desk:today"),
    (tuple(sorted(CARERS)), "carers:log"),
    (tuple(sorted(IN_HUB)), "hub:home"),
    ((Role.COMMISSIONER,), "reports:home"),
    ((Role.DATA_GUARDIAN,), "record:record"),
    ((Role.CUSTODIAN,), "desk:sources"),
)


@open_to_members()
def home(request: MemberRequest) -> HttpResponse:
    """Everybody begins where their own work is."""
    for roles, name in _FIRST:
        if request.actor.has(*roles) and filters.url_if_there(name):
            return redirect(name)
    return redirect("desk:no-post")


@open_to_members()
def no_post(request: MemberRequest) -> HttpResponse:
    """Signed in, and with nothing to do here: said kindly, with the way on."""
    return pages.render(request, "desk/today/no_post.html", {"heading": "You have no post at present"})


@open_to(*TODAY)
def today(request: MemberRequest) -> HttpResponse:
    found = today_for(request.actor, request.now)
    waits = waiting(request.actor, request.now)
    names = _names(request.actor, found, waits)
    _looked(request.actor, found, waits)
    context = {
        "heading": "Today",
        "parts": presenters.parts(found, waits, late_for(request.actor, request.now), names, request.now),
        "silent": _silent(request.actor, request.now),
        "manages": request.actor.has(*MANAGERS),
    }
    return pages.render(request, "desk/today/today.html", context)


def _names(actor: Actor, found: Today, waits: list[Waits]) -> dict[UUID, str]:
    """How the children of the families that the page knows by their reference alone are called."""
    to_name = found.to_name | {row.family for row in waits}
    unnamed = dict.fromkeys(to_name, "A family")
    return unnamed | families.people_called_for(actor, to_name) if to_name else {}


def _looked(actor: Actor, found: Today, waits: list[Waits]) -> None:
    """One entry a hub, before anything is shown."""
    shown = {(hub, item) for hub, named in found.shown.items() for item in named}
    shown |= {(row.hub, row.family) for row in waits}
    looked_over(by=actor, did="support.today", seen=sorted(shown))


def _silent(actor: Actor, now: datetime) -> bool:
    """Managers are told when background work stands still; nobody else can do anything about it."""
    return actor.has(*MANAGERS) and health.worker_silent(now)


@open_to(*DESK, methods=("POST",))
def seen(request: MemberRequest, alert: UUID) -> HttpResponse:
    """“I have seen this”: the line goes from the page and stays in the record."""
    alerts.see(alert=families.alert_for(request.actor, alert), by=request.actor, now=request.now)
    messages.success(request, "Noted that you have seen it.")
    return redirect("desk:today")
