"""The chronology of a family: one line of time across every area, narrowed as one likes."""

from datetime import UTC, datetime
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.dateparse import parse_datetime

from alongside.access.gate import allowed
from alongside.access.policy import Can
from alongside.families import queries as families
from alongside.record.writing import looked_at
from alongside.telling import chronology as telling
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.told.forms import ChronologyForm, narrowed
from alongside.web.desk.told.presenters import days
from alongside.web.guard import open_to
from alongside.web.log.forms import key_of
from alongside.web.requests import MemberRequest


@open_to(*DESK)
def chronology(request: MemberRequest, family: UUID) -> HttpResponse:
    """Newest first, at most fifty lines at a time."""
    found = families.family_for(request.actor, family)
    form = ChronologyForm(request.GET or None)
    looked_at(by=request.actor, did="families.chronology", about=found)
    page = telling.newest_first(request.actor, found, form.wanted(), _after(request))
    kept = narrowed(request.GET)
    context = {
        "heading": "What happened",
        "family": found,
        "days": days(page.lines, family),
        "form": form,
        "clear": reverse("desk:chronology", args=[family]),
        "older": _older(kept, page.next) if page.next else "",
        "newer": f"?{kept}" if "after" in request.GET else "",
        "links": links(family, kept),
        "may_share": allowed(request.actor, Can.SHARE, found),
    }
    return render(request, "desk/told/chronology.html", context)


def links(family: UUID, kept: str) -> dict[str, str]:
    """The pages that keep what was asked for."""
    query = f"?{kept}" if kept else ""
    names = ("chronology", "chronology-print", "chronology-print-pdf", "chronology-share")
    return {name.partition("-")[2] or "back": reverse(f"desk:{name}", args=[family]) + query for name in names}


def _after(request: MemberRequest) -> telling.Place | None:
    """Where the page before ended; what cannot be read begins at the newest."""
    key, at, made = key_of(request.GET.get("after")), *(_moment(request.GET.get(name, "")) for name in ("at", "made"))
    return telling.Place(at, made, key) if key and at and made else None


def _moment(words: str) -> datetime | None:
    try:
        at = parse_datetime(words)
    except ValueError:
        return None
    return at if at and at.tzinfo and 1900 < at.year < 9000 else None


def _older(kept: str, last: telling.Place) -> str:
    # A time of UTC has no + in it, which an address would read as a space.
    at, made = (one.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ") for one in (last.at, last.made))
    return f"?{kept}{'&' if kept else ''}after={last.id}&at={at}&made={made}"
