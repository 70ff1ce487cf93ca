"""A contact that is still being written: how its form is made, blank, as it was planned, or as it was begun."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.urls import reverse

from alongside.support import queries
from alongside.support.queries import Before
from alongside.web.desk.drafts.writing import Writing
from alongside.web.desk.support import planned
from alongside.web.desk.support.forms.contacts import ContactForm, form_for
from alongside.web.desk.support.presenters.names import choices
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.support.models import PlannedContact

_SETTLED = "accepted"


def writing(request: MemberRequest, family: UUID) -> Writing[ContactForm]:
    """A contact that is being written down."""
    before = queries.reach_for(request.actor, family, request.now)
    return to_contact(request, before, planned.met_by(request, family))


def to_contact(request: MemberRequest, before: Before, plan: "PlannedContact | None") -> Writing[ContactForm]:
    """What was begun earlier is not given back unasked to somebody who says what became of a plan."""
    given = {
        "choices": choices(before.people, before.professionals),
        "now": request.now,
        "unsafe_now": not all(reach.may_ring for reach in before.reach[:1]),
    }
    kind = form_for(first=bool(before.due), settled=before.choice is not None and before.choice.answer == _SETTLED)
    return Writing(
        request.actor, before.family, "contact", kind, given, reverse("desk:contact", args=[before.family.id]),
        query={"planned": str(plan.pk)} if plan else {},
        blank=_as_planned(plan, request) if plan else None,
        suits=lambda draft: plan is None,
    )  # fmt: skip


def _as_planned(plan: "PlannedContact", request: MemberRequest) -> dict[str, Any]:
    outside = plan.person_id is None
    return {
        "person": "none" if outside else str(plan.person_id),
        "professional": str(plan.professional_id or ""),
        "with_whom": plan.with_whom,
        "mode": plan.mode,
        "happened_at": min(plan.at, request.now),
    }
