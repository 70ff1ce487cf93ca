"""The parts of a family's page that belong to other areas. Each gives what its own template needs, and no more."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from alongside.advocacy import queries as advocacy
from alongside.missing import queries as missing
from alongside.observations import queries as observations
from alongside.plans import queries as plans
from alongside.sharing import queries as sharing
from alongside.support import queries as support
from alongside.support.queries.together import together_for
from alongside.telling.waiting import waiting
from alongside.web.desk.advocacy.presenters.page import part as advocacy_part
from alongside.web.desk.beside.presenters import together_card
from alongside.web.desk.missing.presenters.lists import children as missing_children
from alongside.web.desk.plans.presenters import lines as plan_lines
from alongside.web.desk.sharing.presenters import left_lines
from alongside.web.desk.support.presenters.beside import beside_part
from alongside.web.desk.support.presenters.contacts import contact_lines
from alongside.web.desk.today.waiting import parts as waiting_parts
from alongside.web.log.place import DESK as ON_DESK
from alongside.web.log.presenters import noticed_lines
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.families.models import Family

LATEST = 5  # the rest is one tap away


def _contacts(request: MemberRequest, family: "Family") -> Any:
    return contact_lines(support.contacts_for(request.actor, family, limit=LATEST))


def _beside(request: MemberRequest, family: "Family") -> Any:
    found = support.beside_for(request.actor, family, request.now)
    return beside_part(found, request.now, timezone.localdate(request.now))


def _left(request: MemberRequest, family: "Family") -> Any:
    return left_lines(sharing.left_for(request.actor, family, limit=LATEST))


def _noticed(request: MemberRequest, family: "Family") -> Any:
    return noticed_lines(observations.latest_for(request.actor, family, LATEST), ON_DESK)


def _plans(request: MemberRequest, family: "Family") -> Any:
    today = timezone.localdate(request.now)
    return plan_lines(plans.plans_of(request.actor, family, today), today)


def _missing(request: MemberRequest, family: "Family") -> Any:
    return missing_children(missing.children_here(request.actor, family), request.now)


def _together(request: MemberRequest, family: "Family") -> Any:
    return together_card(together_for(request.actor, family), timezone.localdate(request.now))


def _advocacy(request: MemberRequest, family: "Family") -> Any:
    rows = advocacy.latest_for(request.actor, family)
    return advocacy_part(rows, request.now, timezone.localdate(request.now))


def _waiting(request: MemberRequest, family: "Family") -> Any:
    rows = waiting(request.actor, request.now, family.id)
    return [line for part in waiting_parts(rows, {}, request.now) for line in part.lines]


_SECTIONS: dict[str, Callable[[MemberRequest, "Family"], Any]] = {
    "advocacy": _advocacy,
    "beside_them": _beside,
    "contacts": _contacts,
    "left": _left,
    "noticed": _noticed,
    "together": _together,
    "plans": _plans,
    "missing": _missing,
    "waiting": _waiting,
}


def of(request: MemberRequest, family: "Family") -> dict[str, Any]:
    return {name: section(request, family) for name, section in _SECTIONS.items()}
