"""When a post is held, how long an invitation waits, and which agencies a role belongs to. Plain values only."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final

from alongside.access.roles import CHARITY, Role

INVITED_FOR: Final = timedelta(days=7)
NOT_OPEN: Final = "This link does not work any more. Ask whoever invited you to send a new one."
# Which agencies somebody in a role works for. A role that is missing here may stand in any agency.
_AGENCIES: Final[Mapping[Role, frozenset[str]]] = {
    **{role: frozenset({"charity"}) for role in sorted(CHARITY)},
    Role.DETECTIVE: frozenset({"police"}),
    Role.SOCIAL_WORKER: frozenset({"social_care", "council"}),
    Role.HEALTH: frozenset({"health"}),
    Role.FOSTER_CARER: frozenset({"carer", "social_care", "council"}),
    Role.RESIDENTIAL_WORKER: frozenset({"carer", "social_care", "council"}),
    Role.DATA_GUARDIAN: frozenset({"charity"}),
    Role.CUSTODIAN: frozenset({"charity"}),
}


def held(from_on: date, until_on: date | None, today: date) -> bool:
    """A post is held from its first day until its last, which is not included."""
    return from_on <= today and (until_on is None or until_on > today)


def ends_on(from_on: date, today: date) -> date:
    """The day that ends a post at once, also one that had not begun."""
    return max(from_on, today)


def invitation_open(until_at: datetime, used_at: datetime | None, now: datetime) -> bool:
    return used_at is None and now < until_at


def fits(role: Role, agency_kind: str) -> str:
    """Empty if somebody in this role may work for such an agency, else the sentence to show."""
    kinds = _AGENCIES.get(role)
    if kinds is None or agency_kind in kinds:
        return ""
    return "Somebody in this role does not work for that kind of agency. Choose another agency or another role."
