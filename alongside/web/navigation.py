"""What stands in the menu, by role. A page that does not exist yet is left out."""

from alongside.access.actor import Actor
from alongside.access.roles import CARERS, IN_HUB, Role
from alongside.web.design.filters import url_if_there

_DESK = (Role.PLO, Role.SERVICE_MANAGER, Role.NATIONAL)
_PAGES: tuple[tuple[str, str, tuple[Role, ...]], ...] = (
    ("Today", "desk:today", (*_DESK, Role.OPERATIONAL_MANAGER)),
    ("Families", "desk:families", _DESK),
    ("Search", "desk:search", _DESK),
    ("To do", "desk:tasks", _DESK),
    ("Answers owed", "desk:answers", _DESK),
    ("Referrals", "desk:referrals", (Role.SERVICE_MANAGER, Role.PLO, Role.NATIONAL)),
    ("Caseloads", "desk:caseloads", (Role.SERVICE_MANAGER, Role.NATIONAL)),
    ("My entries", "desk:log-mine", _DESK),
    ("Out alone", "desk:out", (Role.PLO, Role.SERVICE_MANAGER)),
    ("Supervision", "desk:supervision", (Role.PLO, Role.SERVICE_MANAGER)),
    ("Noticed this week", "desk:log-week", (Role.SERVICE_MANAGER,)),
    ("What I noticed", "carers:log", tuple(sorted(CARERS))),
    ("Hub", "hub:home", tuple(sorted(IN_HUB))),
    ("Brief", "hub:brief", tuple(sorted(IN_HUB))),
    ("Intake", "hub:intake", (Role.DETECTIVE,)),
    ("Passed on to us", "hub:received", tuple(sorted(IN_HUB))),
    ("To review", "desk:to-review", (Role.SERVICE_MANAGER,)),
    ("Open a file in an emergency", "desk:emergency", (Role.PLO,)),
    ("Sources", "desk:sources", (Role.CUSTODIAN,)),
    ("Screening", "desk:referrals", (Role.OPERATIONAL_MANAGER,)),
    ("What I sent", "hub:home", tuple(sorted(CARERS))),
    ("Refer a family", "hub:refer", (*sorted(IN_HUB), *sorted(CARERS))),
    ("Reports", "reports:home", (Role.COMMISSIONER, Role.SERVICE_MANAGER, Role.OPERATIONAL_MANAGER)),
    ("Clocks and lists", "desk:words", (Role.DATA_GUARDIAN, Role.SERVICE_MANAGER)),
    ("People", "signin:people", (Role.SERVICE_MANAGER,)),
    ("The record", "record:record", (Role.DATA_GUARDIAN, Role.SERVICE_MANAGER)),
    ("Looks to ask about", "record:weekly", (Role.DATA_GUARDIAN, Role.SERVICE_MANAGER)),
)


def items_for(actor: Actor | None) -> list[tuple[str, str]]:
    """(text, url name) for every page this person's roles have and that exists."""
    if actor is None:
        return []
    return [(text, name) for text, name, roles in _PAGES if actor.has(*roles) and url_if_there(name)]
