"""“Check my words”: kinder words for what somebody is writing, on asking. Nothing is kept, counted or passed on."""

from alongside.access.roles import CARERS, CHARITY, IN_HUB

WRITERS = tuple(sorted(CHARITY | IN_HUB | CARERS))
