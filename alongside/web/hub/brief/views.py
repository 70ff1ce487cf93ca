"""The weekly brief and the monthly panel pack, each as a page, as a sheet to print, and as a PDF."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from alongside.access.gate import NotVisible
from alongside.access.roles import IN_HUB
from alongside.evaluation.loop import month_for
from alongside.evaluation.rules import Month
from alongside.record.writing import looked_at, looked_over
from alongside.telling.brief import Brief, brief_for, hubs_for
from alongside.web.design import pages, pdf
from alongside.web.guard import open_to
from alongside.web.hub.brief import panel
from alongside.web.hub.brief.forms import Choose, key_of, months_offered, weeks_offered
from alongside.web.hub.brief.parts import parts
from alongside.web.hub.brief.words import period_words, scope
from alongside.web.requests import MemberRequest

MEMBERS = tuple(sorted(IN_HUB))
_HEADERS = {"Cache-Control": "no-store", "Content-Disposition": 'inline; filename="brief.pdf"'}


@dataclass(frozen=True)
class Kind:
    """What differs between the two: `name` begins the names of its addresses and of what the record calls it."""

    name: str
    heading: str
    offered: Any


WEEKLY = Kind("brief", "Weekly brief", weeks_offered)
MONTHLY = Kind("panel", "Panel pack", months_offered)


@open_to(*MEMBERS)
def brief(request: MemberRequest) -> HttpResponse:
    return pages.render(request, "hub/brief.html", _week(request, "telling.brief"))


@open_to(*MEMBERS)
def brief_print(request: MemberRequest) -> HttpResponse:
    return pages.render(request, "hub/brief_paper.html", _week(request, "telling.brief_print"))


@open_to(*MEMBERS)
def brief_pdf(request: MemberRequest) -> HttpResponse:
    return _pdf(request, "hub/brief_paper.html", _week(request, "telling.brief_print"))


@open_to(*MEMBERS)
def pack(request: MemberRequest) -> HttpResponse:
    return pages.render(request, "hub/panel.html", _month(request, "telling.panel"))


@open_to(*MEMBERS)
def pack_print(request: MemberRequest) -> HttpResponse:
    return pages.render(request, "hub/panel_paper.html", _month(request, "telling.panel_print"))


@open_to(*MEMBERS)
def pack_pdf(request: MemberRequest) -> HttpResponse:
    return _pdf(request, "hub/panel_paper.html", _month(request, "telling.panel_print"))


def _pdf(request: MemberRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """Where no PDF can be made, the sheet that prints, with the reason."""
    try:
        made = pdf.pdf(pages.to_string(request, template, context))
    except pdf.PdfUnavailable as missing:
        return pages.render(request, template, {**context, "note": str(missing)})
    return HttpResponse(made, content_type="application/pdf", headers=_HEADERS)


def _week(request: MemberRequest, did: str) -> dict[str, Any]:
    form, found = _asked(request, WEEKLY)
    return _context(request, WEEKLY, form, found, did)


def _month(request: MemberRequest, did: str) -> dict[str, Any]:
    form, found = _asked(request, MONTHLY)
    on = found.period.first
    counted = month_for(request.actor, found.hub.id, Month(on.year, on.month), request.now)
    return _context(request, MONTHLY, form, found, did) | {
        "tables": [panel.numbers(found), panel.tallies(found, timezone.localdate(request.now))],
        "loop_table": panel.loop(counted) if counted else None,
        "too_small": panel.TOO_SMALL if found.whole_hub and not counted else "",
        "agenda": panel.agenda(found),
    }


def _asked(request: MemberRequest, kind: Kind) -> tuple[Choose, Brief]:
    """The hub and days asked for; the first hub and the newest days unless something sensible was."""
    hubs = {str(hub.id): hub for hub in hubs_for(request.actor)}
    if not hubs:
        raise NotVisible
    offered = kind.offered(timezone.localdate(request.now), request.GET.get("days", ""))
    named = [(key, hub.name) for key, hub in hubs.items()]
    form = Choose(request.GET.dict(), hubs=named, periods=offered)
    if not form.is_valid():
        form = Choose({}, hubs=named, periods=offered)
        form.is_valid()
    said = form.cleaned_data
    period = next((one for one in offered if key_of(one) == said["days"]), offered[0])
    return form, brief_for(request.actor, hubs[said.get("hub") or named[0][0]], period, request.now)


def _context(request: MemberRequest, kind: Kind, form: Choose, found: Brief, did: str) -> dict[str, Any]:
    """Whose eyes it was under is written down first."""
    _looked(request, found, did)
    today, kept = timezone.localdate(request.now), f"?hub={found.hub.id}&days={key_of(found.period)}"
    return {
        "heading": f"{kind.heading}, {period_words(found.period)}",
        "hub": found.hub.name,
        "form": form,
        "clear": reverse(f"hub:{kind.name}"),
        "scope": scope(found, today),
        "parts": parts(found, request.now),
        "tallies": panel.tallies(found, today),
        "by": request.actor.name,
        "handling": settings.HANDLING,
        "stated_at": request.now,
        "note": "",
        "back": reverse(f"hub:{kind.name}") + kept,
        **{way: reverse(f"hub:{kind.name}-{way}") + kept for way in ("print", "pdf")},
    }


def _looked(request: MemberRequest, found: Brief, did: str) -> None:
    """Also when nothing stood on it."""
    if seen := list(found.seen()):
        looked_over(by=request.actor, did=did, seen=seen)
    else:
        looked_at(by=request.actor, did=did, hub=found.hub.id)
