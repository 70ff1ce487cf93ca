"""Keeps what stands in a form of the desk, and throws it away. The forms are named here, once."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse

from alongside.access.gate import NotVisible
from alongside.plans.rules import Kind
from alongside.web.desk import DESK
from alongside.web.desk.advocacy import meetings, promises
from alongside.web.desk.drafts.writing import Writing
from alongside.web.desk.missing import going, talking
from alongside.web.desk.plans import writing as plans
from alongside.web.desk.support import drafting as contacts
from alongside.web.guard import open_to
from alongside.web.log.forms import key_of
from alongside.web.requests import MemberRequest

# One of them a family.
_OF_FAMILY: dict[str, Callable[[MemberRequest, UUID], Writing[Any]]] = {
    "contact": contacts.writing,
    "meeting": meetings.writing,
    "promise": promises.writing,
    "missing": going.writing,
    **{plans.first_name(kind): partial(plans.first, kind=kind) for kind in Kind},
}
# One of them for each meeting, episode or plan.
_OF_ONE: dict[str, Callable[[MemberRequest, UUID], Writing[Any]]] = {
    "told": meetings.writing_told,
    "view": meetings.writing_view,
    "back": going.writing_back,
    "talk": talking.writing,
    "learn": talking.writing_learnt,
    "plan": plans.next_,
}


@open_to(*DESK, methods=("POST",))
def keep(request: MemberRequest, family: UUID, drafted: str) -> HttpResponse:
    """For the page's own script."""
    return _writing(request, family, drafted).autosaved(request)


@open_to(*DESK, methods=("POST",))
def drop(request: MemberRequest, family: UUID, drafted: str) -> HttpResponse:
    """“Throw it away and start afresh.”"""
    return _writing(request, family, drafted).dropped(request)


def _writing(request: MemberRequest, family: UUID, drafted: str) -> Writing[Any]:
    """The page by that name, of this very family; any other is not there."""
    if drafted in _OF_FAMILY:
        return _OF_FAMILY[drafted](request, family)
    of = key_of(request.GET.get("of"))
    if drafted not in _OF_ONE or of is None:
        raise NotVisible
    found = _OF_ONE[drafted](request, of)
    if found.family.id != family:
        raise NotVisible
    return found
