"""The hub’s surface: a partner or foster carer sees what they sent and the families they are tied to, no more."""

from alongside.access.roles import CARERS, IN_HUB

HUB = (*sorted(IN_HUB), *sorted(CARERS))
