"""The parts of a family's page that belong to other areas. Each gives what its own template needs, and no more."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from alongside.observations import queries as observations
from alongside.sharing import queries as sharing
from alongside.support import queries as support
from alongside.web.desk.sharing.presenters import left_lines
from alongside.web.desk.support.presenters import contact_lines
from alongside.web.log.place import DESK as ON_DESK
from alongside.web.log.presenters import noticed_lines
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.families.models import Family

LATEST = 5  # the rest is one tap away


def _contacts(request: MemberRequest, family: "Family") -> Any:
    return contact_lines(support.contacts_for(request.actor, family, limit=LATEST))


def _left(request: MemberRequest, family: "Family") -> Any:
    return left_lines(sharing.left_for(request.actor, family, limit=LATEST))


def _noticed(request: MemberRequest, family: "Family") -> Any:
    return noticed_lines(observations.latest_for(request.actor, family, LATEST), ON_DESK)


_SECTIONS: dict[str, Callable[[MemberRequest, "Family"], Any]] = {
    "contacts": _contacts,
    "left": _left,
    "noticed": _noticed,
}


def of(request: MemberRequest, family: "Family") -> dict[str, Any]:
    return {name: section(request, family) for name, section in _SECTIONS.items()}
